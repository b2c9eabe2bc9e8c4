package uk.foiworkflow.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import uk.foiworkflow.benchmarks.Asked.Known;
import uk.foiworkflow.benchmarks.load.Bringing;
import uk.foiworkflow.benchmarks.load.CatchUp;
import uk.foiworkflow.benchmarks.peers.Council;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;
import uk.foiworkflow.borough.Borough;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;

/**
 * How long people wait for what they ask of a council with three years of requests, over HTTP, and how much memory a node
 * takes while it streams all that was ever done.
 */
final class QuestionsBenchmark implements Benchmark {

    private static final String NAME = "bench_questions";
    /** Between the number of requests that a database holds and the day up to which they were received. */
    private static final String UP_TO = " requests up to ";
    private static final int WHOLE = 100_000;
    private static final int QUICK = 3_000;
    private static final int HEAP = 1_024;
    private static final int SEED = 7481896;
    private static final int SAMPLE = 2_000;
    private static final int DIGITS = 3;
    private static final double NANOS = 1e9;
    private static final double NANOS_IN_MILLI = 1e6;
    /** As much as the same node takes whether it streams or not, give or take what a garbage collector does. */
    private static final double FLAT = 1.25;

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        int cases = Integer.getInteger("cases", quick ? QUICK : WHOLE);
        int times = Integer.getInteger("calls", quick ? 100 : 300);
        Pattern only = Pattern.compile(System.getProperty("only", ".*"));
        boolean keep = Boolean.getBoolean("keep");
        report.about("cases", cases).about("callsEach", times).about("heapMegabytes", HEAP);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        String loaded = server.about(NAME);
        boolean kept = keep && loaded.startsWith(cases + UP_TO);
        Borough borough = new Borough(SEED,
                kept ? LocalDate.parse(loaded.substring(loaded.indexOf(UP_TO) + UP_TO.length())) : today,
                BankHolidays.under(Overlay.SHIPPED));
        Database database = kept ? server.database(NAME) : load(server.fresh(NAME), borough, cases, report);
        server.tell(NAME, cases + UP_TO + borough.until());
        long events = database.number("SELECT size FROM events.log_head");
        report.about("events", events).about("eventsACase", Row.plain((double) events / cases));
        long began = System.nanoTime();
        try (Council council = new Council(database, HEAP)) {
            CatchUp.millis(database);
            double seconds = (System.nanoTime() - began) / NANOS;
            report.row(new Row().with("what", "events in all read models, the start of the node included")
                    .with("perSecond", events / seconds)
                    .with("seconds", seconds));
            database.run("VACUUM ANALYZE");
            List<Known> sample = IntStream.rangeClosed(1, Math.min(cases, SAMPLE)).mapToObj(borough::request)
                    .map(request -> new Known(request.reference(), request.told().getFirst().on()))
                    .filter(known -> known.received().isBefore(borough.until())).toList();
            for (Asked asked : Asked.ALL) {
                if (only.matcher(asked.what()).matches()) {
                    measure(council, asked, borough.until(), sample, times, report);
                }
            }
            stream(council, events, report);
        }
        if (!keep) {
            server.drop(NAME);
        }
    }

    private static Database load(Database empty, Borough borough, int cases, Report report) throws Exception {
        Database database = empty.withEvents();
        try (Engine engine = new Engine(database)) {
            long began = System.nanoTime();
            long events = new Bringing(engine, borough).requests(cases);
            double seconds = (System.nanoTime() - began) / NANOS;
            report.row(new Row().with("what", "requests brought in").with("perSecond", cases / seconds)
                    .with("seconds", seconds));
            report.row(new Row().with("what", "events brought in").with("perSecond", events / seconds)
                    .with("seconds", seconds));
            return database;
        }
    }

    private static void measure(Council council, Asked asked, LocalDate until, List<Known> sample, int times,
            Report report) throws IOException, InterruptedException {
        Random random = new Random(asked.what().hashCode());
        Histogram nanos = new Histogram(DIGITS);
        long bytes = 0;
        for (int i = -times / 3; i < times; i++) {
            String path = asked.path(random, until, sample);
            long began = System.nanoTime();
            HttpResponse<String> answer = council.ask(asked.role(), path);
            long took = System.nanoTime() - began;
            if (answer.statusCode() != 200) {
                report.fault(path + " as " + asked.role() + ": " + answer.statusCode() + " " + answer.body());
                return;
            }
            if (i >= 0) {
                nanos.recordValue(took);
                bytes += answer.body().length();
            }
        }
        double p99 = nanos.getValueAtPercentile(99) / NANOS_IN_MILLI;
        report.row(new Row().with("what", asked.what()).with("role", asked.role())
                .with("p50Millis", nanos.getValueAtPercentile(50) / NANOS_IN_MILLI).with("p99Millis", p99)
                .with("bytes", bytes / times));
        report.figure(Figure.atMost("p99 milliseconds, " + asked.what(), asked.limit(), p99));
    }

    private static void stream(Council council, long events, Report report) throws IOException, InterruptedException {
        double before = council.peakMegabytes();
        council.forgetPeak();
        long began = System.nanoTime();
        long lines = council.lines("auditor", "/api/audit");
        double seconds = (System.nanoTime() - began) / NANOS;
        double peak = council.peakMegabytes();
        report.row(new Row().with("what", lines + " lines of the trail streamed").with("role", "auditor")
                .with("perSecond", lines / seconds).with("seconds", seconds).with("peakMegabytes", peak)
                .with("peakBeforeMegabytes", before));
        if (lines < events) {
            report.fault("%d lines of the trail were streamed, and there are %d events".formatted(lines, events));
        }
        report.figure(Figure.atMost("most memory while streaming / before", FLAT, peak / before));
    }
}
