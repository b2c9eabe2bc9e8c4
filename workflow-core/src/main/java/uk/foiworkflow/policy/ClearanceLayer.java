package uk.foiworkflow.policy;

import uk.foiworkflow.law.Wire;

/** Who clears a draft, one after the other. */
public enum ClearanceLayer {

    /** Whoever signs off for the authority. */
    APPROVER,
    /** The disclosure specialist. */
    DISCLOSURE,
    /** The press office. */
    PRESS,
    /** The private office. */
    PRIVATE_OFFICE;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
