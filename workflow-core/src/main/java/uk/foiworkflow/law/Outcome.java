package uk.foiworkflow.law;

/** What became of one question (R7.1). */
public enum Outcome {

    DISCLOSED,
    /** Given in part, a suppressed small number among it. */
    PARTLY_WITHHELD, WITHHELD, NOT_HELD,
    /** FOIA s.12. */
    COST_LIMIT,
    /** FOIA s.14(1). */
    VEXATIOUS,
    /** FOIA s.14(2). */
    REPEATED,
    /** No valid request (FOIA s.8). */
    INVALID,
    /** The requester's own personal data, passed to subject access (FOIA s.40(1)). */
    OWN_DATA, TRANSFERRED,
    /** FOIA s.9(2). */
    FEE_UNPAID;

    /** Whether information is kept back in whole or in part under an exemption or exception. */
    public boolean restsOnExemption() {
        return this == PARTLY_WITHHELD || this == WITHHELD;
    }

    /** Whether the duty to answer is set aside by s.12 or s.14, with a notice under s.17(5). */
    @Rulebook("R5-set-aside")
    public boolean restsOnSection17_5() {
        return this == COST_LIMIT || this == VEXATIOUS || this == REPEATED;
    }

    /** Whether anything that was asked for is refused, so that a refusal notice is owed (FOIA s.17). */
    public boolean refuses() {
        return restsOnExemption() || restsOnSection17_5();
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
