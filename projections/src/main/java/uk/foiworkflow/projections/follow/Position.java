package uk.foiworkflow.projections.follow;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.table.Views.Place;

/**
 * The rows that say how far a read model has come in each slice of the events; whoever moves one is the one follower of that
 * slice, on however many nodes.
 */
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

    /** Where it stands: in the slice that has come least far, and in the one that has come furthest. */
    record Stand(long least, long most) {

        boolean even() {
            return least == most;
        }
    }

    /** Where a slice stands, of how many there are, and which version of the projection has made the rows. */
    private record Row(int slice, int slices, long position, int version) {}

    /**
     * Makes the rows where there are none, cuts those of another number of slices anew, and takes over the rows of an earlier
     * version: those that are there go on answering, mixed with new ones, until others are built beside them. In a
     * transaction.
     *
     * @param slices how many there are of the events
     * @return whether it has taken any over
     * @throws OtherSlices when others are followed, and they stand apart
     */
    boolean begin(int slices) {
        views.sql("""
                INSERT INTO views.position (projection, position, version, slice, slices)
                SELECT ?, 0, ?, s, ? FROM generate_series(0, ? - 1) s
                WHERE NOT EXISTS (SELECT FROM views.position WHERE projection = ?) ON CONFLICT DO NOTHING""")
                .params(projection, version, slices, slices, projection).update();
        cut(slices);
        return views
                .sql("UPDATE views.position SET version = ?, mixed = position > 0 WHERE projection = ? AND version < ?")
                .params(version, projection, version).update() > 0;
    }

    /** Where all stand at one event it does not matter how they were cut up to there. */
    private void cut(int slices) {
        List<Row> rows = rows(" FOR UPDATE");
        if (rows.getFirst().slices() != slices) {
            if (!stand(rows).even()) {
                throw OtherSlices.apart(projection, rows.size(), slices);
            }
            views.sql("DELETE FROM views.position WHERE projection = ? AND slice > 0").param(projection).update();
            views.sql("UPDATE views.position SET slices = ?, record_offset = NULL WHERE projection = ?")
                    .params(slices, projection).update();
            views.sql("""
                    INSERT INTO views.position (projection, position, version, mixed, rebuilt_at, slice, slices)
                    SELECT projection, position, version, mixed, rebuilt_at, s, slices
                    FROM views.position, generate_series(1, ? - 1) s WHERE projection = ?""")
                    .params(slices, projection).update();
        }
    }

    /** How far the read model has come with all events; 0 before it has begun. */
    long read() {
        return views.sql("SELECT min(position) FROM " + table + " WHERE projection = ?").param(projection)
                .query(Long.class).optional().orElse(0L);
    }

    /** How far it has come with any. */
    long furthest() {
        return views.sql("SELECT max(position) FROM " + table + " WHERE projection = ?").param(projection)
                .query(Long.class).optional().orElse(0L);
    }

    /** How far it has come in each of those slices; nowhere in one that is not there. */
    Map<Integer, Long> read(Collection<Integer> slices) {
        Map<Integer, Long> positions = new TreeMap<>();
        slices.forEach(slice -> positions.put(slice, 0L));
        rows("").forEach(row -> positions.replace(row.slice(), row.position()));
        return positions;
    }

    /** Where its rows come from. */
    Origin origin() {
        return views.sql("SELECT version, mixed, rebuilt_at FROM " + table + " WHERE projection = ? AND slice = 0")
                .param(projection)
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
     * @throws OtherVersion when another version of the projection has made the rows
     */
    Stand hold() {
        List<Row> rows = rows(" FOR UPDATE");
        if (rows.isEmpty()) {
            throw new EmptyResultDataAccessException(1);
        }
        check(rows.getFirst());
        return stand(rows);
    }

    /**
     * Moves it on in some slices, and keeps every other follower of those waiting until the transaction ends. That need not
     * wait for the disk: rows and position are lost together, and taken in again.
     *
     * @param slices how many there are of the events
     * @return empty when it did not stand where the batch begins, so that nothing may be taken in
     * @throws OtherVersion when another version of the projection has made the rows
     * @throws OtherSlices when the events are cut otherwise by now
     */
    Optional<Moved> move(Batch batch, int slices) {
        List<Portion> portions = List.copyOf(batch.portions().values());
        List<Moved> moved = views.sql("""
                UPDATE %s p SET position = m.moved_to, record_offset = nullif(m.record, -1), changed_at = now()
                FROM unnest(?::integer[], ?::bigint[], ?::bigint[], ?::bigint[]) m (slice, moved_from, moved_to, record)
                WHERE p.projection = ? AND p.version = ? AND p.slices = ? AND p.slice = m.slice
                    AND p.position = m.moved_from AND set_config('synchronous_commit', 'off', true) = 'off'
                RETURNING EXISTS (SELECT FROM %s d WHERE d.projection = p.projection) AS parked, mixed"""
                .formatted(table, place.table("dead_letter")))
                .params(batch.portions().keySet().toArray(Integer[]::new),
                        portions.stream().map(Portion::from).toArray(Long[]::new),
                        portions.stream().map(Portion::to).toArray(Long[]::new),
                        portions.stream().map(Portion::record).toArray(Long[]::new), projection, version, slices)
                .query(Moved.class).list();
        if (moved.size() == portions.size()) {
            return Optional.of(moved.getFirst());
        }
        Row row = rows("").getFirst();
        check(row);
        if (row.slices() != slices) {
            throw OtherSlices.followed(projection, row.slices(), slices);
        }
        return Optional.empty();
    }

    private void check(Row row) {
        if (row.version() != version) {
            throw new OtherVersion(projection, row.version(), version);
        }
    }

    private static Stand stand(List<Row> rows) {
        var positions = rows.stream().mapToLong(Row::position).summaryStatistics();
        return new Stand(positions.getMin(), positions.getMax());
    }

    private List<Row> rows(String locking) {
        return views.sql("SELECT slice, slices, position, version FROM " + table
                + " WHERE projection = ? ORDER BY slice" + locking).param(projection).query(Row.class).list();
    }
}
