package uk.foiworkflow.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one statement by which events are written: appends to different streams, in their order. The row of the log head is
 * locked before anything is written and gives positions and time; keys of new requests and idempotency records go in with the events or not at
 * all. An append is left out, and moves nothing, unless its stream stands right before its first event and the key of the
 * stream is the one that encrypted the events.
 */
record Appends(List<Append> all) {

    private static final String SQL = """
            WITH append AS (
                SELECT a.*
                FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bytea[], ?::text[], ?::text[], ?::bytea[])
                    AS a (stream, first, last, master, wrapped, actor, key, fingerprint)
                LEFT JOIN LATERAL (
                    SELECT e.sequence, k.wrapped
                    FROM events.event e LEFT JOIN keys.request_key k USING (stream)
                    WHERE stream = a.stream AND e.sequence >= a.first - 1
                    ORDER BY e.sequence DESC
                    LIMIT 1) now ON true
                WHERE CASE a.first WHEN 0 THEN now.sequence IS NULL
                    ELSE now.sequence = a.first - 1 AND now.wrapped = a.wrapped END
            ), fresh AS (
                SELECT e.*, row_number() OVER (ORDER BY e.n) AS place
                FROM unnest(?::text[], ?::bigint[], ?::uuid[], ?::date[], ?::integer[], ?::text[], ?::text[], ?::text[],
                        ?::bytea[], ?::bytea[]) WITH ORDINALITY
                    AS e (stream, sequence, id, happened_on, revision, type, payload, metadata, secret, commitment, n)
                JOIN append USING (stream)
            ), head AS (
                UPDATE events.log_head
                SET size = size + counted.events, recorded_at = greatest(recorded_at, clock_timestamp())
                FROM (SELECT count(*) AS events FROM fresh) counted
                WHERE counted.events > 0
                RETURNING size - counted.events AS before, recorded_at
            ), new_key AS (
                INSERT INTO keys.request_key (stream, master, wrapped)
                SELECT stream, master, wrapped FROM head, append WHERE first = 0
            ), used_key AS (
                INSERT INTO events.idempotency
                    (actor, key, fingerprint, stream, first_sequence, last_sequence, recorded_at)
                SELECT actor, key, fingerprint, stream, first, last, recorded_at FROM head, append WHERE key IS NOT NULL
            )
            INSERT INTO events.event (position, sequence, recorded_at, stream, id, happened_on, revision, type, payload,
                metadata, secret, commitment)
            SELECT before + place, sequence, recorded_at, stream, id, happened_on, revision, type, payload::json,
                metadata::json, secret, commitment
            FROM head, fresh
            RETURNING stream, sequence, position, recorded_at""";

    /**
     * Where the last event of each stream now stands; without the streams of appends that were left out.
     *
     * @throws StoreFailure when the database refuses or does not answer: then nothing may be taken for written, or for lost
     */
    Map<String, Place> run(Database database) {
        return byStream(database.query(SQL, this::bind, Place::of));
    }

    /** The same of those appends that are in the store, once nothing that was sent before is still on its way. */
    Map<String, Place> find(Database database) {
        return byStream(database.settled("""
                SELECT stream, sequence, position, recorded_at FROM events.event
                JOIN unnest(?::text[], ?::bigint[], ?::uuid[]) AS own (stream, sequence, id)
                    USING (stream, sequence, id)""", statement -> {
            List<EventRow> rows = all.stream().map(append -> append.rows().getLast()).toList();
            new BoundArrays(statement)
                    .of("text", rows, EventRow::stream, String[]::new)
                    .of("bigint", rows, EventRow::sequence, Long[]::new)
                    .of("uuid", rows, EventRow::id, UUID[]::new);
        }, Place::of));
    }

    private static Map<String, Place> byStream(List<Place> places) {
        Map<String, Place> last = new HashMap<>();
        places.forEach(place -> last.merge(place.stream(), place, (a, b) -> a.sequence() > b.sequence() ? a : b));
        return last;
    }

    private void bind(PreparedStatement statement) throws SQLException {
        List<EventRow> rows = all.stream().flatMap(append -> append.rows().stream()).toList();
        new BoundArrays(statement)
                .of("text", all, Append::stream, String[]::new)
                .of("bigint", all, Append::firstSequence, Long[]::new)
                .of("bigint", all, Append::lastSequence, Long[]::new)
                .of("text", all, append -> append.key().wrapped().master(), String[]::new)
                .of("bytea", all, append -> append.key().wrapped().bytes(), byte[][]::new)
                .of("text", all, append -> append.used() == null ? null : append.used().actor(), String[]::new)
                .of("text", all, append -> append.used() == null ? null : append.used().key(), String[]::new)
                .of("bytea", all, append -> append.used() == null ? null : append.used().fingerprint(), byte[][]::new)
                .of("text", rows, EventRow::stream, String[]::new)
                .of("bigint", rows, EventRow::sequence, Long[]::new)
                .of("uuid", rows, EventRow::id, UUID[]::new)
                .of("date", rows, EventRow::on, LocalDate[]::new)
                .of("integer", rows, EventRow::revision, Integer[]::new)
                .of("text", rows, EventRow::type, String[]::new)
                .of("text", rows, EventRow::payload, String[]::new)
                .of("text", rows, EventRow::metadata, String[]::new)
                .of("bytea", rows, EventRow::secret, byte[][]::new)
                .of("bytea", rows, EventRow::commitment, byte[][]::new);
    }
}
