package uk.foiworkflow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Event;
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

    /** As if the keys were destroyed already. */
    static final String ERASED_SQL = "SELECT " + COLUMNS + ", " + ORDER + " AS shredded FROM events.event WHERE ";

    /** With the secret, for the commitment. */
    static final String WHOLE_SQL = "SELECT * FROM events.event LEFT JOIN keys.request_key USING (stream) WHERE ";

    private EventReading() {}

    /**
     * The event in a row; one that was altered keeps its envelope, so that a reader can say which it is and go on.
     *
     * @param key null when it has been destroyed
     */
    static StoredEvent event(ResultSet row, @Nullable RequestKey key) throws SQLException {
        Sealing place = place(row);
        String type = row.getString("type");
        int revision = row.getInt("revision");
        Event content = null;
        boolean altered = false;
        try {
            content = content(EventTypes.readable(type, revision), place, row, key);
        } catch (AlteredEvent e) {
            altered = true;
        }
        return new StoredEvent(row.getLong("position"), place.stream(), place.sequence(),
                row.getObject("id", UUID.class), row.getObject("recorded_at", OffsetDateTime.class).toInstant(), type,
                revision, EventJson.metadata(row.getString("metadata")), content, altered);
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

    private static @Nullable Event content(@Nullable Class<? extends Event> type, Sealing place,
            ResultSet row, @Nullable RequestKey key) throws SQLException {
        if (type == null) {
            return null;
        }
        String instead = key == null ? instead(row.getString("shredded")) : "";
        return EventJson.event(type, row.getString("payload"),
                sealed -> key == null ? instead : place.words(sealed, key));
    }

    /** Without an order the words are gone with a master key. */
    private static String instead(@Nullable String order) {
        return order == null
                ? Confidential.ERASED.text()
                : ((PersonalDataShredded) EventJson.event(PersonalDataShredded.class, order, UnaryOperator.identity()))
                        .instead().text();
    }
}
