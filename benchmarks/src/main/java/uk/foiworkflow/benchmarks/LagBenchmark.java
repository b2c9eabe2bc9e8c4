package uk.foiworkflow.benchmarks;

import java.time.Duration;
import java.util.List;
import uk.foiworkflow.benchmarks.load.Lag;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.benchmarks.peers.Following;
import uk.foiworkflow.benchmarks.peers.RemoteNode;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;

/** How long after the answer to a command all read models show it: where one process writes and follows, and across two. */
final class LagBenchmark implements Benchmark {

    private static final List<Integer> RATES = List.of(200, 2_000);
    private static final int KEPT = 200;

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        Duration time = Duration.ofSeconds(quick ? 15 : 60);
        Database one = server.fresh("bench_lag_one").withEvents().withViews();
        try (Engine engine = new Engine(one); Following following = new Following(engine)) {
            measure("in process", 20,
                    number -> new Lag(engine, following::told, following.database(), "case-" + number + "-"), time,
                    report);
        }
        Database two = server.fresh("bench_lag_two").withEvents().withViews();
        try (Engine reader = new Engine(two);
                Following following = new Following(reader);
                RemoteNode writer = RemoteNode.writing("writer", two)) {
            measure("across processes", 50, number -> new Lag(writer, () -> {
            }, following.database(), "case-" + number + "-"), time, report);
        }
        server.drop(one.name());
        server.drop(two.name());
    }

    private interface Making {

        Lag of(int number);
    }

    private static void measure(String path, double wanted, Making lag, Duration time, Report report)
            throws Exception {
        lag.of(0).at(RATES.getLast(), time.dividedBy(2));
        for (int rate : RATES) {
            Lag.Result result = lag.of(rate).at(rate, time);
            report.row(new Row().with("path", path).with("wantedPerSecond", rate)
                    .with("perSecond", result.perSecond()).with("p50Millis", result.p50())
                    .with("p99Millis", result.p99()));
            if (rate == KEPT) {
                report.figure(Figure.atMost("p99 milliseconds " + path + " at " + rate + " events/s", wanted,
                        result.p99()));
            }
        }
    }
}
