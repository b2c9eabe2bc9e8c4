package uk.foiworkflow.projections.standing;

/** How the time for an answer was kept. */
public enum Kept {

    /** By the last day of the ordinary limit. */
    MET,
    /** After that, and by the last day of an extension that has effect and covers it. */
    EXTENDED, LATE
}
