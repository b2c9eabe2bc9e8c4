package uk.foiworkflow.projections.table;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * The tables of the read models, to be written: those that answer, or those of the same shape that are built beside them.
 * Whoever writes says the name of a table alone, and is not told where it goes.
 *
 * @param jdbc in the transaction at hand
 */
public record Views(JdbcOperations jdbc, Place place) {

    /** Which tables are written. */
    public enum Place {
        /** Those that are asked. */
        LIVE(""),
        /** Those that are built beside them. */
        BESIDE("_beside");

        private final String suffix;

        Place(String suffix) {
            this.suffix = suffix;
        }

        /** A table as SQL names it there. */
        public String table(String name) {
            return "views." + name + suffix;
        }
    }

    /** A table as SQL names it. */
    public String table(String name) {
        return place.table(name);
    }
}
