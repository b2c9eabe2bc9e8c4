package uk.foiworkflow.benchmarks.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import uk.foiworkflow.benchmarks.cluster.Cluster;
import uk.foiworkflow.benchmarks.cluster.DatabasePart;
import uk.foiworkflow.benchmarks.cluster.JavaPart;
import uk.foiworkflow.benchmarks.cluster.Network;
import uk.foiworkflow.benchmarks.cluster.Part;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.projections.topic.Kafka;

/**
 * The disk of the events is lost, and they are brought back as they were at a moment, as the manual of operations has it: out
 * of a base backup, made while commands came in, and the log since. What was answered before that moment has to be there, and
 * what is lost has to be known.
 */
public final class Restoration implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);
    private static final int PER_SECOND = 60;
    private static final String HEAD = "SELECT size FROM events.log_head";
    private static final double NANOS = 1e9;

    private final Path directory;
    private final Duration each;
    private final Cluster cluster;
    /** However this process ends, it leaves nothing behind. */
    private final Thread ending = new Thread(this::end);
    private final List<String> faults = new ArrayList<>();
    private long kept;
    private long lost;
    private double seconds;
    private String verified = "";

    /**
     * @param directory in which everything is kept
     * @param each how long clients work before, during and after
     */
    public Restoration(Path directory, Duration each) throws IOException {
        this.directory = directory;
        this.each = each;
        Path witness = Files.createDirectories(directory.toAbsolutePath().resolve("witness"));
        this.cluster = Cluster.passing(directory, Network.DIRECT, "--foi.log.witnesses.directory=" + witness);
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /** Does it all. */
    public void run() throws Exception {
        cluster.start(part -> LOG.info("Starting {}", part.name()));
        Archive archive = new Archive(directory.resolve("archive"));
        Database events = events();
        archive.begin(cluster.events(), events);
        Callers callers = callers("kept-");
        archive.backUp(cluster.events(), events);
        Waiting.pass(each);
        List<Called> called = new ArrayList<>(end(callers));
        Operator operator = operator(HttpClient.newHttpClient());
        // What is not sealed yet counts as lost as well, for nothing outside vouches for it.
        operator.post("auditor", "/api/audit/checkpoint", "");
        String moment = events.text("SELECT clock_timestamp()");
        kept = events.number(HEAD);
        Waiting.pass(Duration.ofSeconds(1));
        callers = callers("lost-");
        Waiting.pass(each);
        end(callers);
        operator.post("auditor", "/api/audit/checkpoint", "");
        operator.post("admin", "/api/audit/lodgings", "");
        lost = events.number(HEAD);
        archive.end(events);

        LOG.info("The disk with events {} to {} is lost; those up to {} are brought back", kept + 1, lost, kept);
        long began = System.nanoTime();
        cluster.events().kill();
        apart();
        archive.restore(cluster.events(), events, moment);
        forgetWhatFollowed();
        again();
        seconds = (System.nanoTime() - began) / NANOS;

        Waiting.until(() -> operator.get("auditor", "/actuator/health").at("/components/log").toString()
                .contains("Rolled back, undeclared"), "the log says that it was rolled back");
        operator.post("admin", "/api/audit/restorations", "{\"reason\": \"the disk of the events was lost\"}");
        callers = callers("since-");
        Waiting.pass(each);
        called.addAll(end(callers));
        verify(operator);
        faults.addAll(new Judgement(cluster, events, called).faults());
    }

    /** Stops those that work on the databases, in order. */
    private void apart() throws IOException {
        for (Part part : cluster.parts().reversed()) {
            if (part instanceof JavaPart && !part.name().equals("broker")) {
                part.stop();
            }
        }
    }

    /** What follows from events that are gone: the topics and the read models are made anew. */
    private void forgetWhatFollowed() throws Exception {
        Kafka kafka = cluster.kafka();
        try (Admin admin = Admin.create(kafka.admin())) {
            admin.deleteTopics(Set.of(kafka.internalTopic(), kafka.publicTopic())).all().get();
        }
        DatabasePart views = cluster.views();
        views.stop();
        FileSystemUtils.deleteRecursively(views.data());
    }

    private void again() throws IOException {
        for (Part part : cluster.parts()) {
            if (!part.alive()) {
                part.start();
                part.awaitReady();
            }
        }
    }

    private void verify(Operator operator) throws Exception {
        operator.post("auditor", "/api/audit/verification", "");
        Waiting.until(() -> !operator.get("auditor", "/api/audit/verification").required("ended").isNull(),
                "the log is verified");
        verified = operator.get("auditor", "/api/audit/verification").required("line").stringValue();
        if (!verified.contains("restored, declared, positions %d to %d lost".formatted(kept + 1, lost))) {
            faults.add("The verification does not tell what was lost: " + verified);
        }
    }

    private Callers callers(String prefix) {
        return new Callers(cluster.nodes().stream().map(JavaPart::address).toList(), cluster.tokens(), prefix,
                PER_SECOND);
    }

    private List<Called> end(Callers callers) throws InterruptedException {
        List<Called> called = callers.end();
        faults.addAll(callers.faults());
        return called;
    }

    private Operator operator(HttpClient http) {
        return new Operator(http, cluster.nodes().getFirst().address(), cluster.tokens());
    }

    private Database events() throws IOException {
        DatabasePart part = cluster.events();
        return new Database("foi", "127.0.0.1", part.port(), part.address(), "postgres",
                Objects.requireNonNull(part.superuser()));
    }

    /** The last event that was brought back. */
    public long kept() {
        return kept;
    }

    /** The last event that there was. */
    public long lost() {
        return lost;
    }

    /** From the loss until the nodes served again. */
    public double seconds() {
        return seconds;
    }

    /** What the verification of the log said. */
    public String verified() {
        return verified;
    }

    /** What must not be. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    private void end() {
        try {
            cluster.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(ending);
        end();
    }
}
