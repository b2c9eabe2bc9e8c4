package uk.foiworkflow.document;

import uk.foiworkflow.law.Wire;

/** The letters that an authority writes: to the requester, and about the request to the Commissioner. */
public enum LetterKind {

    ACKNOWLEDGEMENT,
    /** Asks for the detail that is needed (FOIA s.1(3), EIR reg 9). */
    CLARIFICATION,
    /** FOIA s.9, EIR reg 8. */
    FEES_NOTICE,
    /** More time is taken (FOIA s.17(2), EIR reg 7(3)). */
    EXTENSION,
    /** The answer, with the notice of refusal where anything is refused (FOIA s.17, EIR reg 14). */
    RESPONSE,
    /** What came of an internal review (s.45 Code ch.5, EIR reg 11(4), FOISA s.21). */
    REVIEW_OUTCOME,
    /** The account of a complaint that the Commissioner is given (FOIA s.50). */
    SUBMISSION;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
