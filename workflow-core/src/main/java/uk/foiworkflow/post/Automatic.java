package uk.foiworkflow.post;

import uk.foiworkflow.law.Wire;

/** What shows that a machine sent a message. */
public enum Automatic {

    /** It says that it is a message of ours. */
    OURS("a message of ours that has come back"),
    /** A mail server tells what became of a message of ours. */
    DELIVERY_REPORT("a mail server's report on a message of ours"),
    /** Somebody is away, or the like. */
    REPLY("an automatic reply"),
    /** It goes to the members of a list, or to everybody. */
    LIST("a message to a list"),
    /** A program wrote it. */
    PROGRAM("a message that a program wrote");

    private final String words;

    Automatic(String words) {
        this.words = words;
    }

    /** What it is, with its article. */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
