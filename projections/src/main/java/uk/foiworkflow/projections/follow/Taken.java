package uk.foiworkflow.projections.follow;

/**
 * How far a read model has come with one step.
 *
 * @param more whether more events are known to wait
 */
record Taken(long position, boolean more) {}
