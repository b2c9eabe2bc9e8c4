package uk.foiworkflow.projections.follow;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.table.Views.Place;

/** The row that says how far a read model has come; whoever moves it is the one follower, on however many nodes. */
final class Position {

    private final JdbcClient views;
    private final Place place;
    private final String table;
    private final String projection;
    private final int version;

    Position(JdbcClient views, Place place, String projection, int version) {
        this.views = views;
        this.place = place;
        this.table = place.table("position");
        this.projection = projection;
        this.version = version;
    }

    /**
     * What was found when it was moved.
     *
     * @param parked whether any event is parked
     * @param mixed whether some rows are still those of an earlier version of the projection
     */
    record Moved(boolean parked, boolean mixed) {}

    /** Where the row stands, and which version of the projection has made the rows. */
    private record Row(long position, int version) {}

    /**
     * Makes the row where there is none, and takes over the rows of an earlier version: those that are there go on answering,
     * mixed with new ones, until others are built beside them.
     *
     * @return whether it has taken any over
     */
    boolean begin() {
        views.sql("INSERT INTO views.position (projection, position, version) VALUES (?, 0, ?) ON CONFLICT DO NOTHING")
                .params(projection, version).update();
        return views
                .sql("UPDATE views.position SET version = ?, mixed = position > 0 WHERE projection = ? AND version < ?")
                .params(version, projection, version).update() > 0;
    }

    /** How far the read model has come; 0 before it has begun. */
    long read() {
        return views.sql("SELECT position FROM " + table + " WHERE projection = ?").param(projection)
                .query(Long.class).optional().orElse(0L);
    }

    /** Where its rows come from. */
    Origin origin() {
        return views.sql("SELECT version, mixed, rebuilt_at FROM " + table + " WHERE projection = ?").param(projection)
                .query((row, number) -> {
                    OffsetDateTime rebuilt = row.getObject("rebuilt_at", OffsetDateTime.class);
                    return new Origin(row.getInt("version"), row.getBoolean("mixed"),
                            rebuilt == null ? null : rebuilt.toInstant());
                }).optional().orElse(new Origin(version, false, null));
    }

    /** Whether some rows are still those of an earlier version. */
    boolean mixed() {
        return origin().mixed();
    }

    /**
     * Keeps every other follower of this read model waiting until the transaction ends.
     *
     * @return where it stands
     * @throws OtherVersion when another version of the projection has made the rows
     */
    long hold() {
        Row row = row(" FOR UPDATE");
        check(row);
        return row.position();
    }

    /**
     * Moves it on, and keeps every other follower of this read model waiting until the transaction ends. That need not wait
     * for the disk: rows and position are lost together, and taken in again.
     *
     * @return empty when it did not stand there, so that nothing may be taken in
     * @throws OtherVersion when another version of the projection has made the rows
     */
    Optional<Moved> move(long from, long to) {
        Optional<Moved> moved = views.sql("""
                UPDATE %s p SET position = ?, changed_at = now()
                WHERE projection = ? AND version = ? AND position = ?
                    AND set_config('synchronous_commit', 'off', true) = 'off'
                RETURNING EXISTS (SELECT FROM %s d WHERE d.projection = p.projection) AS parked, mixed"""
                .formatted(table, place.table("dead_letter"))).params(to, projection, version, from)
                .query(Moved.class).optional();
        if (moved.isEmpty()) {
            check(row(""));
        }
        return moved;
    }

    private void check(Row row) {
        if (row.version() != version) {
            throw new OtherVersion(projection, row.version(), version);
        }
    }

    private Row row(String locking) {
        return views.sql("SELECT position, version FROM " + table + " WHERE projection = ?" + locking)
                .param(projection).query(Row.class).single();
    }
}
