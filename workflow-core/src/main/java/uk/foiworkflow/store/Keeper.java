package uk.foiworkflow.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who keeps the keys of the requests: wraps them anew under the present master key, and destroys them. Each change is one
 * statement, and leaves a key alone that is no more what it was read as: any number of keepers may be at work, be killed, and
 * begin again, while requests come in.
 */
public final class Keeper {

    private static final int BATCH = 500;

    private final Database database;
    private final KeyTable keys;
    private final MasterKeys masters;

    /** @param keeper connections of the keeper, or of the one login there is */
    public Keeper(DataSource keeper, MasterKeys masters) {
        this.database = new Database(keeper);
        this.keys = new KeyTable(database);
        this.masters = masters;
    }

    /**
     * What came of wrapping anew.
     *
     * @param looked how many keys another master key wrapped
     * @param renewed how many the present one wraps instead
     * @param failed how many stay as they are, for they do not open
     */
    public record Renewal(int looked, int renewed, int failed) {

        Renewal plus(Renewal other) {
            return new Renewal(looked + other.looked, renewed + other.renewed, failed + other.failed);
        }
    }

    /** How many keys each master key wraps, by its name. */
    public Map<String, Long> wrapped() {
        Map<String, Long> wrapped = new TreeMap<>();
        keys.masters().forEach(wrapping -> wrapped.put(wrapping.master(), wrapping.keys()));
        return wrapped;
    }

    /**
     * Wraps under the present master key what others wrap; ends early, to be called again, when the thread is interrupted.
     *
     * @throws StoreFailure when the database refuses or does not answer
     * @throws MasterKeyAway when the service that holds a master key does not answer
     */
    public Renewal renew() {
        Renewal all = new Renewal(0, 0, 0);
        List<KeyTable.Row> batch = after("");
        while (!batch.isEmpty() && !Thread.currentThread().isInterrupted()) {
            all = all.plus(renew(batch));
            batch = after(batch.getLast().stream());
        }
        return all;
    }

    /**
     * Destroys the key of a request and takes its files away with it, and writes down that it is destroyed; once more changes
     * nothing.
     */
    public void destroy(String stream) {
        database.query("""
                WITH gone AS (DELETE FROM keys.request_key WHERE stream = ?),
                    files AS (DELETE FROM files.file WHERE stream = ?)
                INSERT INTO keys.shredded (stream, destroyed_at) VALUES (?, clock_timestamp())
                ON CONFLICT (stream) DO NOTHING RETURNING stream""", statement -> {
            statement.setString(1, stream);
            statement.setString(2, stream);
            statement.setString(3, stream);
        }, row -> true);
    }

    /** Takes files away, as far as they are there; answers how many. */
    public int sweep(List<UUID> files) {
        return database.query("DELETE FROM files.file WHERE id = ANY(?) RETURNING id",
                statement -> statement.setArray(1,
                        statement.getConnection().createArrayOf("uuid", files.toArray())),
                row -> true).size();
    }

    /**
     * The requests whose key was destroyed and of whose words something may still be in a file of the database. What has left
     * the post goes with them, and by itself once a day: something does all the time.
     *
     * @param pause none while the last purge was less than that ago
     */
    public List<String> toPurge(Duration pause) {
        return database.query("""
                SELECT stream FROM keys.shredded WHERE purged_at IS NULL AND NOT EXISTS (SELECT FROM keys.shredded
                    WHERE purged_at > clock_timestamp() - ? * interval '1 millisecond')
                AND EXISTS (SELECT FROM keys.shredded WHERE purged_at IS NULL
                    AND (stream NOT LIKE 'post/%' OR destroyed_at < clock_timestamp() - interval '1 day'))
                ORDER BY stream""", statement -> statement.setLong(1, pause.toMillis()), row -> row.getString(1));
    }

    /** Writes the table of the keys anew, without what was deleted. Nothing is recorded meanwhile. */
    public void rewriteKeys() {
        database.execute("VACUUM (FULL) keys.request_key");
    }

    /** Writes down that nothing of those requests is in a file any more. */
    public void purged(List<String> streams) {
        database.query("""
                UPDATE keys.shredded SET purged_at = clock_timestamp() WHERE stream = ANY(?) AND purged_at IS NULL
                RETURNING stream""",
                statement -> statement.setArray(1,
                        statement.getConnection().createArrayOf("text", streams.toArray())),
                row -> true);
    }

    private List<KeyTable.Row> after(String stream) {
        return keys.wrappedByOthers(masters.settled(), stream, BATCH);
    }

    private Renewal renew(List<KeyTable.Row> batch) {
        List<KeyTable.Row> before = new ArrayList<>();
        List<KeyTable.Row> after = new ArrayList<>();
        for (KeyTable.Row row : batch) {
            try {
                after.add(new KeyTable.Row(row.stream(), masters.rewrap(row.stream(), row.wrapped())));
                before.add(row);
            } catch (WrongMasterKey unopened) {
                // It is counted, and keeps no other key from being wrapped anew.
            }
        }
        return new Renewal(batch.size(), keys.replace(before, after), batch.size() - before.size());
    }
}
