package uk.foiworkflow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.store.Append.UsedKey;

/**
 * The event store: one stream a request, one order of all. A question is one statement on a connection of its own; appends
 * that come at the same time share one, and each is durable when it has returned. Every method throws {@link StoreFailure}
 * when the database does not answer. It is as long as there are questions about events, for each stands here with its
 * statement.
 */
public final class PostgresEventStore {

    private static final int CLOCK_READINGS = 3;

    private final Database database;
    private final AppendWatch watch;
    private final GroupCommit commits;
    private final KeyRing keys;

    /**
     * @param writer connections of the writer, or of the one login there is
     * @param masters wrap the keys of the requests
     */
    public PostgresEventStore(DataSource writer, MasterKeys masters) {
        this(writer, masters, AppendWatch.NOBODY);
    }

    /** @param watch hears of every append */
    public PostgresEventStore(DataSource writer, MasterKeys masters, AppendWatch watch) {
        this.database = new Database(writer);
        this.watch = watch;
        this.commits = new GroupCommit(database, watch);
        this.keys = new KeyRing(masters);
    }

    /**
     * Records events at the end of a stream, all or none.
     *
     * @param firstSequence the place of the first of them, 0 for a new stream
     * @param call makes the append happen once only; null when it may happen again
     * @throws StreamConflict when somebody else was first at that place
     * @throws KeyUsed when the idempotency key is taken
     * @throws Erased when the key of the request has been destroyed
     * @throws IllegalArgumentException when there is no event, the first would leave a gap, or one holds what cannot be
     *             stored exactly
     */
    public Appended append(String stream, long firstSequence, List<NewEvent> events, @Nullable Call call) {
        return append(stream, firstSequence, events, call, firstSequence == 0 ? keys.fresh(stream) : key(stream));
    }

    /** A stream that does not exist yet, with a key under which files can be sealed before its first event. */
    public Beginning begin(String stream) {
        return new Beginning(stream, keys.fresh(stream));
    }

    /**
     * Records the first events of a stream, all or none, under the key that it was to begin with.
     *
     * @throws StreamConflict when the stream exists
     * @throws KeyUsed when the idempotency key is taken
     */
    public Appended append(Beginning beginning, List<NewEvent> events, @Nullable Call call) {
        return append(beginning.stream(), 0, events, call, beginning.key());
    }

    private Appended append(String stream, long firstSequence, List<NewEvent> events, @Nullable Call call,
            KeyRing.Held key) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to append to " + stream);
        }
        List<EventRow> rows = IntStream.range(0, events.size())
                .mapToObj(i -> EventRow.of(events.get(i), new Sealing(stream, firstSequence + i), key.key())).toList();
        Append append = new Append(stream, firstSequence, rows, key, UsedKey.of(call, key.key()));
        Optional<Place> last = write(append);
        while (last.isEmpty()) {
            append = append.under(renewed(append));
            last = write(append);
        }
        keys.keep(stream, append.key());
        return append.at(last.get());
    }

    /**
     * Looks at the keys of all requests, a few of each master key.
     *
     * @throws WrongMasterKey when a master key that is needed is not at hand
     */
    public void checkMasterKeys() {
        new KeyTable(database).masters().forEach(wrapping -> keys.unwrapped(wrapping.sample(), wrapping.wrapped()));
    }

    /** The events of a stream in order; none when there is no such stream. */
    public List<StoredEvent> read(String stream) {
        return events("stream = ? ORDER BY sequence", statement -> statement.setString(1, stream));
    }

    /** The events of those streams, each in order. */
    public List<StoredEvent> read(Collection<String> streams) {
        return events("stream = ANY(?) ORDER BY stream, sequence", statement -> statement.setArray(1,
                statement.getConnection().createArrayOf("text", streams.toArray())));
    }

    /** The first events of those streams, by each of which a request was logged. */
    public List<StoredEvent> readFirst(Collection<String> streams) {
        return events("stream = ANY(?) AND sequence = 0 ORDER BY stream", statement -> statement.setArray(1,
                statement.getConnection().createArrayOf("text", streams.toArray())));
    }

    /** The events of a stream in order, from that sequence on. */
    public List<StoredEvent> read(String stream, long firstSequence) {
        return events("stream = ? AND sequence >= ? ORDER BY sequence", statement -> {
            statement.setString(1, stream);
            statement.setLong(2, firstSequence);
        });
    }

    /** The events of a stream that had been recorded by that instant, itself included, in order. */
    public List<StoredEvent> read(String stream, Instant upTo) {
        return events("stream = ? AND recorded_at <= ? ORDER BY sequence", statement -> {
            statement.setString(1, stream);
            // The database holds microseconds, and would round up to one.
            statement.setObject(2, upTo.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        });
    }

    /** The events of a stream in order, as they read once its key is destroyed, be it or not. */
    public List<StoredEvent> readErased(String stream) {
        return database.query(EventReading.ERASED_SQL + "stream = ? ORDER BY sequence",
                statement -> statement.setString(1, stream), row -> EventReading.event(row, null));
    }

    /** The requests whose keys are still to be destroyed, for it was ordered, in the order of their names. */
    public List<String> toShred() {
        return database.query("""
                SELECT stream FROM events.event e WHERE type = 'PersonalDataShredded'
                    AND NOT EXISTS (SELECT FROM keys.shredded s WHERE s.stream = e.stream)
                ORDER BY stream""", statement -> {
        }, row -> row.getString(1));
    }

    /** The key of the request that was destroyed; null where it was not. */
    public @Nullable Shredded shredded(String stream) {
        return database.query("SELECT stream, destroyed_at, purged_at FROM keys.shredded WHERE stream = ?",
                statement -> statement.setString(1, stream), Shredded::of).stream().findFirst().orElse(null);
    }

    /** Those of the requests that have a key. */
    public List<String> withKey(Collection<String> streams) {
        return database.query("SELECT stream FROM keys.request_key WHERE stream = ANY(?) ORDER BY stream",
                statement -> statement.setArray(1,
                        statement.getConnection().createArrayOf("text", streams.toArray())),
                row -> row.getString(1));
    }

    /** The requests whose keys were destroyed. */
    public List<String> shredded() {
        return database.query("SELECT stream FROM keys.shredded ORDER BY destroyed_at", statement -> {
        }, row -> row.getString(1));
    }

    /**
     * A mark by which whoever has the key of that stream knows words again, and nobody else learns what they were.
     *
     * @return hexadecimal
     * @throws Erased when the stream has no key
     */
    public String mark(String stream, byte[] words) {
        return HexFormat.of().formatHex(key(stream).key().fingerprint(words));
    }

    /** Whether the request has a key. */
    public boolean hasKey(String stream) {
        return !database.query("SELECT FROM keys.request_key WHERE stream = ?",
                statement -> statement.setString(1, stream), row -> true).isEmpty();
    }

    /** What an event committed to when it was recorded, as it is stored; null when there is no such event. */
    public byte @Nullable [] commitment(String stream, long sequence) {
        return database.query("SELECT commitment FROM events.event WHERE stream = ? AND sequence = ?", statement -> {
            statement.setString(1, stream);
            statement.setLong(2, sequence);
        }, row -> row.getBytes(1)).stream().findFirst().orElse(null);
    }

    /** Holds events against what they committed to. */
    public CommitmentCheck commitments() {
        return new CommitmentCheck(database, keys);
    }

    /** Forgets the key of a request that was destroyed, for good. */
    public void forget(String stream) {
        keys.destroyed(stream);
    }

    /** Forgets the keys of all requests; those that are still there are read again. */
    public void forgetKeys() {
        keys.forgetAll();
    }

    /** The events of all streams after that position, in their one order, at most {@code limit} of them. */
    public List<StoredEvent> readAll(long afterPosition, int limit) {
        return events("position > ? ORDER BY position LIMIT ?", statement -> {
            statement.setLong(1, afterPosition);
            statement.setInt(2, limit);
        });
    }

    /** The same as they lie there, with nothing opened and no key read. */
    public List<SealedEvent> readSealed(long afterPosition, int limit) {
        return database.query(EventReading.SEALED_SQL + "position > ? ORDER BY position LIMIT ?", statement -> {
            statement.setLong(1, afterPosition);
            statement.setInt(2, limit);
        }, EventReading::sealed);
    }

    /** Events that came another way, read with the keys that their requests have now; in the order given. */
    public List<StoredEvent> open(List<SealedEvent> events) {
        Map<String, EventReading.Words> words = database.query(EventReading.KEYS_SQL,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text",
                        events.stream().map(SealedEvent::stream).distinct().toArray())),
                row -> Map.entry(row.getString("stream"), EventReading.words(row, key(row)))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return events.stream().map(event -> EventReading.event(event,
                Objects.requireNonNull(words.get(event.stream())))).toList();
    }

    /** Where the one order stands. */
    public Head head() {
        return database.one("SELECT size, recorded_at FROM events.log_head",
                row -> new Head(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    /**
     * When it was that moment, by the clock that says when an event was recorded: at the latest, and to less than the
     * shortest of a few ways to the database.
     *
     * @param moment as {@link System#nanoTime} told it
     */
    public Instant when(long moment) {
        return LongStream.range(0, CLOCK_READINGS).mapToObj(reading -> {
            long ago = System.nanoTime() - moment;
            return database.one("SELECT clock_timestamp()", row -> row.getObject(1, OffsetDateTime.class).toInstant())
                    .minusNanos(ago);
        }).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The call that used that idempotency key before; null when none has. */
    public @Nullable EarlierCall earlier(Call call) {
        List<EarlierCall> calls = database.query("""
                SELECT i.stream, i.first_sequence, i.last_sequence, i.fingerprint, k.master, k.wrapped
                FROM events.idempotency i LEFT JOIN keys.request_key k USING (stream)
                WHERE i.actor = ? AND i.key = ?""", statement -> {
            statement.setString(1, call.actor());
            statement.setString(2, call.key());
        }, row -> {
            RequestKey key = key(row);
            boolean same = key != null && Arrays.equals(row.getBytes("fingerprint"), key.fingerprint(call.body()));
            return new EarlierCall(row.getString("stream"), row.getLong("first_sequence"), row.getLong("last_sequence"),
                    same);
        });
        return calls.isEmpty() ? null : calls.getFirst();
    }

    /** The idempotency key of the call that led to that event; null when it had none, or the event came with a past case. */
    public @Nullable String keyOf(StoredEvent event) {
        return database.query("""
                SELECT key FROM events.idempotency
                WHERE actor = ? AND stream = ? AND ? BETWEEN first_sequence AND last_sequence""", statement -> {
            statement.setString(1, event.metadata().actor().id());
            statement.setString(2, event.stream());
            statement.setLong(3, event.sequence());
        }, row -> row.getString(1)).stream().findFirst().orElse(null);
    }

    /** The event at that position of the one order; null when there is none. */
    public @Nullable StoredEvent at(long position) {
        return events("position = ?", statement -> statement.setLong(1, position)).stream().findFirst().orElse(null);
    }

    /** The next number for a request that is logged without a reference of the authority's own; never given twice. */
    public long nextNumber() {
        return database.one("SELECT nextval('events.given_reference')", row -> row.getLong(1));
    }

    /**
     * One group of fields of a stored event in clear, with the proof that it was recorded so; null when there is no such
     * event.
     *
     * @throws Erased when the key of the request has been destroyed
     * @throws AlteredEvent when the row does not open with that key
     */
    public @Nullable Opening open(String stream, long sequence, Group group) {
        List<Opening> openings = database.query(EventReading.WHOLE_SQL + "stream = ? AND sequence = ?", statement -> {
            statement.setString(1, stream);
            statement.setLong(2, sequence);
        }, row -> {
            RequestKey key = key(row);
            if (key == null) {
                throw new Erased(stream);
            }
            return EventReading.commitment(row, key).open(group);
        });
        return openings.isEmpty() ? null : openings.getFirst();
    }

    /**
     * All events of a stream in clear, in order, with what it takes to check them.
     *
     * @throws Erased when the key of the request has been destroyed
     * @throws AlteredEvent when a row does not open with that key
     */
    public List<LaidOpen> layOpen(String stream) {
        return database.query(EventReading.WHOLE_SQL + "stream = ? ORDER BY sequence",
                statement -> statement.setString(1, stream), row -> {
                    RequestKey key = key(row);
                    if (key == null) {
                        throw new Erased(stream);
                    }
                    return EventReading.commitment(row, key).layOpen(row.getLong("position"));
                });
    }

    private List<StoredEvent> events(String which, Database.Parameters parameters) {
        return database.query(EventReading.SQL + which, parameters, row -> EventReading.event(row, key(row)));
    }

    /** @throws Erased when the request has no key in the database, whatever is remembered */
    RequestKey requestKey(String stream) {
        return storedKey(stream).key();
    }

    private KeyRing.Held key(String stream) {
        KeyRing.Held known = keys.known(stream);
        return known != null ? known : storedKey(stream);
    }

    private KeyRing.Held storedKey(String stream) {
        return database.query("SELECT master, wrapped FROM keys.request_key WHERE stream = ?",
                statement -> statement.setString(1, stream), row -> {
                    WrappedKey wrapped = new WrappedKey(row.getString(1), row.getBytes(2));
                    RequestKey key = keys.unwrapped(stream, wrapped);
                    if (key == null) {
                        throw new Erased(stream);
                    }
                    return new KeyRing.Held(wrapped, key);
                }).stream().findFirst().orElseThrow(() -> new Erased(stream));
    }

    private @Nullable RequestKey key(ResultSet row) throws SQLException {
        String stream = row.getString("stream");
        String master = row.getString("master");
        if (master == null) {
            keys.forget(stream);
            return null;
        }
        return keys.unwrapped(stream, new WrappedKey(master, row.getBytes("wrapped")));
    }

    private Optional<Place> write(Append append) {
        try {
            return commits.write(append);
        } catch (StoreFailure e) {
            throw switch (e.violated()) {
                case "event_stream_sequence", "request_key_stream" ->
                    overtaken(append, e);
                case "idempotency_actor_key" -> new KeyUsed(e);
                default -> e;
            };
        }
    }

    private StreamConflict overtaken(Append append, @Nullable StoreFailure why) {
        watch.overtaken();
        return new StreamConflict(append.stream(), append.firstSequence(), why);
    }

    /** The key of a request as it is wrapped by now, where that alone kept the append out. */
    private KeyRing.Held renewed(Append append) {
        String stream = append.stream();
        long firstSequence = append.firstSequence();
        boolean overtaken = !database.query("SELECT FROM events.event WHERE stream = ? AND sequence = ?", statement -> {
            statement.setString(1, stream);
            statement.setLong(2, firstSequence);
        }, row -> true).isEmpty();
        if (overtaken) {
            throw overtaken(append, null);
        }
        keys.forget(stream);
        KeyRing.Held now = storedKey(stream);
        if (now.wrapped().same(append.key().wrapped())) {
            throw new IllegalArgumentException("Event " + firstSequence + " would leave a gap in " + stream);
        }
        return now;
    }
}
