package uk.foiworkflow.projections.follow;

/**
 * A row in which a read model and its events differ, without a word of it.
 *
 * @param key its reference, and by what else it is found, as JSON
 */
public record Difference(String table, String key, Kind kind) {

    /** How they differ. */
    public enum Kind {
        /** The events say so, and there is no such row. */
        MISSING,
        /** There is such a row, and the events do not say so. */
        EXTRA,
        /** The row says something else than the events. */
        CHANGED
    }
}
