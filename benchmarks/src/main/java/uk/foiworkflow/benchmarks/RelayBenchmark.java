package uk.foiworkflow.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.benchmarks.load.Filling;
import uk.foiworkflow.benchmarks.load.Lag;
import uk.foiworkflow.benchmarks.load.OnTopic;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.benchmarks.peers.KafkaBroker;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;
import uk.foiworkflow.projections.relay.InternalOutlet;
import uk.foiworkflow.projections.relay.Outlet;
import uk.foiworkflow.projections.relay.PublicOutlet;
import uk.foiworkflow.projections.relay.Relay;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.projections.topic.Topics;

/**
 * How fast events that are stored come onto the topics, with nothing else running, and how long after the answer to a
 * command its event is there, where commands come at an even rate. The broker is a process of its own on the same cores.
 */
final class RelayBenchmark implements Benchmark {

    private static final int ROUNDS = 3;
    private static final int RATE = 200;
    private static final double NANOS = 1e9;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration LONG = Duration.ofMinutes(10);

    private int topics;

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        Database database = server.fresh("bench_relay").withEvents();
        try (Engine engine = new Engine(database);
                HikariDataSource writer = database.writers(4);
                KafkaBroker broker = KafkaBroker.start()) {
            new Filling(engine.store()).cases("case-", 0, Filling.casesOf(quick ? 100_000 : 1_000_000));
            database.run("VACUUM ANALYZE");
            Map<String, List<Function<Kafka, Outlet>>> paths = Map.of("internal topic", List.of(InternalOutlet::new),
                    "public topic", List.of(PublicOutlet::new), "both topics",
                    List.of(InternalOutlet::new, PublicOutlet::new));
            long events = engine.store().head().position();
            for (String path : List.of("internal topic", "public topic", "both topics")) {
                List<Double> rates = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    rates.add(events / relayed(engine, writer, kafka(broker), paths.getOrDefault(path, List.of())));
                }
                report.row(new Row().with("path", path).with("events", events)
                        .with("perSecond", Spread.median(rates)).with("spread", Spread.of(rates)));
                report.figure(Figure.atLeast("events/s onto " + path, 10_000, Spread.median(rates)));
            }
            Kafka kafka = kafka(broker);
            lag(engine, writer, kafka, Duration.ofSeconds(quick ? 15 : 60), report);
            takeOver(engine, writer, kafka, report);
        }
        server.drop(database.name());
    }

    /** Seconds until all events are on the topics, which are fresh. */
    private static double relayed(Engine engine, DataSource writer, Kafka kafka,
            List<Function<Kafka, Outlet>> outlets) {
        new Topics(kafka).prepare();
        long begin = System.nanoTime();
        List<Relay> relays = outlets.stream()
                .map(outlet -> new Relay(outlet.apply(kafka), engine.store(), writer, kafka, "bench")).toList();
        relays.forEach(Relay::start);
        try {
            await(relays);
            return (System.nanoTime() - begin) / NANOS;
        } finally {
            relays.forEach(Relay::close);
        }
    }

    private static void lag(Engine engine, DataSource writer, Kafka kafka, Duration time, Report report)
            throws Exception {
        List<Relay> relays = List.of(new Relay(new InternalOutlet(kafka), engine.store(), writer, kafka, "bench"),
                new Relay(new PublicOutlet(kafka), engine.store(), writer, kafka, "bench"));
        relays.forEach(Relay::start);
        try {
            await(relays);
            new Lag(engine, () -> relays.forEach(Relay::wake), () -> new OnTopic(kafka), "warm-").at(RATE,
                    time.dividedBy(2));
            Lag.Result result = new Lag(engine, () -> relays.forEach(Relay::wake), () -> new OnTopic(kafka), "lag-")
                    .at(RATE, time);
            report.row(new Row().with("path", "commit to visible").with("perSecond", result.perSecond())
                    .with("p50Millis", result.p50()).with("p99Millis", result.p99()));
            report.figure(Figure.atMost("p99 milliseconds from commit to the internal topic at " + RATE + " events/s",
                    250, result.p99()));
        } finally {
            relays.forEach(Relay::close);
        }
    }

    /** The node that relays has renewed its turn and died. */
    private static void takeOver(Engine engine, DataSource writer, Kafka kafka, Report report) {
        JdbcClient.create(writer).sql("""
                UPDATE work.relay SET node = 'dead', until = clock_timestamp() + interval '5 seconds'
                WHERE topic = ?""").param(kafka.internalTopic()).update();
        long begin = System.nanoTime();
        try (Relay relay = new Relay(new InternalOutlet(kafka), engine.store(), writer, kafka, "bench")) {
            relay.start();
            await(List.of(relay));
        }
        double seconds = (System.nanoTime() - begin) / NANOS;
        report.row(new Row().with("path", "take-over from a dead node").with("seconds", seconds));
        report.figure(Figure.atMost("seconds until another node relays", 10, seconds));
    }

    private static void await(List<Relay> relays) {
        long until = System.nanoTime() + LONG.toNanos();
        while (!relays.stream().map(Relay::progress)
                .allMatch(relayed -> relayed.here() && relayed.progress().lag() == 0)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The relay does not come to an end: " + relays.getFirst().trouble());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Kafka kafka(KafkaBroker broker) {
        topics++;
        Kafka usual = Kafka.at(broker.bootstrapServers());
        return new Kafka(usual.bootstrapServers(), "internal-" + topics, "public-" + topics, usual.partitions(),
                usual.replication(), usual.createTopics(), usual.source(), usual.client());
    }
}
