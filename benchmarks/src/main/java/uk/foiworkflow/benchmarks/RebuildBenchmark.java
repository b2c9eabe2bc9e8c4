package uk.foiworkflow.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.benchmarks.load.CatchUp;
import uk.foiworkflow.benchmarks.load.Filling;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.projections.follow.Builder;
import uk.foiworkflow.projections.follow.Purpose;
import uk.foiworkflow.projections.follow.StoreEvents;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/** How fast read models are built anew from all events, beside a cursor that reads and decodes the same. */
final class RebuildBenchmark implements Benchmark {

    private static final int PAGE = 1_000;
    private static final double NANOS = 1e9;
    private static final Duration LONG = Duration.ofMinutes(30);
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
            List<Double> two = new ArrayList<>();
            List<Double> all = new ArrayList<>();
            try (Following following = Following.here(views, new StoreEvents(engine.store()),
                    BankHolidays.under(Overlay.SHIPPED), INTERVAL)) {
                following.start();
                CatchUp.millis(database);
                for (int round = 0; round < ROUNDS; round++) {
                    cursor.add(events / cursor(engine.store()));
                    two.add(events / built(List.of(following.builder("cases"), following.builder("due"))));
                    all.add(events / built(following.builders()));
                }
            }
            report.row(row("cursor that reads and decodes", events, cursor));
            report.row(row("rebuild of cases and due", events, two));
            report.row(row("rebuild of all read models", events, all));
            report.figure(Figure.atLeast("rebuild of cases and due / cursor", 0.5,
                    Spread.median(two) / Spread.median(cursor)));
            report.figure(Figure.atLeast("rebuild of all / cursor", 0.5, Spread.median(all) / Spread.median(cursor)));
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

    /** Seconds that it takes until they stand in the place of those that answered. */
    private static double built(List<Builder> builders) throws InterruptedException {
        long begin = System.nanoTime();
        builders.forEach(builder -> builder.build(Purpose.REPLACE));
        for (Builder builder : builders) {
            if (!builder.await(LONG)) {
                throw new IllegalStateException(builder.projection() + " is not built");
            }
        }
        return (System.nanoTime() - begin) / NANOS;
    }
}
