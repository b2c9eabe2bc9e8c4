package uk.foiworkflow.request;

import uk.foiworkflow.law.Wire;

/** Where a request stands. */
public enum Stage {

    /** Logged, and nobody has it yet. */
    RECEIVED,
    /** Nothing runs until the requester has said more (FOIA s.1(3)). */
    CLARIFICATION,
    /** Nothing runs until the fee is paid (FOIA s.9(2)). */
    FEE,
    /** With an officer or a holder. */
    HANDLING,
    /** Questions are decided, the response is being written. */
    DRAFTING,
    /** A draft is before an approver. */
    CLEARANCE,
    /** A draft is cleared and can go out. */
    DISPATCH,
    /** Every question that is still asked has its answer, or was passed on. */
    ANSWERED, CLOSED,
    /** The authority looks again. */
    REVIEW,
    /** The Commissioner has a complaint. */
    COMMISSIONER,
    /** The Tribunal has an appeal. */
    TRIBUNAL, WITHDRAWN, LAPSED;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
