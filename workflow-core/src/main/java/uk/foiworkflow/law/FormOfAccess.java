package uk.foiworkflow.law;

/** The forms in which a requester may ask to be given information (FOIA s.11(1)). */
public enum FormOfAccess {
    COPY, INSPECTION,
    /** A digest or summary. */
    DIGEST;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
