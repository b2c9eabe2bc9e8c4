package uk.foiworkflow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Where an event of a stream stands in the one order, and since when; read from the columns of those names. */
record Place(String stream, long sequence, long position, Instant recordedAt) {

    static Place of(ResultSet row) throws SQLException {
        return new Place(row.getString("stream"), row.getLong("sequence"), row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
