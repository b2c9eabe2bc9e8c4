package uk.foiworkflow.document;

import uk.foiworkflow.law.Wire;

/** By which way a letter goes out. */
public enum Channel {
    EMAIL, POST, BY_HAND,
    /** It lies ready for the requester to fetch. */
    PORTAL;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
