package uk.foiworkflow.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.load.Copies;
import uk.foiworkflow.benchmarks.load.Filling;
import uk.foiworkflow.benchmarks.load.Load;
import uk.foiworkflow.benchmarks.load.Measured;
import uk.foiworkflow.benchmarks.load.NoEncryption;
import uk.foiworkflow.benchmarks.load.Sealed;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.benchmarks.peers.InProcess;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.seal.Sealer;
import uk.foiworkflow.seal.Trust;
import uk.foiworkflow.seal.Verdict;
import uk.foiworkflow.seal.Verification;
import uk.foiworkflow.store.CommitmentVerdict;

/** What the log over all events costs the write path, and how fast it is made and verified, with and without keys. */
final class LogBenchmark implements Benchmark {

    private static final int CLIENTS = 32;
    private static final int COPIED_CASES = 1_000;
    private static final SigningKey KEY = SigningKey.generate("bench.example");
    private static final double NANOS = 1e9;

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        Plan plan = quick ? Plan.QUICK : Plan.WHOLE;
        report.about("plan", plan.toString());
        writes(server.fresh("bench_log"), plan, report);
        server.drop("bench_log");
        passes(server.fresh("bench_log_long"), quick ? 200_000 : 1_000_000, report);
        server.drop("bench_log_long");
        commitments(server.fresh("bench_log_keys").withEvents(), quick ? 50_000 : 200_000, report);
        server.drop("bench_log_keys");
    }

    /**
     * Rounds of the write path bare, with the log, and without encryption take turns on one store, each as often the first of
     * the three: a store that grows, and a machine that does other things, are the same to all.
     */
    private static void writes(Database database, Plan plan, Report report) throws Exception {
        Rounds bare = new Rounds();
        Rounds sealing = new Rounds();
        Rounds inClear = new Rounds();
        List<Double> behind = new ArrayList<>();
        try (InProcess peer = InProcess.alone(database); HikariDataSource writer = database.writers(2)) {
            Load load = new Load(peer, "case-");
            Sealer sealer = new Sealer(writer, KEY);
            List<Turn> turns = new ArrayList<>(List.of(
                    () -> bare.add(load.run(CLIENTS, plan.road())),
                    () -> inClear.add(NoEncryption.during(() -> load.run(CLIENTS, plan.road()))),
                    () -> {
                        sealer.seal();
                        try (Sealed sealed = new Sealed(sealer)) {
                            sealing.add(load.run(CLIENTS, plan.road()));
                            behind.add(sealed.millisBehind());
                        }
                    }));
            load.run(CLIENTS, plan.warmUp());
            for (int round = 0; round < turns.size() * Math.ceilDiv(plan.rounds(), turns.size()); round++) {
                for (Turn turn : turns) {
                    turn.take();
                }
                Collections.rotate(turns, 1);
            }
        }
        sound(database, report);
        report.row(bare.row("off", "on"));
        report.row(sealing.row("on", "on").with("behindMillis", Spread.of(behind).getLast()));
        report.row(inClear.row("off", "off"));
        report.figure(Figure.atLeast("write rate with the log / without, %d clients".formatted(CLIENTS), 0.85,
                Spread.median(sealing.by(bare))));
        report.figure(Figure.atMost("sealed after the commit, milliseconds", 1_000, Spread.of(behind).getLast()));
        report.about("withTheLogByWithoutRoundByRound", Spread.of(sealing.by(bare)));
        report.about("rateWithEncryptionByRateWithout", Spread.median(bare.by(inClear)));
    }

    private interface Turn {

        void take() throws Exception;
    }

    /** What the rounds of one kind came to. */
    private static final class Rounds {

        private final List<Double> rates = new ArrayList<>();
        private final Measured all = Measured.none();

        void add(Measured measured) {
            rates.add(measured.perSecond());
            all.add(measured);
        }

        /** How these rates stand to those of others, round by round. */
        List<Double> by(Rounds others) {
            return Spread.roundByRound(rates, others.rates);
        }

        Row row(String log, String encryption) {
            return new Row().with("path", "in-process").with("log", log).with("encryption", encryption)
                    .with("clients", CLIENTS).with("perSecond", Spread.median(rates)).with("spread", Spread.of(rates))
                    .with("p50Millis", all.millis(50)).with("p99Millis", all.millis(99));
        }
    }

    /** A long store is sealed from nothing, and verified. */
    private static void passes(Database database, long events, Report report) throws Exception {
        try (InProcess peer = InProcess.alone(database); HikariDataSource writer = database.writers(2)) {
            new Load(peer, "real-").finish(CLIENTS, COPIED_CASES);
            Copies.make(database, events / (COPIED_CASES * (long) StandardCase.STEPS.size()));
            long stored = peer.stored();
            long begin = System.nanoTime();
            var unused = new Sealer(writer, KEY).seal();
            pass("sealed from nothing", stored, begin, report);
            double rate = 0;
            for (int pass = 0; pass < 2; pass++) {
                begin = System.nanoTime();
                sound(database, report);
                rate = pass("verified", stored, begin, report);
            }
            report.figure(Figure.atLeast("events verified in a second", 100_000, rate));
        }
    }

    /** Real events, for a copy has no secret of its own, are held against what they committed to. */
    private static void commitments(Database database, long events, Report report) throws Exception {
        try (Engine engine = new Engine(database)) {
            new Filling(engine.store()).cases("case-", 0, Filling.casesOf(events));
            long stored = engine.store().head().position();
            for (int pass = 0; pass < 2; pass++) {
                long begin = System.nanoTime();
                CommitmentVerdict verdict = engine.store().commitments().run(stored, read -> {
                });
                if (!verdict.sound()) {
                    report.fault(verdict.line());
                }
                pass("held against commitments", stored, begin, report);
            }
        }
    }

    private static double pass(String path, long events, long begin, Report report) {
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        double rate = events * NANOS / time.toNanos();
        report.row(new Row().with("path", path).with("events", events).with("perSecond", rate));
        return rate;
    }

    private static void sound(Database database, Report report) {
        try (HikariDataSource reader = database.pool(1)) {
            Verdict verdict = new Verification(reader, new Trust(List.of(KEY.verifier()), List.of())).run(read -> {
            });
            if (!verdict.sound()) {
                report.fault(verdict.line());
            }
        }
    }
}
