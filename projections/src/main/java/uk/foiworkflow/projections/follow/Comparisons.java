package uk.foiworkflow.projections.follow;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.table.Table;
import uk.foiworkflow.projections.table.Views.Place;

/** Compares what answers with what was built beside it, row by row, and keeps what the last comparison came to. */
final class Comparisons {

    private static final int MOST = 100;

    private final JdbcClient views;
    private final Projection projection;

    Comparisons(JdbcTemplate views, Projection projection) {
        this.views = JdbcClient.create(views);
        this.projection = projection;
    }

    /** The rows that differ, as both sides stand for that connection. */
    List<Difference> compare(JdbcTemplate snapshot) {
        List<Difference> found = new ArrayList<>();
        for (Table<?> table : projection.tables()) {
            found.addAll(snapshot.query(different(table), (row, number) -> new Difference(table.name(),
                    row.getString("key"), Difference.Kind.valueOf(row.getString("kind")))));
        }
        return found;
    }

    /** Equal rows of both sides go against each other; those that are left over differ. */
    private static String different(Table<?> table) {
        return "WITH live AS " + rows(table, Place.LIVE) + ", anew AS " + rows(table, Place.BESIDE) + """
                , alone AS (
                    SELECT key, true AS live FROM (TABLE live EXCEPT ALL TABLE anew) l
                    UNION ALL
                    SELECT key, false FROM (TABLE anew EXCEPT ALL TABLE live) a)
                SELECT key, CASE WHEN bool_and(live) THEN 'EXTRA' WHEN bool_or(live) THEN 'CHANGED'
                    ELSE 'MISSING' END AS kind
                FROM alone GROUP BY key ORDER BY key""";
    }

    private static String rows(Table<?> table, Place place) {
        String key = String.join(", ", table.key().stream().map(column -> "'" + column + "', t." + column).toList());
        return "(SELECT CAST(jsonb_build_object(" + key + ") AS text) AS key,"
                + " hashtextextended(CAST(t AS text), 0) AS hash FROM " + place.table(table.name()) + " t)";
    }

    /** In a transaction. */
    void keep(long position, List<Difference> found) {
        views.sql("DELETE FROM views.comparison WHERE projection = ?").param(projection.name()).update();
        views.sql("INSERT INTO views.comparison (projection, version, position, differing) VALUES (?, ?, ?, ?)")
                .params(projection.name(), projection.version(), position, found.size()).update();
        found.stream().limit(MOST).forEach(difference -> views
                .sql("INSERT INTO views.difference (projection, relation, key, kind) VALUES (?, ?, ?, ?)")
                .params(projection.name(), difference.table(), difference.key(), difference.kind().name()).update());
    }

    Optional<Comparison> last() {
        return views.sql("SELECT version, position, compared_at, differing FROM views.comparison WHERE projection = ?")
                .param(projection.name())
                .query((row, number) -> new Comparison(row.getInt("version"), row.getLong("position"),
                        row.getObject("compared_at", OffsetDateTime.class).toInstant(), row.getLong("differing"),
                        differences()))
                .optional();
    }

    private List<Difference> differences() {
        return views.sql("SELECT relation AS table, key, kind FROM views.difference WHERE projection = ? ORDER BY 1, 2")
                .param(projection.name()).query(new DataClassRowMapper<>(Difference.class)).list();
    }
}
