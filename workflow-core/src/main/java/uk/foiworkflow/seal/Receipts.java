package uk.foiworkflow.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.log.ReceiptCode;

/**
 * When requests were received, by their codes. It is read from what the rows hold in clear: it takes no key, and stands when
 * the key of the request is destroyed.
 */
public final class Receipts {

    private static final String ROW = """
            SELECT position, stream, happened_on, recorded_at, commitment FROM events.event
            WHERE type = 'RequestReceived'""";
    /** The expression of the index {@code event_receipt}. */
    private static final String CODE = """
            substring(sha256('\\x666f692d776f726b666c6f772072656365697074203100'::bytea
                || int8send(happened_on - date '1970-01-01') || commitment) FROM 1 FOR 15)""";

    private final JdbcTemplate database;

    /** @param source of a login that may read events */
    public Receipts(DataSource source) {
        this.database = new JdbcTemplate(source);
    }

    /**
     * A receipt that is recorded.
     *
     * @param position of its event in the log
     * @param stream the reference of the request
     * @param received the day of receipt as it was recorded at first
     * @param recordedAt UTC
     */
    public record Recorded(long position, String stream, LocalDate received, Instant recordedAt, Hash commitment) {

        /** Its code. */
        public ReceiptCode code() {
            return ReceiptCode.of(received, commitment);
        }
    }

    /** The receipt with that code; empty when there is none. Both are one look into one index. */
    public Optional<Recorded> with(ReceiptCode code) {
        return recorded(CODE + " = ?", code.bytes());
    }

    /** The receipt of that request; empty when there is no such request. */
    public Optional<Recorded> of(String reference) {
        return recorded("stream = ? AND sequence = 0", reference);
    }

    private Optional<Recorded> recorded(String which, Object parameter) {
        return database.query(ROW + " AND " + which, (row, n) -> recorded(row), parameter).stream().findFirst();
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(row.getLong("position"), row.getString("stream"),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), Hash.of(row.getBytes("commitment")));
    }
}
