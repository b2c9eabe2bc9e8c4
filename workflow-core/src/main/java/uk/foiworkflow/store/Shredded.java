package uk.foiworkflow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A key that was destroyed.
 *
 * @param destroyedAt UTC
 * @param purgedAt when the tables that held words of the request in clear, or its key, were written anew; null while that is
 *            to be done
 */
public record Shredded(String stream, Instant destroyedAt, @Nullable Instant purgedAt) {

    static Shredded of(ResultSet row) throws SQLException {
        OffsetDateTime purged = row.getObject("purged_at", OffsetDateTime.class);
        return new Shredded(row.getString("stream"), row.getObject("destroyed_at", OffsetDateTime.class).toInstant(),
                purged == null ? null : purged.toInstant());
    }
}
