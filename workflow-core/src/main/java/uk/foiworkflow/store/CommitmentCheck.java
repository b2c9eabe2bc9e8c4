package uk.foiworkflow.store;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.store.CommitmentVerdict.Kind;
import uk.foiworkflow.store.CommitmentVerdict.Misfit;

/**
 * Works out anew, with the keys of the requests, what each event committed to. Whoever can append but has no master key makes
 * no event that passes: the secret of an event only opens under the key of its request, at its own place.
 */
public final class CommitmentCheck {

    private static final int BATCH = 1_000;
    private static final int NAMED = 100;

    private static final String SQL = """
            SELECT e.*, k.master, k.wrapped, s.stream AS destroyed,
                (SELECT min(o.sequence) FROM events.event o
                    WHERE o.stream = e.stream AND o.type = 'PersonalDataShredded') AS ordered
            FROM events.event e LEFT JOIN keys.request_key k ON k.stream = e.stream
                LEFT JOIN keys.shredded s ON s.stream = e.stream
            WHERE\s""";

    private final Database database;
    private final KeyRing keys;

    CommitmentCheck(Database database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
    }

    /** How an event was found. */
    private enum State {
        FITTING, SHREDDED, LOST, NEWER, WRONG
    }

    private record Judged(long position, State state, @Nullable Misfit misfit) {}

    /**
     * Looks at all events up to that position, a thousand at a time.
     *
     * @param progress told now and then how many have been looked at
     * @throws MasterKeyAway when the service that holds a master key does not answer
     */
    public CommitmentVerdict run(long upTo, LongConsumer progress) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        List<Misfit> misfits = new ArrayList<>();
        long events = 0;
        List<Judged> batch = after(0, upTo);
        while (!batch.isEmpty()) {
            for (Judged judged : batch) {
                counts.merge(judged.state(), 1L, Long::sum);
                if (judged.misfit() != null && misfits.size() < NAMED) {
                    misfits.add(judged.misfit());
                }
            }
            events += batch.size();
            progress.accept(events);
            batch = after(batch.getLast().position(), upTo);
        }
        return new CommitmentVerdict(events, count(counts, State.FITTING), count(counts, State.SHREDDED),
                count(counts, State.LOST), count(counts, State.NEWER), count(counts, State.WRONG), misfits);
    }

    /** What is wrong with the order to destroy the key of a stream, the first of them; null when nothing is. */
    public @Nullable Misfit misfitOfOrder(String stream) {
        List<Judged> judged = database.query(
                SQL + "e.stream = ? AND e.type = 'PersonalDataShredded' ORDER BY e.sequence LIMIT 1",
                statement -> statement.setString(1, stream), this::judged);
        return judged.isEmpty() ? null : judged.getFirst().misfit();
    }

    private List<Judged> after(long position, long upTo) {
        return database.query(SQL + "e.position > ? AND e.position <= ? ORDER BY e.position LIMIT " + BATCH,
                statement -> {
                    statement.setLong(1, position);
                    statement.setLong(2, upTo);
                }, this::judged);
    }

    private Judged judged(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        String stream = row.getString("stream");
        long ordered = row.getLong("ordered");
        boolean last = row.wasNull();
        if (!last && ordered < row.getLong("sequence")) {
            return wrong(Kind.ADDED, position, "was added to " + stream + " behind the order to shred it");
        }
        String master = row.getString("master");
        if (master == null) {
            return last || row.getString("destroyed") == null
                    ? wrong(Kind.KEY_GONE, position,
                            "has no key: that of " + stream + " is gone, and nobody ordered it")
                    : new Judged(position, State.SHREDDED, null);
        }
        RequestKey key;
        try {
            key = keys.unwrapped(stream, new WrappedKey(master, row.getBytes("wrapped")));
        } catch (WrongMasterKey unopened) {
            return wrong(Kind.KEY_GONE, position, "has no key: no master key opens that of " + stream);
        }
        return key == null ? new Judged(position, State.LOST, null) : judged(row, position, key);
    }

    private static Judged judged(ResultSet row, long position, RequestKey key) throws SQLException {
        Sealing place = EventReading.place(row);
        String type = row.getString("type");
        int revision = row.getInt("revision");
        try {
            place.openSecret(row.getBytes("secret"), key);
        } catch (AlteredEvent e) {
            return wrong(Kind.FORGED, position, "is forged, or its secret altered: that does not open with the key of "
                    + place.stream());
        }
        byte[] root;
        try {
            root = EventReading.commitment(row, key).root();
        } catch (AlteredEvent e) {
            return wrong(Kind.ALTERED, position, "is altered: its words do not open with the key of " + place.stream());
        } catch (RuntimeException unwritten) {
            return EventTypes.readable(type, revision) == null
                    ? new Judged(position, State.NEWER, null)
                    : wrong(Kind.ALTERED, position, "is altered: no " + type + " is written like that");
        }
        return MessageDigest.isEqual(root, row.getBytes("commitment"))
                ? new Judged(position, State.FITTING, null)
                : wrong(Kind.ALTERED, position, "is altered: it does not say what it committed to");
    }

    private static Judged wrong(Kind kind, long position, String what) {
        return new Judged(position, State.WRONG, new Misfit(kind, position, "Event " + position + " " + what));
    }

    private static long count(Map<State, Long> counts, State state) {
        return counts.getOrDefault(state, 0L);
    }
}
