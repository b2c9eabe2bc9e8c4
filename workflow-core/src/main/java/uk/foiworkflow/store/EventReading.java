package uk.foiworkflow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Event;

/** Makes events out of rows; with each row comes the key of its request, where that still exists. */
final class EventReading {

    static final String SQL = """
            SELECT position, stream, sequence, id, recorded_at, type, revision, payload, metadata, master, wrapped
            FROM events.event LEFT JOIN keys.request_key USING (stream) WHERE\s""";

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

    private static Sealing place(ResultSet row) throws SQLException {
        return new Sealing(row.getString("stream"), row.getLong("sequence"));
    }

    private static @Nullable Event content(@Nullable Class<? extends Event> type, Sealing place,
            ResultSet row, @Nullable RequestKey key) throws SQLException {
        return type == null
                ? null
                : EventJson.event(type, row.getString("payload"), sealed -> place.words(sealed, key));
    }
}
