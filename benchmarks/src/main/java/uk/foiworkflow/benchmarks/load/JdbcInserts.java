package uk.foiworkflow.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.server.Database;

/** What pgbench does, by threads of this process, for machines that have none. */
final class JdbcInserts implements Limit {

    private static final String INSERT = """
            INSERT INTO events.event (position, sequence, recorded_at, id, happened_on, revision, stream, type, payload,
                metadata, secret, commitment)
            VALUES (nextval('events.bench_position'), ?, clock_timestamp(), gen_random_uuid(), current_date, 1, ?,
                'DraftSubmitted', ?::json, ?::json, ?::bytea, ?::bytea)""";

    private final Database database;
    private final Sample sample;
    private final AtomicInteger runs = new AtomicInteger();

    JdbcInserts(Database database, Sample sample) {
        this.database = database;
        this.sample = sample;
    }

    @Override
    public String by() {
        return "java";
    }

    @Override
    public double perSecond(int clients, Duration time) throws Exception {
        int run = runs.incrementAndGet();
        int steps = StandardCase.STEPS.size();
        return Inserts.perSecond(database, INSERT, clients, time, (statement, client, execution) -> {
            statement.setLong(1, execution % steps);
            statement.setString(2, "limit-" + run + "-" + client + "-" + execution / steps);
            statement.setString(3, sample.payload());
            statement.setString(4, sample.metadata());
            statement.setString(5, sample.secret());
            statement.setString(6, sample.commitment());
        });
    }
}
