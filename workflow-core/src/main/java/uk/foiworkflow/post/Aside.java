package uk.foiworkflow.post;

import uk.foiworkflow.law.Wire;

/** Why something that came belongs to no request. */
public enum Aside {

    /** The same had come before. */
    DUPLICATE("it had come before"),
    /** One of many letters with the same words, each of which asks for nothing of its own. */
    ROUND_ROBIN("it is one of many with the same words"),
    /** It asks for no information. */
    NOT_A_REQUEST("it is no request"),
    /** A machine wrote it, or it is a message of ours that came back. */
    AUTOMATIC("nobody wrote it"),
    /** It would do harm to whoever opens it. */
    HARMFUL("it would do harm");

    private final String words;

    Aside(String words) {
        this.words = words;
    }

    /** The reason, to go on with "because". */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
