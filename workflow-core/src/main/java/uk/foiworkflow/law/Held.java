package uk.foiworkflow.law;

/** Whether recorded information was held when the request was received (FOIA s.1(1)(a), s.1(4)). */
public enum Held {

    YES, PART, NO,
    /** Neither confirmed nor denied. */
    NCND;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
