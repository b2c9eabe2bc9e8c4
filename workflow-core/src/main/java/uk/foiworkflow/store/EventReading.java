package uk.foiworkflow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;

/** Makes events out of rows; with each row comes the key of its request, where that still exists. */
final class EventReading {

    private static final String COLUMNS = "position, stream, sequence, id, recorded_at, type, revision, payload, metadata";

    /** By what order the words of a request are gone. */
    private static final String ORDER = """
            (SELECT s.payload FROM events.event s
                WHERE s.stream = event.stream AND s.type = 'PersonalDataShredded' LIMIT 1)""";

    static final String SQL = "SELECT " + COLUMNS + ", master, wrapped, CASE WHEN master IS NULL THEN " + ORDER
            + " END AS shredded FROM events.event LEFT JOIN keys.request_key USING (stream) WHERE ";

    /** As it lies in the table, for which no key is read. */
    static final String SEALED_SQL = "SELECT " + COLUMNS
            + ", happened_on, secret, commitment FROM events.event WHERE ";

    /** The keys of requests; with those that are gone comes by what order. */
    static final String KEYS_SQL = "SELECT stream, master, wrapped, CASE WHEN master IS NULL THEN "
            + ORDER
            + " END AS shredded FROM unnest(?::text[]) AS event (stream) LEFT JOIN keys.request_key USING (stream)";

    /** As if the keys were destroyed already. */
    static final String ERASED_SQL = "SELECT " + COLUMNS + ", " + ORDER + " AS shredded FROM events.event WHERE ";

    /** With the secret, for the commitment. */
    static final String WHOLE_SQL = "SELECT * FROM events.event LEFT JOIN keys.request_key USING (stream) WHERE ";

    private EventReading() {}

    /** The event in a row, with nothing opened. */
    static SealedEvent sealed(ResultSet row) throws SQLException {
        return new SealedEvent(row.getLong("position"), row.getString("stream"), row.getLong("sequence"),
                row.getObject("id", UUID.class), recordedAt(row), row.getObject("happened_on", LocalDate.class),
                row.getString("type"), row.getInt("revision"), row.getString("payload"), row.getString("metadata"),
                row.getBytes("secret"), row.getBytes("commitment"));
    }

    /**
     * The event in a row; one that was altered keeps its envelope, so that a reader can say which it is and go on.
     *
     * @param key null when it has been destroyed
     */
    static StoredEvent event(ResultSet row, @Nullable RequestKey key) throws SQLException {
        return opened(new StoredEvent(row.getLong("position"), row.getString("stream"), row.getLong("sequence"),
                row.getObject("id", UUID.class), recordedAt(row), row.getString("type"), row.getInt("revision"),
                EventJson.metadata(row.getString("metadata")), null), row.getString("payload"),
                words(row, key));
    }

    /** @param key null when it has been destroyed */
    static Words words(ResultSet row, @Nullable RequestKey key) throws SQLException {
        return new Words(key, key == null ? row.getString("shredded") : null);
    }

    /** The same of an event that came another way. */
    static StoredEvent event(SealedEvent sealed, Words words) {
        return opened(new StoredEvent(sealed.position(), sealed.stream(), sealed.sequence(), sealed.id(),
                sealed.recordedAt(), sealed.type(), sealed.revision(), EventJson.metadata(sealed.metadata()), null),
                sealed.payload(), words);
    }

    /** What the event in a row committed to, worked out anew from its fields and its secret. */
    static Commitment commitment(ResultSet row, RequestKey key) throws SQLException {
        Sealing place = place(row);
        return new Commitment(place, row.getString("type"), row.getInt("revision"),
                place.open(EventJson.parse(row.getString("payload")), key),
                EventJson.parse(row.getString("metadata")), place.openSecret(row.getBytes("secret"), key));
    }

    static Sealing place(ResultSet row) throws SQLException {
        return new Sealing(row.getString("stream"), row.getLong("sequence"));
    }

    private static StoredEvent opened(StoredEvent envelope, String payload, Words words) {
        Class<?> form = EventTypes.readable(envelope.type(), envelope.revision());
        if (form == null) {
            return envelope;
        }
        try {
            return envelope.with(EventJson.event(form, payload,
                    words.in(new Sealing(envelope.stream(), envelope.sequence()))));
        } catch (AlteredEvent e) {
            return envelope.asAltered();
        }
    }

    private static Instant recordedAt(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    /**
     * What opens the words of a request.
     *
     * @param key null when it has been destroyed
     * @param order by which it was, as it is stored; null where it was not, or without an order
     */
    record Words(@Nullable RequestKey key, @Nullable String order) {

        private UnaryOperator<String> in(Sealing place) {
            RequestKey opening = key;
            if (opening != null) {
                return sealed -> place.words(sealed, opening);
            }
            String instead = instead();
            return sealed -> instead;
        }

        /** Without an order the words are gone with a master key. */
        private String instead() {
            return order == null
                    ? Confidential.ERASED.text()
                    : ((PersonalDataShredded) EventJson.event(PersonalDataShredded.class, order,
                            UnaryOperator.identity()))
                            .instead().text();
        }
    }
}
