package uk.foiworkflow.projections.follow;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a read model is built beside the one that answers: there is a row as long as there are its tables. */
final class Builds {

    private final JdbcClient views;
    private final Projection projection;
    private final Beside tables;

    Builds(JdbcTemplate views, Projection projection) {
        this.views = JdbcClient.create(views);
        this.projection = projection;
        this.tables = new Beside(views, projection.tables());
    }

    Beside tables() {
        return tables;
    }

    Optional<Build> current() {
        return views.sql(
                "SELECT purpose, version, shape, indexed, began_at FROM views.position_beside WHERE projection = ?")
                .param(projection.name())
                .query((row, number) -> new Build(Purpose.valueOf(row.getString("purpose")), row.getInt("version"),
                        row.getString("shape"), row.getBoolean("indexed"),
                        row.getObject("began_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Begins one, unless there is one: that is then to replace, whatever it was for, where this is wanted. In a transaction. */
    void begin(Purpose purpose) {
        boolean begun = views.sql("""
                INSERT INTO views.position_beside (projection, version, position, purpose, shape, indexed)
                VALUES (?, ?, 0, ?, ?, false) ON CONFLICT DO NOTHING""")
                .params(projection.name(), projection.version(), purpose.name(), shape()).update() > 0;
        if (begun) {
            tables.make(false);
        } else if (purpose == Purpose.REPLACE) {
            views.sql("UPDATE views.position_beside SET purpose = ? WHERE projection = ?")
                    .params(purpose.name(), projection.name()).update();
        }
    }

    /** Begins once more with the first event, in tables of the present shape. In a transaction. */
    void again(boolean indexed) {
        views.sql("""
                UPDATE views.position_beside SET version = ?, position = 0, shape = ?, indexed = ?, began_at = now()
                WHERE projection = ?""").params(projection.version(), shape(), indexed, projection.name()).update();
        views.sql("DELETE FROM views.dead_letter_beside WHERE projection = ?").param(projection.name()).update();
        tables.make(indexed);
    }

    /**
     * Puts it in the place of the one that answered, whose slices all stand where it does from then on: what they still lacked
     * is there, and is dropped when it comes. In a transaction in which both are held, and neither stands further.
     */
    void replace() {
        tables.takePlace();
        views.sql("""
                UPDATE views.position SET mixed = false, rebuilt_at = now(),
                    position = (SELECT max(position) FROM views.position WHERE projection = ?)
                WHERE projection = ?""").params(projection.name(), projection.name()).update();
        views.sql("DELETE FROM views.dead_letter WHERE projection = ?").param(projection.name()).update();
        views.sql("INSERT INTO views.dead_letter SELECT * FROM views.dead_letter_beside WHERE projection = ?")
                .param(projection.name()).update();
        views.sql("DELETE FROM views.comparison WHERE projection = ?").param(projection.name()).update();
        forget();
    }

    /** Drops it. In a transaction in which it is held. */
    void drop() {
        tables.drop();
        forget();
    }

    /** What the migrations have made of the tables. */
    String shape() {
        return views.sql("SELECT CAST(max(installed_rank) AS text) FROM views.flyway_schema_history")
                .query(String.class)
                .single();
    }

    private void forget() {
        views.sql("DELETE FROM views.dead_letter_beside WHERE projection = ?").param(projection.name()).update();
        views.sql("DELETE FROM views.position_beside WHERE projection = ?").param(projection.name()).update();
    }
}
