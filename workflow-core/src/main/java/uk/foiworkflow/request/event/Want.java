package uk.foiworkflow.request.event;

import uk.foiworkflow.law.Wire;

/** What the requester was asked for and never sent (R3.6, R3.7). */
public enum Want {

    /** What is needed to find the information (FOIA s.1(3)). */
    DETAIL,
    /** The fee (FOIA s.9). */
    FEE;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
