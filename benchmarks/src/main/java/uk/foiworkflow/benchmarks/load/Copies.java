package uk.foiworkflow.benchmarks.load;

import java.sql.SQLException;
import uk.foiworkflow.benchmarks.server.Database;

/**
 * Makes a store bigger by copies that the server makes of the rows in it: as large and as many as real ones, under references
 * of their own, recorded now, with their keys and idempotency records. Nobody can decrypt a copy, so it is only there to be in the way.
 */
public final class Copies {

    private static final String[] COPY = {
            """
                    INSERT INTO events.event
                    SELECT e.position + c * head.size, e.sequence, greatest(head.recorded_at, now()), gen_random_uuid(), e.happened_on, e.revision,
                        e.stream || '-copy-' || c, e.type, e.payload, e.metadata, e.secret, e.commitment
                    FROM generate_series(1, %1$d) c, events.log_head head, events.event e
                    ORDER BY c, e.position""",
            """
                    INSERT INTO events.idempotency
                    SELECT i.first_sequence, i.last_sequence, i.recorded_at, i.actor, i.key || '-copy-' || c,
                        i.stream || '-copy-' || c, i.fingerprint
                    FROM generate_series(1, %1$d) c, events.idempotency i""", """
                    INSERT INTO keys.request_key
                    SELECT k.stream || '-copy-' || c, k.master, k.wrapped
                    FROM generate_series(1, %1$d) c, keys.request_key k""", """
                    UPDATE events.log_head SET size = size * (%1$d + 1), recorded_at = greatest(recorded_at, now())""",
            """
                    ANALYZE"""};

    private Copies() {}

    /** Copies all that is in the store, so many times. */
    public static void make(Database database, long times) throws SQLException {
        for (String statement : COPY) {
            database.run(statement.formatted(times));
        }
    }
}
