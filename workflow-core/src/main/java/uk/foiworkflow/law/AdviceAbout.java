package uk.foiworkflow.law;

/** What the requester was helped with (FOIA s.16, EIR reg 9, FOISA s.15). */
public enum AdviceAbout {

    /** How to narrow a request that costs too much, or that it cannot usefully be narrowed. */
    NARROWING,
    /** How to put a request that does not yet describe what is wanted. */
    DESCRIBING,
    /** Where else the information may be found. */
    WHERE_ELSE, OTHER;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
