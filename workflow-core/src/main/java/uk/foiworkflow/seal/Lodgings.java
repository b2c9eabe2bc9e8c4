package uk.foiworkflow.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which heads were lodged with whom. Its times are those of the database, which all nodes share. */
final class Lodgings {

    /** What waits too long is looked for after twice the time in which a head should have been taken, and this. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcTemplate database;

    Lodgings(DataSource source) {
        this.database = new JdbcTemplate(source);
    }

    /**
     * A lodging.
     *
     * @param due whether the witness may be given the next
     */
    record Lodged(TreeHead head, Instant at, boolean due) {}

    /** The newest with that witness; null while there is none. After a clock that jumped back the next is due. */
    @Nullable
    Lodged newest(Witness witness) {
        return database.query("""
                SELECT size, after, root, signed_at, note, lodged_at,
                    clock_timestamp() - lodged_at NOT BETWEEN interval '0' AND make_interval(secs => ?) AS due
                FROM events.lodging JOIN events.tree_head USING (size) WHERE witness = ? ORDER BY size DESC LIMIT 1""",
                (row, n) -> new Lodged(TreeTables.head(row), time(row, "lodged_at"), row.getBoolean("due")),
                seconds(witness.every()), witness.name()).stream().findFirst().orElse(null);
    }

    void add(TreeHead head, Witness witness, String receipt) {
        database.update("""
                INSERT INTO events.lodging (size, lodged_at, witness, receipt)
                VALUES (?, clock_timestamp(), ?, ?) ON CONFLICT DO NOTHING""", head.size(), witness.name(), receipt);
    }

    /** @param trouble why the last attempt failed; null when it did not */
    Standing standing(Witness witness, @Nullable String trouble) {
        Lodged newest = newest(witness);
        long size = newest == null ? 0 : newest.head().size();
        return database.query("""
                SELECT count(*) AS waiting, min(signed_at) AS since,
                    coalesce(min(signed_at) < clock_timestamp() - make_interval(secs => ?), false) AS late
                FROM events.tree_head WHERE size > ?""",
                (row, n) -> new Standing(witness.name(), size, newest == null ? null : newest.at(),
                        row.getLong("waiting"), row.getLong("waiting") == 0 ? null : time(row, "since"),
                        trouble != null || row.getBoolean("late"), trouble),
                seconds(witness.every().multipliedBy(2).plus(PATIENCE)), size).getFirst();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
