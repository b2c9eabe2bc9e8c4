package uk.foiworkflow.benchmarks.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.benchmarks.cluster.Cluster;
import uk.foiworkflow.benchmarks.cluster.Cuttable;
import uk.foiworkflow.benchmarks.cluster.DatabasePart;
import uk.foiworkflow.benchmarks.cluster.JavaPart;
import uk.foiworkflow.benchmarks.cluster.Part;
import uk.foiworkflow.benchmarks.server.Database;

/**
 * Lets clients work on both nodes of a cluster while its parts are killed, paused, cut off, restarted and upgraded, one
 * after the other, and holds in the end what was answered against what is there.
 */
public final class Trial implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);
    /** What is told of the time in which nothing is done. */
    private static final String NOTHING = "nothing";

    private final boolean quick;
    private final Path directory;
    private final Cuttable network;
    private final Cluster cluster;
    /** However this process ends, it leaves nothing behind. */
    private final Thread ending = new Thread(this::end);
    private final Map<String, Tried> tried = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable Disturbances disturbances;
    private @Nullable Judgement judgement;

    /** @param directory in which everything is kept, the logs of all parts too */
    public Trial(Path directory, boolean quick) throws IOException, InterruptedException {
        this.quick = quick;
        this.directory = directory;
        this.network = Cuttable.best();
        this.cluster = Cluster.passing(directory, network);
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /**
     * Does it all.
     *
     * @param kills how often a part is killed, each in turn
     * @param perSecond how many commands are sent
     */
    public void run(int kills, int perSecond) throws Exception {
        Path release = NextRelease.build(directory.resolve("next-release"));
        cluster.start(part -> LOG.info("Starting {}", part.name()));
        Database events = database(cluster.events());
        Callers callers = new Callers(cluster.nodes().stream().map(JavaPart::address).toList(), cluster.tokens(),
                "trial-", perSecond);
        Disturbances does = new Disturbances(cluster, network, callers, events, database(cluster.views()));
        disturbances = does;
        List<Called> called;
        try {
            does.settle();
            List<Part> parts = cluster.parts();
            for (int kill = 0; kill < kills; kill++) {
                Part part = parts.get(kill % parts.size());
                disturb(callers, "kill -9 of " + part.name(), () -> does.kill(part));
            }
            Duration paused = Duration.ofSeconds(quick ? 12 : 30);
            disturb(callers, "the node that relays paused for " + seconds(paused),
                    () -> does.pauseTheRelay(paused));
            Part broker = parts.stream().filter(part -> part.name().equals("broker")).findFirst().orElseThrow();
            disturb(callers, "the broker restarted in order", () -> does.restart(broker));
            Duration cut = Duration.ofSeconds(quick ? 10 : 20);
            disturb(callers, "api-1 cut off from the events for " + seconds(cut), () -> does.cut("api-1", cut));
            disturb(callers, "worker-1 cut off from the broker for " + seconds(cut), () -> does.cut("worker-1", cut));
            disturb(callers, "the next release, part by part", () -> does.upgrade(release));
        } finally {
            called = callers.end();
        }
        faults.addAll(callers.faults());
        judge(events, called);
    }

    private interface Act {

        void done() throws Exception;
    }

    private void disturb(Callers callers, String what, Act act) throws Exception {
        LOG.info("{}", what);
        callers.during(what);
        callers.acceptance().forget();
        act.done();
        Objects.requireNonNull(disturbances).settle();
        Duration longest = callers.acceptance().longest();
        tried.merge(what, new Tried(what, longest), Tried::and);
        LOG.info("{}: {} without an accepted command", what, seconds(longest));
        callers.during(NOTHING);
    }

    private void judge(Database events, List<Called> called) throws Exception {
        LOG.info("Judging {} commands", called.size());
        Judgement judged = new Judgement(cluster, events, called);
        judgement = judged;
        faults.addAll(judged.faults());
        tried.replaceAll((what, each) -> each.with(judged.verdicts().getOrDefault(what, Verdict.NONE)));
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    /** As its superuser, past all parts. */
    private static Database database(DatabasePart part) throws IOException {
        return new Database("foi", "127.0.0.1", part.port(), part.address(), "postgres", part.superuser());
    }

    /** What was done, in that order. */
    public List<Tried> tried() {
        return List.copyOf(tried.values());
    }

    /** What must not be. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** How the network was cut. */
    public String cutBy() {
        return network.how();
    }

    /** How long it took each time, in seconds, until another node relayed. */
    public List<Double> takeOvers() {
        return Objects.requireNonNull(disturbances).takeOvers();
    }

    /** How many events were parked by workers that could not read them yet, and taken up later. */
    public long parkedMeanwhile() {
        return Objects.requireNonNull(disturbances).parked();
    }

    /** How many events there are in the end. */
    public long events() {
        return Objects.requireNonNull(judgement).events();
    }

    /** How many records came again on the topics, to be dropped. */
    public long repeats() {
        return Objects.requireNonNull(judgement).repeats();
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
