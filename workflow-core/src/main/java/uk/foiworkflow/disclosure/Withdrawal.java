package uk.foiworkflow.disclosure;

import uk.foiworkflow.law.Wire;

/** Why a published entry was taken back: one of these and no words, for words would say again what is to be forgotten. */
public enum Withdrawal {

    /** Whoever asked, or anybody else, can be told from it. */
    IDENTIFIES("somebody can be told from it"),
    /** What it says is not so. */
    WRONG("what it says is wrong"),
    /** What it tells was not to be released. */
    NOT_FOR_RELEASE("what it tells was not to be released"),
    /** Somebody whom it concerns asked for that. */
    OBJECTION("somebody whom it concerns objected"),
    /** Nobody needs it any more. */
    OUT_OF_DATE("it is out of date");

    private final String words;

    Withdrawal(String words) {
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
