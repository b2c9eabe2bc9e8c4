package uk.foiworkflow.benchmarks;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.springframework.util.FileSystemUtils;
import uk.foiworkflow.benchmarks.peers.StaffPages;
import uk.foiworkflow.benchmarks.server.Server;
import uk.foiworkflow.borough.Borough;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;

/**
 * How long staff wait for a page, the calls of the interface behind it included. The server that each bench has stays idle:
 * the process that is measured brings its own, as it comes.
 */
final class PagesBenchmark implements Benchmark {

    private static final int WHOLE = 100_000;
    private static final int QUICK = 2_000;
    /** Of the council that the application loads. */
    private static final int SEED = 7481896;
    private static final int SAMPLE = 500;
    private static final int DIGITS = 3;
    private static final double WANTED = 150;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        int cases = Integer.getInteger("cases", quick ? QUICK : WHOLE);
        int times = Integer.getInteger("calls", quick ? 60 : 200);
        report.about("cases", cases).about("callsEach", times);
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "pages-");
        try (StaffPages pages = new StaffPages(directory.resolve("data"), cases)) {
            while (!pages.loaded()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            List<String> requests = references(cases);
            for (Page page : Page.ALL) {
                measure(pages, page, requests, times, report);
            }
        }
        FileSystemUtils.deleteRecursively(directory);
    }

    private static List<String> references(int cases) {
        Borough borough = new Borough(SEED, LocalDate.now(ZoneId.of("Europe/London")),
                BankHolidays.under(Overlay.SHIPPED));
        return IntStream.rangeClosed(1, Math.min(cases, SAMPLE)).mapToObj(number -> borough.request(number).reference())
                .toList();
    }

    private static void measure(StaffPages pages, Page page, List<String> requests, int times, Report report)
            throws Exception {
        Random random = new Random(page.address().hashCode());
        Histogram nanos = new Histogram(DIGITS);
        long bytes = 0;
        for (int i = -times / 3; i < times; i++) {
            String address = page.address().replace("{case}", requests.get(random.nextInt(requests.size())));
            long began = System.nanoTime();
            HttpResponse<String> answer = pages.open(page.role(), address);
            long took = System.nanoTime() - began;
            if (answer.statusCode() != 200) {
                report.fault(address + " as " + page.role() + ": " + answer.statusCode());
                return;
            }
            if (i >= 0) {
                nanos.recordValue(took);
                bytes += answer.body().length();
            }
        }
        double p95 = nanos.getValueAtPercentile(95) / NANOS_IN_MILLI;
        report.row(new Row().with("page", page.address()).with("role", page.role())
                .with("p50Millis", nanos.getValueAtPercentile(50) / NANOS_IN_MILLI).with("p95Millis", p95)
                .with("bytes", bytes / times));
        report.figure(Figure.atMost("p95 milliseconds, " + page.address() + " of the " + page.role(), WANTED, p95));
    }
}
