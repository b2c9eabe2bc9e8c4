package uk.foiworkflow.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import uk.foiworkflow.benchmarks.load.CatchUp;
import uk.foiworkflow.benchmarks.load.Filling;
import uk.foiworkflow.benchmarks.load.Lag;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.benchmarks.peers.KafkaBroker;
import uk.foiworkflow.benchmarks.peers.ReadModelWorker;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;
import uk.foiworkflow.projections.relay.InternalOutlet;
import uk.foiworkflow.projections.relay.Relay;
import uk.foiworkflow.projections.topic.Kafka;

/**
 * How fast processes that keep the read models catch up with events that are on the topic, one and two of them, and how long
 * after its answer a command is visible through Kafka.
 */
final class StandaloneBenchmark implements Benchmark {

    private static final int RATE = 200;
    private static final double NANOS = 1e9;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        Database events = server.fresh("bench_standalone").withEvents();
        try (KafkaBroker broker = KafkaBroker.start();
                Engine engine = new Engine(events);
                HikariDataSource turns = events.pool(2)) {
            new Filling(engine.store()).cases("case-", 0, Filling.casesOf(quick ? 60_000 : 600_000));
            events.run("VACUUM ANALYZE");
            Kafka kafka = Kafka.at(broker.bootstrapServers());
            try (Relay relay = new Relay(new InternalOutlet(kafka), engine.store(), turns, kafka, "bench")) {
                long head = engine.store().head().position();
                long began = System.nanoTime();
                relay.start();
                await(() -> relay.progress().progress().position() >= head);
                report.row(new Row().with("path", "relay to the topic").with("events", head).with("perSecond",
                        head * NANOS / (System.nanoTime() - began)));
                double one = caughtUp(1, head, server, kafka, events, report);
                double two = caughtUp(2, head, server, kafka, events, report);
                report.figure(Figure.atLeast("events a second that one worker takes in", 10_000, one));
                report.figure(Figure.atLeast("two workers / one", 1, two / one));
                lag(quick, server, kafka, engine, relay, report);
            }
        }
        server.drop(events.name());
    }

    /** Events a second, from the first that is taken in to the last. */
    private static double caughtUp(int workers, long head, Server server, Kafka kafka, Database events, Report report)
            throws SQLException, IOException, InterruptedException {
        Database views = server.fresh("bench_standalone_by_" + workers).withViews();
        List<ReadModelWorker> running = new ArrayList<>();
        try (CatchUp models = new CatchUp(views)) {
            for (int worker = 0; worker < workers; worker++) {
                running.add(new ReadModelWorker("worker-" + worker, kafka, events, views));
            }
            await(() -> models.position() > 0);
            long from = models.position();
            long began = System.nanoTime();
            await(() -> models.position() >= head);
            double rate = (head - from) * NANOS / (System.nanoTime() - began);
            report.row(new Row().with("path", workers + " workers catch up").with("events", head - from)
                    .with("perSecond", rate).with("cores", Runtime.getRuntime().availableProcessors()));
            return rate;
        } finally {
            running.forEach(ReadModelWorker::close);
            server.drop(views.name());
        }
    }

    private static void lag(boolean quick, Server server, Kafka kafka, Engine engine, Relay relay, Report report)
            throws Exception {
        Duration time = Duration.ofSeconds(quick ? 15 : 60);
        Database views = server.fresh("bench_standalone_lag").withViews();
        ReadModelWorker worker = new ReadModelWorker("worker-lag", kafka, engine.database(), views);
        try (CatchUp models = new CatchUp(views)) {
            long head = engine.store().head().position();
            await(() -> models.position() >= head);
            new Lag(engine, relay::wake, views, "warm-").at(RATE, time.dividedBy(2));
            Lag.Result result = new Lag(engine, relay::wake, views, "lag-").at(RATE, time);
            report.row(new Row().with("path", "commit to visible through Kafka").with("wantedPerSecond", RATE)
                    .with("perSecond", result.perSecond()).with("p50Millis", result.p50())
                    .with("p99Millis", result.p99()));
            report.figure(Figure.atMost("p99 milliseconds through Kafka at " + RATE + " events/s", 250, result.p99()));
        } finally {
            worker.close();
        }
        server.drop(views.name());
    }

    private interface Condition {

        boolean holds() throws SQLException;
    }

    private static void await(Condition condition) throws SQLException {
        for (long end = System.nanoTime() + LONGEST.toNanos(); !condition.holds();) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("It takes longer than " + LONGEST);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
