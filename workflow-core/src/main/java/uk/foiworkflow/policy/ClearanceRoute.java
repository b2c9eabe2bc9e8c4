package uk.foiworkflow.policy;

import uk.foiworkflow.law.Wire;

/** How much clearance a case needs, from the least to the most. */
public enum ClearanceRoute {

    /** The ordinary case. */
    STANDARD,
    /** Something in it wants a specialist's eye. */
    TRIGGER,
    /** Every layer that there is. */
    FULL;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
