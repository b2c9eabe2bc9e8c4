package uk.foiworkflow.request.event;

import uk.foiworkflow.law.Wire;

/** What made a clearance come to nothing: it binds one text, and what that text says. */
public enum VoidedBy {

    /** Another text took its place. */
    NEW_DRAFT,
    /** A question was decided anew, so that the text says what no longer holds. */
    DECIDED_ANEW,
    /** A later layer sent the draft back. */
    RETURNED;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
