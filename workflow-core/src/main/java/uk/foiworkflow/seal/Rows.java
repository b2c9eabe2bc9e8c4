package uk.foiworkflow.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import uk.foiworkflow.log.StoredRow;

/** Reads the rows of events as they are stored: neither decrypted nor decoded. */
final class Rows {

    /** In the one order; to be followed by nothing. */
    static final String AFTER_TO = """
            SELECT position, sequence, (extract(epoch FROM recorded_at) * 1000000)::bigint, id,
                happened_on - DATE '1970-01-01', revision, stream, type, payload, metadata, secret, commitment
            FROM events.event WHERE position > ? AND position <= ? ORDER BY position""";

    private Rows() {}

    static StoredRow row(ResultSet row) throws SQLException {
        return new StoredRow(row.getLong(1), row.getLong(2), row.getLong(3),
                Objects.requireNonNull(row.getObject(4, UUID.class)), row.getLong(5), row.getLong(6), text(row, 7),
                text(row, 8), bytes(row, 9), bytes(row, 10), bytes(row, 11), bytes(row, 12));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    /** Of a text these are the very bytes that are stored. */
    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getBytes(column));
    }
}
