package uk.foiworkflow.projections.follow;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row that says how far a read model has come; whoever moves it is the one follower, on however many nodes. */
final class Position {

    private final JdbcClient views;
    private final String projection;
    private final int version;

    Position(JdbcClient views, String projection, int version) {
        this.views = views;
        this.projection = projection;
        this.version = version;
    }

    /** Where the row stands, and which version of the projection has made the rows. */
    private record Row(long position, int version) {}

    /** Makes the row where there is none. */
    void begin() {
        views.sql("INSERT INTO views.position (projection, position, version) VALUES (?, 0, ?) ON CONFLICT DO NOTHING")
                .params(projection, version).update();
    }

    /** How far the read model has come; 0 before it has begun. */
    long read() {
        return views.sql("SELECT position FROM views.position WHERE projection = ?").param(projection)
                .query(Long.class).optional().orElse(0L);
    }

    /** Whether the rows were made by an earlier version of the projection. */
    boolean outdated() {
        return row("").version() < version;
    }

    /**
     * Keeps every other follower of this read model waiting until the transaction ends.
     *
     * @throws OtherVersion when another version of the projection has made the rows
     */
    void hold() {
        check(row(" FOR UPDATE"));
    }

    /**
     * Moves it on, and keeps every other follower of this read model waiting until the transaction ends. That need not wait
     * for the disk: rows and position are lost together, and taken in again.
     *
     * @return whether anything is parked; empty when it did not stand there, so that nothing may be taken in
     * @throws OtherVersion when another version of the projection has made the rows
     */
    Optional<Boolean> move(long from, long to) {
        Optional<Boolean> parked = views.sql("""
                UPDATE views.position p SET position = ?, changed_at = now()
                WHERE projection = ? AND version = ? AND position = ?
                    AND set_config('synchronous_commit', 'off', true) = 'off'
                RETURNING EXISTS (SELECT FROM views.dead_letter d WHERE d.projection = p.projection)""")
                .params(to, projection, version, from).query(Boolean.class).optional();
        if (parked.isEmpty()) {
            check(row(""));
        }
        return parked;
    }

    /** Goes back to the first event; holds the row like {@link #hold}. */
    void restart() {
        views.sql("""
                UPDATE views.position SET position = 0, version = ?, changed_at = now(), rebuilt_at = now()
                WHERE projection = ?""").params(version, projection).update();
    }

    private void check(Row row) {
        if (row.version() != version) {
            throw new OtherVersion(projection, row.version(), version);
        }
    }

    private Row row(String locking) {
        return views.sql("SELECT position, version FROM views.position WHERE projection = ?" + locking)
                .param(projection).query(Row.class).single();
    }
}
