package uk.foiworkflow.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.cases.Told;
import uk.foiworkflow.benchmarks.load.Copies;
import uk.foiworkflow.benchmarks.load.Load;
import uk.foiworkflow.benchmarks.load.Measured;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.benchmarks.peers.InProcess;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;

/** What the write path loses while the store grows, and one command while its case grows. */
final class GrowthBenchmark implements Benchmark {

    private static final Logger LOG = LoggerFactory.getLogger(GrowthBenchmark.class);
    private static final int CLIENTS = 32;
    private static final int COPIED_CASES = 1_000;

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        report.about("filledBy", "copies that the server makes of the rows of %d real cases".formatted(COPIED_CASES));
        stores(server, quick, report);
        new CaseGrowth(report).run(server.fresh("bench_long_cases").withEvents());
        server.drop("bench_long_cases");
    }

    private static void stores(Server server, boolean quick, Report report) throws Exception {
        List<Store> stores = new ArrayList<>();
        try {
            for (long events : quick ? List.of(0L, 100_000L) : List.of(0L, 1_000_000L, 10_000_000L)) {
                stores.add(new Store(server.fresh("bench_growth_" + events), events));
            }
            LOG.info("The stores are filled and are measured now");
            Duration round = Duration.ofSeconds(quick ? 4 : 10);
            for (Store store : stores) {
                store.load(round.multipliedBy(2));
            }
            List<Store> turns = new ArrayList<>(stores);
            for (int i = 0; i < (quick ? 3 : 9); i++) {
                for (Store store : turns) {
                    store.round(round);
                }
                Collections.rotate(turns, 1);
            }
            stores.forEach(store -> report.row(store.row()));
            Store full = stores.getLast();
            List<Double> ratios = Spread.roundByRound(full.rates, stores.getFirst().rates);
            report.figure(Figure.atLeast("rate at %d events / rate at none".formatted(full.before), 0.9,
                    Spread.median(ratios)));
            report.about("rateAtMostByRateAtNoneRoundByRound", Spread.of(ratios));
        } finally {
            for (Store store : stores) {
                store.peer.close();
                server.drop(store.database.name());
            }
        }
    }

    /** A store with so many events in it, and what its write path does. */
    private static final class Store {

        private final Database database;
        private final InProcess peer;
        private final Load load;
        private final long before;
        private final List<Double> rates = new ArrayList<>();
        private final Measured all = Measured.none();

        Store(Database database, long events) throws Exception {
            this.database = database;
            this.peer = InProcess.alone(database);
            this.load = new Load(peer, "case-");
            if (events > 0) {
                new Load(peer, "real-").finish(CLIENTS, COPIED_CASES);
                Copies.make(database, events / (COPIED_CASES * (long) StandardCase.STEPS.size()));
            }
            this.before = peer.stored();
        }

        Measured load(Duration time) throws Exception {
            return load.run(CLIENTS, time);
        }

        void round(Duration time) throws Exception {
            Measured measured = load(time);
            rates.add(measured.perSecond());
            all.add(measured);
        }

        Row row() {
            return new Row().with("path", "standard cases").with("eventsBefore", before).with("clients", CLIENTS)
                    .with("perSecond", Spread.median(rates)).with("spread", Spread.of(rates))
                    .with("p50Millis", all.millis(50)).with("p99Millis", all.millis(99));
        }
    }

    /** One command, on cases that have had many. */
    private record CaseGrowth(Report report) {

        private static final List<Integer> LENGTHS = List.of(10, 100, 1_000);
        private static final int CASES = 60;
        private static final int MORE = 10;
        private static final double NANOS_IN_MILLI = 1e6;

        void run(Database database) throws SQLException {
            try (Engine filling = new Engine(database)) {
                for (int length : LENGTHS) {
                    for (int i = 0; i < CASES; i++) {
                        String reference = reference(length, i);
                        filling.store().append(reference, 0, new Told().notes(reference, length), null);
                    }
                }
            }
            database.run("VACUUM ANALYZE");
            for (int round = 0; round < 2; round++) {
                // A node that has seen none of the cases; the first time it is only warmed up.
                try (Engine node = new Engine(database)) {
                    for (int length : LENGTHS) {
                        measure(node, length, round > 0);
                    }
                }
            }
        }

        private void measure(Engine node, int length, boolean told) {
            Histogram first = new Histogram(3);
            Histogram next = new Histogram(3);
            for (int i = 0; i < CASES; i++) {
                for (int command = 0; command <= MORE; command++) {
                    long sent = System.nanoTime();
                    node.note(reference(length, i));
                    (command == 0 ? first : next).recordValue(System.nanoTime() - sent);
                }
            }
            if (told) {
                tell("first command of a node on a case", length, first);
                tell("further command on the case", length, next);
            }
        }

        private void tell(String path, int length, Histogram nanos) {
            report.row(new Row().with("path", path).with("eventsOfTheCase", length)
                    .with("p50Millis", nanos.getValueAtPercentile(50) / NANOS_IN_MILLI)
                    .with("p99Millis", nanos.getValueAtPercentile(99) / NANOS_IN_MILLI));
        }

        private static String reference(int length, int number) {
            return "case-of-" + length + "-" + number;
        }
    }
}
