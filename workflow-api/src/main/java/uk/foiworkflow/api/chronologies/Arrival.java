package uk.foiworkflow.api.chronologies;

import uk.foiworkflow.law.Wire;

/** What became of a past case that was brought in. */
enum Arrival {

    IMPORTED,
    /** It was here already, and the same. */
    UNCHANGED, REJECTED;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
