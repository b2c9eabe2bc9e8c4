package uk.foiworkflow.projections.standing;

import uk.foiworkflow.law.Wire;

/** What the answer to a request waits for, and so with whom it lies. Each day of a request is a day of exactly one step. */
public enum Step {

    /** The letter is here, and nobody has said so yet. */
    INTAKE,
    /** It was acknowledged, and nobody has it yet. */
    ALLOCATION,
    /** An officer has it. */
    HANDLING,
    /** A holder was asked and has not replied. */
    SEARCH,
    /** An officer decides and writes. */
    DRAFTING,
    /** A layer is to clear the draft. */
    CLEARANCE,
    /** It is cleared and can go out. */
    DISPATCH,
    /** Nothing runs until the requester acts (FOIA s.1(3), s.9(2)). */
    REQUESTER,
    /** No answer is owed. */
    NONE;

    /** Whether its days count against the limit. */
    public boolean counts() {
        return this != REQUESTER && this != NONE;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
