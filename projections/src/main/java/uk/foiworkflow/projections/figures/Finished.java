package uk.foiworkflow.projections.figures;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.PreparedStatementCallback;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.table.Table;
import uk.foiworkflow.projections.table.Views;

/**
 * The table {@code views.finished}: how many finished requests are alike, as things stand. It follows from the rows of
 * {@code views.figure_version} that hold: whoever changes those looks at them before, and counts what is different after.
 */
final class Finished {

    /** Without a key, for nobody looks for one of its rows. */
    static final Table<String> TABLE = new Table<>("finished", List.of(), List.of(Column.of("officer", row -> row)));

    private static final String COLUMNS = "received, settled, sort, accessible, progress, kept, officer, subject";
    private static final String ROWS = "SELECT CAST(date_trunc('quarter', f.received) AS date) AS received,"
            + " coalesce(CAST(date_trunc('quarter', f.settled) AS date), 'infinity') AS settled, f.sort, f.accessible,"
            + " f.progress, coalesce(f.kept, '') AS kept, coalesce(f.officer, '') AS officer,"
            + " coalesce(f.subject, '') AS subject FROM unnest((SELECT ?::text[])) e (reference)"
            + " JOIN %s f ON f.reference = e.reference AND f.to_position IS NULL AND NOT " + Terms.UNFINISHED;
    private static final String WAS = "SELECT CAST(coalesce(jsonb_agg(f), '[]') AS text) FROM (" + ROWS + ") f";
    private static final String COUNT = "INSERT INTO %2$s AS c (" + COLUMNS + ", requests) SELECT " + COLUMNS
            + ", sum(requests) FROM (SELECT i.*, 1 AS requests FROM (" + ROWS.replace("%s", "%1$s")
            + ") i UNION ALL SELECT " + COLUMNS + ", -1 FROM jsonb_to_recordset(?::jsonb) w (received date,"
            + " settled date, sort text, accessible boolean, progress text, kept text, officer text, subject text)) r"
            + " GROUP BY " + COLUMNS + " HAVING sum(requests) <> 0 ORDER BY " + COLUMNS + " ON CONFLICT (" + COLUMNS
            + ") DO UPDATE SET requests = c.requests + excluded.requests";

    /** Those that are alike as rows {@code f}, with how many {@code requests} each is. */
    static final String ALIKE = "SELECT f.received, nullif(f.settled, 'infinity') AS settled, f.sort, f.accessible,"
            + " f.progress, nullif(f.kept, '') AS kept, nullif(f.officer, '') AS officer,"
            + " nullif(f.subject, '') AS subject, CAST(NULL AS date) AS first, CAST(NULL AS date) AS due,"
            + " CAST(NULL AS text) AS extension, f.requests FROM views.finished f";

    private Finished() {}

    /** Changes the rows of requests, and counts what is different of them afterwards. */
    static void around(Views views, Collection<String> references, Runnable change) {
        Object[] some = references.toArray();
        String rows = views.table(FigureTable.NAME);
        String was = ask(views, WAS.formatted(rows), some, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
        change.run();
        int changed = ask(views, COUNT.formatted(rows, views.table(TABLE.name())), some, statement -> {
            statement.setString(2, was);
            return statement.executeUpdate();
        });
        if (changed > 0) {
            views.jdbc().update("DELETE FROM " + views.table(TABLE.name()) + " WHERE requests = 0");
        }
    }

    private interface Asking<T> {

        T of(PreparedStatement statement) throws SQLException;
    }

    private static <T> T ask(Views views, String sql, Object[] references, Asking<T> asking) {
        return Objects.requireNonNull(views.jdbc().execute(sql, (PreparedStatementCallback<T>) statement -> {
            // Planned anew each time, as all that is done to rows of versions.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            statement.setArray(1, statement.getConnection().createArrayOf("text", references));
            return asking.of(statement);
        }));
    }
}
