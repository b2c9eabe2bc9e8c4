package uk.foiworkflow.law;

import java.util.Collection;

/** The outcome of a whole request, computed from its questions and never typed (R7.2). */
public enum RollUp {

    GRANTED, PARTLY_WITHHELD, FULLY_WITHHELD, NOT_HELD, OPEN, WITHDRAWN, LAPSED;

    /**
     * Adds up the outcomes of the questions that were answered. Neither confirming nor denying, the cost limit, vexatious
     * and repeated requests and the requester's own data count as withheld; so does "not held" beside something withheld
     * (R7.2). A question that was transferred counts as not held, and one that lapsed or was no valid request decides
     * only where nothing else was asked.
     *
     * @return {@link #OPEN} when nothing was answered
     */
    @Rulebook("R7.2")
    public static RollUp of(Collection<Outcome> outcomes) {
        boolean given = false;
        boolean refused = false;
        boolean notHeld = false;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case DISCLOSED -> given = true;
                case PARTLY_WITHHELD -> {
                    given = true;
                    refused = true;
                }
                case WITHHELD, COST_LIMIT, VEXATIOUS, REPEATED, OWN_DATA -> refused = true;
                case NOT_HELD, TRANSFERRED -> notHeld = true;
                case INVALID, FEE_UNPAID -> {
                    // No duty to answer arose or remained.
                }
            }
        }
        if (given) {
            return refused ? PARTLY_WITHHELD : GRANTED;
        }
        if (refused) {
            return FULLY_WITHHELD;
        }
        if (notHeld) {
            return NOT_HELD;
        }
        return outcomes.isEmpty() ? OPEN : LAPSED;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
