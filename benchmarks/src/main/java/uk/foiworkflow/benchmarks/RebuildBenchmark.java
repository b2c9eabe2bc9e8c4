package uk.foiworkflow.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import uk.foiworkflow.benchmarks.load.Filling;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;
import uk.foiworkflow.projections.cases.CaseTable;
import uk.foiworkflow.projections.due.DueTable;
import uk.foiworkflow.projections.follow.Follower;
import uk.foiworkflow.projections.follow.SharedEvents;
import uk.foiworkflow.projections.follow.StoreEvents;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/** How fast the case list and the due list are made anew from all events, beside a cursor that reads and decodes the same. */
final class RebuildBenchmark implements Benchmark {

    private static final int PAGE = 1_000;
    private static final double NANOS = 1e9;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int ROUNDS = 3;

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        Database database = server.fresh("bench_rebuild").withEvents().withViews();
        try (Engine engine = new Engine(database); HikariDataSource views = database.pool(10)) {
            new Filling(engine.store()).cases("case-", 0, Filling.casesOf(quick ? 100_000 : 1_000_000));
            database.run("VACUUM ANALYZE");
            long events = engine.store().head().position();
            List<Double> cursor = new ArrayList<>();
            List<Double> rebuilt = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                cursor.add(events / cursor(engine.store()));
                rebuilt.add(events / rebuild(engine.store(), views, events));
            }
            report.row(row("cursor that reads and decodes", events, cursor));
            report.row(row("rebuild of cases and due", events, rebuilt));
            report.figure(Figure.atLeast("rebuild / cursor", 0.5, Spread.median(rebuilt) / Spread.median(cursor)));
        }
        server.drop(database.name());
    }

    private static Row row(String path, long events, List<Double> rates) {
        return new Row().with("path", path).with("events", events).with("perSecond", Spread.median(rates))
                .with("spread", Spread.of(rates));
    }

    /** Seconds that it takes to read all events in their order. */
    private static double cursor(PostgresEventStore store) {
        long begin = System.nanoTime();
        List<StoredEvent> page = store.readAll(0, PAGE);
        while (!page.isEmpty()) {
            page = store.readAll(page.getLast().position(), PAGE);
        }
        return (System.nanoTime() - begin) / NANOS;
    }

    /** Seconds that it takes until both read models hold all events again. */
    private static double rebuild(PostgresEventStore store, HikariDataSource views, long head) {
        try (SharedEvents events = new SharedEvents(new StoreEvents(store))) {
            Standings standings = new Standings(events);
            List<Follower> followers = List.of(CaseTable.projection(standings), DueTable.projection(standings))
                    .stream().map(projection -> new Follower(projection, events, views, INTERVAL)).toList();
            long begin = System.nanoTime();
            followers.forEach(Follower::rebuild);
            followers.forEach(Follower::start);
            while (followers.stream().anyMatch(follower -> follower.progress().position() < head)) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            double seconds = (System.nanoTime() - begin) / NANOS;
            followers.forEach(Follower::close);
            return seconds;
        }
    }
}
