package uk.foiworkflow.benchmarks;

import static java.util.Map.entry;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.foiworkflow.benchmarks.server.Machine;
import uk.foiworkflow.benchmarks.server.Server;

/** Runs the measurement that is named, and prints what it came to. */
final class Main {

    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(
            Map.ofEntries(entry("standard-case", new StandardCaseBenchmark()), entry("rebuild", new RebuildBenchmark()),
                    entry("lag", new LagBenchmark()), entry("reads", new ReadsBenchmark()),
                    entry("size", new SizeBenchmark()), entry("growth", new GrowthBenchmark()),
                    entry("crash", new CrashBenchmark()), entry("cluster", new ClusterBenchmark()),
                    entry("restore", new RestoreBenchmark()),
                    entry("log", new LogBenchmark()),
                    entry("audit", new AuditBenchmark()), entry("evidence", new EvidenceBenchmark()),
                    entry("questions", new QuestionsBenchmark()), entry("pages", new PagesBenchmark()),
                    entry("relay", new RelayBenchmark()),
                    entry("standalone", new StandaloneBenchmark())));

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        List<String> options = new ArrayList<>(Arrays.asList(arguments));
        boolean quick = options.remove("--quick");
        String url = url(options);
        Benchmark benchmark = options.size() == 1 ? BENCHMARKS.get(options.getFirst()) : null;
        if (benchmark == null) {
            System.err.println(
                    "benchmarks/bench NAME [--quick] [--url jdbc:postgresql://HOST/DATABASE?user=...], NAME being one of "
                            + String.join(", ", BENCHMARKS.keySet()));
            System.exit(2);
            return;
        }
        Report report = new Report().about("bench", options.getFirst()).about("quick", quick)
                .about("began", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .about("machine", Machine.describe());
        try (Server server = url.isEmpty() ? Server.start() : Server.at(url)) {
            report.about("postgresql", server.settings());
            benchmark.run(server, quick, report);
        }
        report.print(out);
        report.faults().forEach(System.err::println);
        System.exit(report.faults().isEmpty() ? 0 : 1);
    }

    /** The server to measure on, taken out of the options, or else named by {@code BENCH_URL}; empty for one of our own. */
    private static String url(List<String> options) {
        int at = options.indexOf("--url");
        if (at < 0 || at + 1 == options.size()) {
            return System.getenv().getOrDefault("BENCH_URL", "");
        }
        options.remove(at);
        return options.remove(at);
    }
}
