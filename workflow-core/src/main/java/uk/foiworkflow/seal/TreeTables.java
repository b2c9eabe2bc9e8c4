package uk.foiworkflow.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.log.Edge;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.log.StoredRow;
import uk.foiworkflow.log.Tile;
import uk.foiworkflow.log.Tiles;
import uk.foiworkflow.log.Tree;

/** The tree as the database keeps it: its full tiles, its heads, the events that are its leaves. */
final class TreeTables implements Tiles {

    private static final String HEAD = "SELECT size, after, root, signed_at, note FROM events.tree_head ";
    private static final int FETCH = 2_000;

    private final JdbcTemplate database;

    TreeTables(DataSource source) {
        this.database = new JdbcTemplate(source);
        database.setFetchSize(FETCH);
    }

    /** How many events are recorded. */
    long recorded() {
        return number("SELECT size FROM events.log_head");
    }

    /** The newest head; null while there is none. */
    @Nullable
    TreeHead head() {
        return heads(HEAD + "ORDER BY size DESC LIMIT 1").stream().findFirst().orElse(null);
    }

    /** The smallest head that covers so many events; null when none does. */
    @Nullable
    TreeHead headFrom(long size) {
        return heads(HEAD + "WHERE size >= ? ORDER BY size LIMIT 1", size).stream().findFirst().orElse(null);
    }

    /** All heads, the smallest first. */
    void heads(Consumer<TreeHead> each) {
        database.query(HEAD + "ORDER BY size", row -> {
            each.accept(head(row));
        });
    }

    List<Restoration> restorations() {
        return declared().stream().map(Declared::restoration).toList();
    }

    List<Declared> declared() {
        return database.query("""
                SELECT epoch, kept, lost, declared_at, declared_by, reason, note FROM events.restoration
                ORDER BY epoch""",
                (row, n) -> new Declared(new Restoration(row.getInt(1), row.getLong(2), row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5), row.getString(6)),
                        row.getString(7)));
    }

    /** Those events in their order, as far as they are there; to be closed. */
    Stream<StoredRow> rows(long after, long to) {
        return database.queryForStream(Rows.AFTER_TO, (row, n) -> Rows.row(row), after, to);
    }

    /** The leaf hashes of those events. */
    List<Hash> leaves(long after, long to) {
        List<Hash> leaves = new ArrayList<>();
        try (Stream<StoredRow> rows = rows(after, to)) {
            rows.takeWhile(row -> row.position() == after + leaves.size() + 1)
                    .forEach(row -> leaves.add(row.leaf().hash()));
        }
        if (after + leaves.size() < to) {
            throw new Unsealable("Event " + (after + leaves.size() + 1) + " is not there");
        }
        return leaves;
    }

    /** The edge of the tree of that size, out of the full tiles and the last events. */
    Edge edge(long size) {
        List<List<Hash>> rows = new ArrayList<>();
        rows.add(leaves(size - size % Tile.WIDTH, size));
        for (long full = size / Tile.WIDTH; full > 0; full /= Tile.WIDTH) {
            rows.add(roots(rows.size() - 1, full - full % Tile.WIDTH, full));
        }
        return Edge.of(rows);
    }

    @Override
    public Tile tile(int level, long number) {
        byte[] hashes = hashes(level, number, number).get(number);
        if (hashes == null) {
            throw new Unsealable("Tile " + number + " of level " + level + " is not there");
        }
        return Tile.of(level, number, hashes);
    }

    /** The hashes of those tiles, side by side, as far as they are there. */
    Map<Long, byte[]> hashes(int level, long first, long last) {
        Map<Long, byte[]> hashes = new HashMap<>();
        database.query("SELECT number, hashes FROM events.tile WHERE level = ? AND number BETWEEN ? AND ?", row -> {
            hashes.put(row.getLong(1), row.getBytes(2));
        }, level, first, last);
        return hashes;
    }

    void add(List<Tile> full) {
        database.batchUpdate("INSERT INTO events.tile (level, number, root, hashes) VALUES (?, ?, ?, ?)", full, FETCH,
                (statement, tile) -> {
                    statement.setInt(1, tile.level());
                    statement.setLong(2, tile.number());
                    statement.setBytes(3, tile.root().bytes());
                    statement.setBytes(4, tile.hashes());
                });
    }

    /** The tree under that head. */
    Tree tree(TreeHead head) {
        return new Tree(edge(head.size()), this);
    }

    /** What each witness was given last, of the heads up to that size. */
    List<Lodged> lodged(long size) {
        return database.query("""
                SELECT DISTINCT ON (witness) witness, lodged_at, receipt, size, after, root, signed_at, note
                FROM events.lodging JOIN events.tree_head USING (size) WHERE size <= ? ORDER BY witness, size DESC""",
                (row, n) -> new Lodged(row.getString("witness"),
                        row.getObject("lodged_at", OffsetDateTime.class).toInstant(), row.getString("receipt"),
                        head(row)),
                size);
    }

    /** When it is now, by the clock of the database, but never before that head was signed. */
    Instant now() {
        return database.query("SELECT greatest(clock_timestamp(), max(signed_at)) FROM events.tree_head",
                (row, n) -> row.getObject(1, OffsetDateTime.class).toInstant()).getFirst();
    }

    void add(TreeHead head) {
        database.update("INSERT INTO events.tree_head (size, after, signed_at, root, note) VALUES (?, ?, ?, ?, ?)",
                head.size(), head.after(), Timestamp.from(head.signedAt()), head.root().bytes(), head.note());
    }

    void add(Declared declared) {
        Restoration restoration = declared.restoration();
        database.update("""
                INSERT INTO events.restoration (epoch, kept, lost, declared_at, declared_by, reason, note)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", restoration.epoch(), restoration.kept(), restoration.lost(),
                Timestamp.from(restoration.at()), restoration.by(), restoration.reason(), declared.note());
    }

    /** Until the end of the transaction nobody else seals. */
    void lock() {
        database.execute("SET LOCAL lock_timeout = '10s'");
        database.query("SELECT pg_advisory_xact_lock(hashtext('events.tree_head'))", row -> {
        });
    }

    private List<Hash> roots(int level, long from, long to) {
        List<Hash> roots = database.query(
                "SELECT root FROM events.tile WHERE level = ? AND number >= ? AND number < ? ORDER BY number",
                (row, n) -> Hash.of(row.getBytes(1)), level, from, to);
        if (roots.size() < to - from) {
            throw new Unsealable("Of the tiles " + from + " to " + (to - 1) + " of level " + level + " there are "
                    + roots.size());
        }
        return roots;
    }

    private List<TreeHead> heads(String sql, Object... parameters) {
        return database.query(sql, (row, n) -> head(row), parameters);
    }

    static TreeHead head(ResultSet row) throws SQLException {
        return new TreeHead(row.getLong("size"), row.getLong("after"), Hash.of(row.getBytes("root")),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(), row.getString("note"));
    }

    private long number(String sql) {
        Long number = database.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
