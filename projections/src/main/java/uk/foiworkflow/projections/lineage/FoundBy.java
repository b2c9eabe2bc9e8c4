package uk.foiworkflow.projections.lineage;

import uk.foiworkflow.law.Wire;

/** By what it came out that information was held after all. */
public enum FoundBy {

    /** A review decided so. */
    REVIEW,
    /** The Commissioner did not uphold that it was not held, and ordered no fresh look first. */
    COMMISSIONER,
    /** The same on appeal. */
    TRIBUNAL,
    /** A holder supplied records when the answer had gone out. */
    RECORDS,
    /** A later answer of the authority itself said so. */
    ANSWER;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
