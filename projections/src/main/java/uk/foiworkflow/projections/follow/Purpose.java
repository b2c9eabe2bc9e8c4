package uk.foiworkflow.projections.follow;

/** What a read model is built beside the one that answers for. */
public enum Purpose {
    /** To answer in its place. */
    REPLACE,
    /** To be compared with it, and dropped. */
    COMPARE
}
