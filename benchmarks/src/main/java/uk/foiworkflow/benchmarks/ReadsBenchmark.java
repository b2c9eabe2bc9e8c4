package uk.foiworkflow.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.HdrHistogram.Histogram;
import uk.foiworkflow.benchmarks.load.CatchUp;
import uk.foiworkflow.benchmarks.load.Filling;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.benchmarks.peers.Following;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.due.DueFilter;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;

/** How long an officer waits for the trail of one case, and for the due list, while finished cases pile up. */
final class ReadsBenchmark implements Benchmark {

    private static final Viewer OFFICER = new Viewer(new Actor("officer", Role.OFFICER));
    private static final int OPEN_CASES = 200;
    private static final int STEPS_OF_OPEN_CASES = 6;
    private static final int TRAILS = 5_000;
    private static final int LISTS = 500;
    private static final int WARM_UP = 5;
    private static final int DIGITS = 3;
    private static final double NANOS_IN_MILLI = 1e6;

    private interface Question {

        int ask();
    }

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        List<Integer> sizes = quick ? List.of(2_000, 20_000) : List.of(20_000, 200_000);
        Database database = server.fresh("bench_reads").withEvents().withViews();
        try (Engine engine = new Engine(database); Following following = new Following(engine)) {
            Projections projections = following.projections();
            Filling filling = new Filling(engine.store());
            filling.cases("open-", 0, OPEN_CASES, STEPS_OF_OPEN_CASES);
            List<Double> medians = new ArrayList<>();
            int before = 0;
            for (int size : sizes) {
                filling.cases("finished-", before, size);
                before = size;
                CatchUp.millis(database);
                database.run("VACUUM ANALYZE");
                Random random = new Random(size);
                medians.add(measure("trail of one case", size, TRAILS,
                        () -> projections.trail().of("finished-" + random.nextInt(size), OFFICER).size(), report));
                measure("due list", size, LISTS,
                        () -> projections.dueDates().list(OFFICER, DueFilter.ALL, null, 50).rows().size(), report);
            }
            report.figure(Figure.atMost("p50 milliseconds of one trail", 0.5, medians.getLast()));
            report.figure(Figure.atMost("p50 of one trail, many cases / few", 1.25,
                    medians.getLast() / medians.getFirst()));
        }
        server.drop(database.name());
    }

    /** Answers the median in milliseconds. */
    private static double measure(String path, int cases, int times, Question question, Report report) {
        int rows = 0;
        for (int i = 0; i < times / WARM_UP; i++) {
            rows = question.ask();
        }
        Histogram nanos = new Histogram(DIGITS);
        for (int i = 0; i < times; i++) {
            long asked = System.nanoTime();
            rows = question.ask();
            nanos.recordValue(System.nanoTime() - asked);
        }
        double p50 = nanos.getValueAtPercentile(50) / NANOS_IN_MILLI;
        report.row(new Row().with("path", path).with("finishedCases", cases).with("lines", rows)
                .with("p50Millis", p50).with("p99Millis", nanos.getValueAtPercentile(99) / NANOS_IN_MILLI));
        return p50;
    }
}
