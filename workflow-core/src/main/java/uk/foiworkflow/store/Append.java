package uk.foiworkflow.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The one statement of an append. The row of the log head is locked first and gives positions and time; the key of a new
 * request and the idempotency record go in with the events or not at all. The head does not move, and nothing is written,
 * unless the stream stands right before the first event and its key is the one that encrypted the events.
 */
record Append(String stream, long firstSequence, List<EventRow> rows, KeyRing.Held key, @Nullable Call call) {

    private static final String SQL = """
            WITH head AS (
                UPDATE events.log_head
                SET size = size + ?, recorded_at = greatest(recorded_at, clock_timestamp())
                WHERE ? OR EXISTS (
                    SELECT FROM events.event e JOIN keys.request_key k USING (stream)
                    WHERE stream = ? AND e.sequence = ? AND k.wrapped = ?)
                RETURNING size - ? AS before, recorded_at
            ), new_key AS (
                INSERT INTO keys.request_key (stream, master, wrapped)
                SELECT ?, ?, ? FROM head WHERE ?
            ), used_key AS (
                INSERT INTO events.idempotency
                    (actor, key, fingerprint, stream, first_sequence, last_sequence, recorded_at)
                SELECT ?, ?, ?, ?, ?, ?, recorded_at FROM head WHERE ?
            )
            INSERT INTO events.event (position, sequence, recorded_at, stream, id, happened_on, revision, type, payload,
                metadata, secret, commitment)
            SELECT before + n, ? + n - 1, recorded_at, ?, id, happened_on, revision, type, payload::json, metadata::json,
                secret, commitment
            FROM head, unnest(?::uuid[], ?::date[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                WITH ORDINALITY AS e (id, happened_on, revision, type, payload, metadata, secret, commitment, n)
            RETURNING position, recorded_at""";

    private long lastSequence() {
        return firstSequence + rows.size() - 1;
    }

    /**
     * The last of the events; empty when the stream does not stand right before the first one, or its key is another.
     *
     * @throws StreamConflict when somebody else was first at that place
     * @throws KeyUsed when the idempotency key is taken
     */
    Optional<Appended> run(Database database) {
        try {
            return database.query(SQL, this::bind, this::appended).stream()
                    .max(Comparator.comparingLong(Appended::position));
        } catch (StoreFailure e) {
            throw switch (e.violated()) {
                case "event_stream_sequence", "request_key_stream" -> new StreamConflict(stream, firstSequence, e);
                case "idempotency_actor_key" -> new KeyUsed(e);
                default -> e;
            };
        }
    }

    /** The last of the events as it was recorded; empty when these events were not. */
    Optional<Appended> find(Database database) {
        return database
                .query("SELECT position, recorded_at FROM events.event WHERE stream = ? AND sequence = ? AND id = ?",
                        statement -> {
                            statement.setString(1, stream);
                            statement.setLong(2, lastSequence());
                            statement.setObject(3, rows.getLast().id());
                        }, this::appended)
                .stream().findFirst();
    }

    private Appended appended(ResultSet row) throws SQLException {
        return new Appended(lastSequence(), row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
                rows.stream().map(EventRow::type).toList());
    }

    private void bind(PreparedStatement statement) throws SQLException {
        Connection connection = statement.getConnection();
        boolean first = firstSequence == 0;
        int at = 0;
        statement.setLong(++at, rows.size());
        statement.setBoolean(++at, first);
        statement.setString(++at, stream);
        statement.setLong(++at, firstSequence - 1);
        statement.setBytes(++at, key.wrapped().bytes());
        statement.setLong(++at, rows.size());
        statement.setString(++at, stream);
        statement.setString(++at, key.wrapped().master());
        statement.setBytes(++at, key.wrapped().bytes());
        statement.setBoolean(++at, first);
        if (call == null) {
            statement.setNull(++at, Types.VARCHAR);
            statement.setNull(++at, Types.VARCHAR);
            statement.setNull(++at, Types.BINARY);
        } else {
            statement.setString(++at, call.actor());
            statement.setString(++at, call.key());
            statement.setBytes(++at, key.key().fingerprint(call.body()));
        }
        statement.setString(++at, stream);
        statement.setLong(++at, firstSequence);
        statement.setLong(++at, lastSequence());
        statement.setBoolean(++at, call != null);
        statement.setLong(++at, firstSequence);
        statement.setString(++at, stream);
        statement.setArray(++at, connection.createArrayOf("uuid", each(EventRow::id, UUID[]::new)));
        statement.setArray(++at, connection.createArrayOf("date", each(EventRow::on, LocalDate[]::new)));
        statement.setArray(++at, connection.createArrayOf("integer", each(EventRow::revision, Integer[]::new)));
        statement.setArray(++at, connection.createArrayOf("text", each(EventRow::type, String[]::new)));
        statement.setArray(++at, connection.createArrayOf("text", each(EventRow::payload, String[]::new)));
        statement.setArray(++at, connection.createArrayOf("text", each(EventRow::metadata, String[]::new)));
        statement.setArray(++at, connection.createArrayOf("bytea", each(EventRow::secret, byte[][]::new)));
        statement.setArray(++at, connection.createArrayOf("bytea", each(EventRow::commitment, byte[][]::new)));
    }

    private <T> T[] each(Function<EventRow, T> column, IntFunction<T[]> array) {
        return rows.stream().map(column).toArray(array);
    }
}
