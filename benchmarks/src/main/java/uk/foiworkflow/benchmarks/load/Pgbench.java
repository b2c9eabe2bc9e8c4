package uk.foiworkflow.benchmarks.load;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.benchmarks.server.Database;

/** One row a transaction into the events table by PostgreSQL's own program, prepared once, all values sent each time. */
final class Pgbench implements Limit {

    private static final String SCRIPT = """
            \\set n :n + 1
            \\set case :n / 14
            \\set sequence :n % 14
            INSERT INTO events.event (position, sequence, recorded_at, id, happened_on, revision, stream, type, payload,
                metadata, secret, commitment)
            VALUES (nextval('events.bench_position'), :sequence, clock_timestamp(), gen_random_uuid(), current_date, 1,
                concat('limit-', :run::text, '-', :client_id::text, '-', :case::text), 'DraftSubmitted', :payload,
                :metadata, :secret, :commitment);
            """;
    private static final Pattern RATE = Pattern.compile("^tps = ([0-9.]+)", Pattern.MULTILINE);
    private static final String THREADS = "2";

    private final String program;
    private final Database database;
    private final Sample sample;
    private final AtomicInteger runs = new AtomicInteger();

    Pgbench(String program, Database database, Sample sample) {
        this.program = program;
        this.database = database;
        this.sample = sample;
    }

    /** The program: named by {@code PGBENCH}, or on the path, or in the newest installation; null where there is none. */
    static @Nullable String find() throws IOException {
        List<Path> candidates = new ArrayList<>();
        String named = System.getenv("PGBENCH");
        if (named != null) {
            candidates.add(Path.of(named));
        }
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            candidates.add(Path.of(directory, "pgbench"));
        }
        Path installed = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(installed)) {
            try (Stream<Path> versions = Files.list(installed)) {
                versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin").resolve("pgbench"))
                        .forEach(candidates::add);
            }
        }
        return candidates.stream().filter(Files::isExecutable).map(Path::toString).findFirst().orElse(null);
    }

    @Override
    public String by() {
        return "pgbench";
    }

    @Override
    public double perSecond(int clients, Duration time) throws IOException, InterruptedException {
        Path script = Files.writeString(Path.of("target", "limit.sql"), SCRIPT);
        ProcessBuilder builder = new ProcessBuilder(program, "-n", "-M", "prepared", "-f", script.toString(), "-c",
                Integer.toString(clients), "-j", THREADS, "-T", Long.toString(time.toSeconds()), "-D", "n=-1", "-D",
                "run=" + runs.incrementAndGet(), "-D", "payload=" + sample.payload(), "-D",
                "metadata=" + sample.metadata(), "-D", "secret=" + sample.secret(), "-D",
                "commitment=" + sample.commitment(), "-h", database.host(), "-p", Integer.toString(database.port()),
                "-U", database.user(), database.name()).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench failed:\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
