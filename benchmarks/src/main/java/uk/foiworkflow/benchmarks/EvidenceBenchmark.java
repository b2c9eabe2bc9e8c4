package uk.foiworkflow.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.benchmarks.peers.Filed;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.PostgresPieces;
import uk.foiworkflow.store.StoredEvent;

/**
 * How long the evidence of a large case takes, called for over HTTP at a node with little memory, beside a plain copy of the
 * same documents out of the store, and how much memory it takes.
 */
final class EvidenceBenchmark implements Benchmark {

    private static final int HEAP = 256;
    private static final int MEGABYTE = 1 << 20;
    private static final double NANOS = 1e9;

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        int documents = quick ? 5 : 100;
        int bytes = quick ? MEGABYTE : 10 * MEGABYTE;
        int events = quick ? 50 : 500;
        int rounds = quick ? 2 : 5;
        report.about("documents", documents).about("megabytes", (long) documents * bytes / MEGABYTE)
                .about("events", events).about("heapMegabytes", HEAP).about("rounds", rounds);
        Database database = server.fresh("bench_evidence");
        Path spool = Files.createTempDirectory(Path.of("target"), "evidence-");
        try (Filed filed = new Filed(database, HEAP, SigningKey.generate("bench.example/log").secret(), spool);
                Engine engine = new Engine(database);
                HikariDataSource writer = database.writers(2)) {
            filed.fill(documents, bytes, events);
            measure(filed, new Copied(engine, writer, filed.reference()), spool, rounds,
                    (double) documents * bytes / MEGABYTE, report);
            check(spool.resolve("bundle.zip"), documents, report);
        } finally {
            FileSystemUtils.deleteRecursively(spool);
        }
        server.drop(database.name());
    }

    /** The two take turns: a machine that does other things is the same to both. The first of each warms up. */
    private static void measure(Filed filed, Copied copied, Path spool, int rounds, double megabytes, Report report)
            throws Exception {
        List<Double> exports = new ArrayList<>();
        List<Double> copies = new ArrayList<>();
        double idle = filed.peakMegabytes();
        filed.forgetPeak();
        for (int round = 0; round <= rounds; round++) {
            double copy = seconds(() -> copied.to(spool.resolve("copy")));
            double export = seconds(() -> filed.export(spool.resolve("bundle.zip")));
            if (round > 0) {
                copies.add(copy);
                exports.add(export);
            }
        }
        report.row(row("the evidence over HTTP", exports, megabytes).with("peakMegabytes", filed.peakMegabytes())
                .with("peakBeforeMegabytes", idle));
        report.row(row("a plain copy out of the store", copies, megabytes));
        report.about("exportByCopy", Spread.median(copies) / Spread.median(exports));
    }

    private static Row row(String what, List<Double> seconds, double megabytes) {
        return new Row().with("what", what).with("seconds", Spread.median(seconds)).with("spread", Spread.of(seconds))
                .with("megabytesPerSecond", megabytes / Spread.median(seconds));
    }

    /** The verifier that is in the bundle says whether it is whole. */
    private static void check(Path bundle, int documents, Report report) throws Exception {
        Path verifier = bundle.resolveSibling("Verify.java");
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            long found = zip.stream().map(ZipEntry::getName).filter(name -> name.contains("/documents/")).count();
            if (found != documents) {
                report.fault("%d documents are in the bundle, and %d were added".formatted(found, documents));
            }
            ZipEntry source = zip.stream().filter(entry -> entry.getName().endsWith("/Verify.java")).findFirst()
                    .orElseThrow();
            try (InputStream in = zip.getInputStream(source)) {
                Files.copy(in, verifier);
            }
        }
        double[] seconds = new double[1];
        String said = verify(verifier, bundle, seconds);
        report.about("verifiedInSeconds", Row.plain(seconds[0]));
        if (!said.startsWith("VALID.")) {
            report.fault("The bundle is not valid: " + said);
        }
    }

    private static String verify(Path verifier, Path bundle, double[] seconds) throws Exception {
        String[] said = new String[1];
        seconds[0] = seconds(() -> {
            Process java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    verifier.toString(), bundle.toString()).redirectErrorStream(true).start();
            said[0] = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            java.waitFor();
        });
        return said[0];
    }

    private interface Task {

        void run() throws Exception;
    }

    private static double seconds(Task task) throws Exception {
        long began = System.nanoTime();
        task.run();
        return (System.nanoTime() - began) / NANOS;
    }

    /** All documents of a case out of the store into one file. */
    private record Copied(Engine engine, HikariDataSource writer, String reference) {

        void to(Path file) throws IOException {
            FileStore files = new FileStore(writer, engine.store(), new PostgresPieces(writer));
            try (OutputStream out = Files.newOutputStream(file)) {
                for (StoredEvent stored : engine.store().read(reference)) {
                    if (stored.event() instanceof DocumentAdded added) {
                        try (InputStream in = Objects
                                .requireNonNull(files.open(reference, UUID.fromString(added.file().id()))).stream()) {
                            in.transferTo(out);
                        }
                    }
                }
            }
        }
    }
}
