package uk.foiworkflow.benchmarks.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import uk.foiworkflow.benchmarks.server.Database;

/** Many rows a transaction into the events table: one row a transaction is not all that PostgreSQL can do. */
public final class GroupedInserts {

    /** Rows of one statement. */
    public static final int ROWS = 64;

    private static final String INSERT = """
            INSERT INTO events.event (position, sequence, recorded_at, id, happened_on, revision, stream, type, payload,
                metadata, secret, commitment)
            SELECT nextval('events.bench_position'), 0, clock_timestamp(), gen_random_uuid(), current_date, 1, stream,
                'DraftSubmitted', payload::json, metadata::json, secret::bytea, commitment::bytea
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS row (stream, payload, metadata, secret, commitment)""";

    private final Database database;
    private final Sample sample;
    private final AtomicInteger runs = new AtomicInteger();

    /** @param database on which the limit is measured too */
    public GroupedInserts(Database database, Sample sample) {
        this.database = database;
        this.sample = sample;
    }

    /** Rows in a second by so many clients, in that time. */
    public double perSecond(int clients, Duration time) throws Exception {
        int run = runs.incrementAndGet();
        return ROWS * Inserts.perSecond(database, INSERT, clients, time, (statement, client, execution) -> {
            statement.setObject(1, IntStream.range(0, ROWS)
                    .mapToObj(row -> "group-" + run + "-" + client + "-" + execution + "-" + row)
                    .toArray(String[]::new));
            statement.setObject(2, times(sample.payload()));
            statement.setObject(3, times(sample.metadata()));
            statement.setObject(4, times(sample.secret()));
            statement.setObject(5, times(sample.commitment()));
        });
    }

    private static String[] times(String value) {
        String[] values = new String[ROWS];
        Arrays.fill(values, value);
        return values;
    }
}
