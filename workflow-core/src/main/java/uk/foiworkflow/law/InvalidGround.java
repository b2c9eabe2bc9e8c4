package uk.foiworkflow.law;

/** What a letter lacks that a request must have (FOIA s.8(1), FOISA s.8(1)). The Regulations ask for none of it. */
public enum InvalidGround {

    NOT_IN_WRITING, NO_NAME, NO_ADDRESS,
    /** It does not describe the information that is wanted. */
    NOT_DESCRIBED;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
