package uk.foiworkflow.benchmarks;

import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.benchmarks.load.CatchUp;
import uk.foiworkflow.benchmarks.load.Limit;
import uk.foiworkflow.benchmarks.load.Load;
import uk.foiworkflow.benchmarks.load.Measured;
import uk.foiworkflow.benchmarks.peers.Peer;

/** One road, beside the limit. */
final class Measurement {

    private final Peer peer;
    private final Limit limit;
    private final Plan plan;
    private final Report report;
    private final Load load;
    private long answered;

    Measurement(Peer peer, Limit limit, Plan plan, Report report) {
        this.peer = peer;
        this.limit = limit;
        this.plan = plan;
        this.report = report;
        this.load = new Load(peer, "case-");
    }

    void run() throws Exception {
        take(load.run(StandardCaseBenchmark.MOST_CLIENTS, peer.apart() ? plan.coldWarmUp() : plan.warmUp()));
        for (int clients : StandardCaseBenchmark.CLIENTS) {
            report.row(rounds(clients));
        }
        long stored = peer.stored();
        if (stored != answered) {
            report.fault("%s answered %d events and stored %d".formatted(peer.path(), answered, stored));
        }
    }

    private Row rounds(int clients) throws Exception {
        List<Double> limits = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> behind = new ArrayList<>();
        Measured all = Measured.none();
        long before = peer.stored();
        for (int round = 0; round < plan.rounds(); round++) {
            limits.add(limit.perSecond(clients, plan.limit()));
            Measured measured = load.run(clients, plan.road());
            behind.add(take(measured));
            rates.add(measured.perSecond());
            all.add(measured);
        }
        Row row = new Row().with("path", peer.path()).with("clients", clients)
                .with("projections", peer.projections() ? "on" : "off").with("perSecond", Spread.median(rates))
                .with("spread", Spread.of(rates)).with("pgbenchPerSecond", Spread.median(limits))
                .with("pgbenchSpread", Spread.of(limits))
                .with("ratioToPgbench", Spread.median(rates) / Spread.median(limits))
                .with("p50Millis", all.millis(50)).with("p99Millis", all.millis(99))
                .with("fsync", peer.database().text("SHOW fsync"))
                .with("synchronousCommit", peer.database().text("SHOW synchronous_commit"))
                .with("answeredEvents", all.events()).with("storedEvents", peer.stored() - before)
                .with("refused", all.refusals());
        return peer.projections() ? row.with("behindMillis", Spread.of(behind).getLast()) : row;
    }

    /** Counts what was answered, and waits for the read models, where there are any: how many milliseconds. */
    private double take(Measured measured) throws Exception {
        answered += measured.events();
        if (measured.refusals() > 0) {
            report.fault("%s refused %d lawful commands".formatted(peer.path(), measured.refusals()));
        }
        return peer.projections() ? CatchUp.millis(peer.database()) : 0;
    }
}
