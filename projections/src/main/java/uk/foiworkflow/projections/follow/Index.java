package uk.foiworkflow.projections.follow;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.table.Views.Place;

/**
 * An index of a table that answers, and the same of the table beside it.
 *
 * @param name without its schema
 * @param rows which rows are in it and how, as SQL has it from USING on
 * @param constraint PRIMARY KEY or UNIQUE where a constraint stands on it; null otherwise
 * @param finds whether the rows of a request are found by it; of a table whose rows belong to no request, whether it is the
 *            primary key
 */
record Index(String name, boolean unique, String rows, @Nullable String constraint, boolean finds) {

    /** Those of a table, the best to find the rows of a request by first. */
    static final String OF_TABLE = """
            SELECT i.relname AS name, x.indisunique AS unique,
                substring(pg_get_indexdef(i.oid) FROM ' USING .*') AS rows,
                CASE c.contype WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' END AS constraint,
                coalesce(a.attname = 'reference', false) OR coalesce(c.contype = 'p', false) AND NOT EXISTS (
                    SELECT FROM pg_attribute r WHERE r.attrelid = x.indrelid AND r.attname = 'reference') AS finds
            FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
                LEFT JOIN pg_constraint c ON c.conindid = i.oid AND c.conrelid = x.indrelid AND c.contype IN ('p', 'u')
                LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[0]
            WHERE x.indrelid = CAST(? AS regclass) ORDER BY finds DESC, x.indpred IS NULL DESC, i.relname""";

    /** Its name at the table beside. */
    String beside() {
        return name + "_beside";
    }

    /** Makes it at the table beside. */
    String make(String table) {
        return "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + beside() + " ON " + Place.BESIDE.table(table) + rows;
    }

    /** Gives that one the name, and the constraint, of the index of the table that it replaces. */
    String takePlace(String table) {
        return constraint == null
                ? "ALTER INDEX views." + beside() + " RENAME TO " + name
                : "ALTER TABLE " + Place.LIVE.table(table) + " ADD CONSTRAINT " + name + " " + constraint
                        + " USING INDEX " + beside();
    }
}
