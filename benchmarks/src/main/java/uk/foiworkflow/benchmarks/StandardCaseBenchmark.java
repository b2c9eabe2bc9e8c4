package uk.foiworkflow.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.foiworkflow.benchmarks.load.GroupedInserts;
import uk.foiworkflow.benchmarks.load.Limit;
import uk.foiworkflow.benchmarks.load.Sample;
import uk.foiworkflow.benchmarks.peers.Camunda;
import uk.foiworkflow.benchmarks.peers.Flowable;
import uk.foiworkflow.benchmarks.peers.Http;
import uk.foiworkflow.benchmarks.peers.InProcess;
import uk.foiworkflow.benchmarks.peers.Peer;
import uk.foiworkflow.benchmarks.peers.StockAxon;
import uk.foiworkflow.benchmarks.peers.TwoProcesses;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;

/** How many commands of standard cases are answered in a second, on each road, beside what PostgreSQL commits at most. */
final class StandardCaseBenchmark implements Benchmark {

    /** How many clients are at work at once. */
    static final List<Integer> CLIENTS = List.of(8, 32);
    static final int MOST_CLIENTS = 32;

    /** Each road, by the name of the database in which it is measured. */
    private static final Map<String, Road> ROADS = roads();
    private static final List<String> LEFT_OUT_WHEN_QUICK = List.of("flowable", "camunda");

    private interface Road {

        Peer open(Database database) throws Exception;
    }

    private static Map<String, Road> roads() {
        Map<String, Road> roads = new LinkedHashMap<>();
        roads.put("in_process", InProcess::alone);
        roads.put("in_process_followed", InProcess::followed);
        roads.put("http", Http::new);
        roads.put("two_processes", TwoProcesses::new);
        roads.put("stock_axon", database -> new StockAxon(database, MOST_CLIENTS));
        roads.put("flowable", database -> new Flowable(database, MOST_CLIENTS));
        roads.put("camunda", database -> new Camunda(database, MOST_CLIENTS));
        return roads;
    }

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        Plan plan = quick ? Plan.QUICK : Plan.WHOLE;
        Sample sample = Sample.of(server.fresh("bench_sample"));
        Database events = server.fresh("bench_limit");
        Limit limit = Limit.on(events, sample);
        report.about("limitBy", limit.by()).about("plan", plan.toString()).about("bytesOfTheLimitsJson", sample.bytes())
                .about("leftOut", quick ? LEFT_OUT_WHEN_QUICK : List.of());
        for (Map.Entry<String, Road> road : ROADS.entrySet()) {
            if (!quick || !LEFT_OUT_WHEN_QUICK.contains(road.getKey())) {
                Database database = server.fresh("bench_" + road.getKey());
                try (Peer peer = road.getValue().open(database)) {
                    new Measurement(peer, limit, plan, report).run();
                }
                server.drop(database.name());
            }
        }
        grouped(new GroupedInserts(events, sample), plan, report);
        new Held(report).figures();
    }

    private static void grouped(GroupedInserts inserts, Plan plan, Report report) throws Exception {
        for (int clients : CLIENTS) {
            List<Double> rates = new ArrayList<>();
            for (int round = 0; round < plan.rounds(); round++) {
                rates.add(inserts.perSecond(clients, plan.limit()));
            }
            report.row(new Row().with("path", "bare-group").with("clients", clients)
                    .with("perSecond", Spread.median(rates)).with("spread", Spread.of(rates)));
        }
    }
}
