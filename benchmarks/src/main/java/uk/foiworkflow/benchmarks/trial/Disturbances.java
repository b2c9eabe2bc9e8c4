package uk.foiworkflow.benchmarks.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.benchmarks.cluster.Cluster;
import uk.foiworkflow.benchmarks.cluster.Cuttable;
import uk.foiworkflow.benchmarks.cluster.JavaPart;
import uk.foiworkflow.benchmarks.cluster.Part;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.projections.topic.Kafka;

/** What is done to the parts of a cluster while it works. */
final class Disturbances {

    /** For how long what was killed stays away: that it is gone is to be noticed. */
    private static final Duration AWAY = Duration.ofSeconds(2);
    /** How many commands each node accepts before all is taken to be well. */
    private static final int PROOF = 20;

    private final Cluster cluster;
    private final Cuttable network;
    private final Callers callers;
    private final Database events;
    private final Database views;
    private final Kafka kafka;
    private final List<Double> takeOvers = new ArrayList<>();
    private long parked;

    Disturbances(Cluster cluster, Cuttable network, Callers callers, Database events, Database views) {
        this.cluster = cluster;
        this.network = network;
        this.callers = callers;
        this.events = events;
        this.views = views;
        this.kafka = cluster.kafka();
    }

    /** How long it took each time, in seconds, until another node relayed. */
    List<Double> takeOvers() {
        return List.copyOf(takeOvers);
    }

    /** How many events, of all read models together, were parked when half of the nodes were of the next release. */
    long parked() {
        return parked;
    }

    void kill(Part part) throws IOException, InterruptedException, SQLException {
        if (relays(part)) {
            try (TakeOver takeOver = new TakeOver(events, kafka)) {
                part.kill();
                takeOvers.add(takeOver.seconds());
            }
        } else {
            part.kill();
            Waiting.pass(AWAY);
        }
        part.start();
        part.awaitReady();
    }

    /** It stands still for longer than its turn lasts, with everything that it was about to do. */
    void pauseTheRelay(Duration time) throws IOException, InterruptedException, SQLException {
        JavaPart node = relay();
        long until = System.nanoTime() + time.toNanos();
        try (TakeOver takeOver = new TakeOver(events, kafka)) {
            node.pause();
            takeOvers.add(takeOver.seconds());
            Waiting.pass(Duration.ofNanos(until - System.nanoTime()));
        } finally {
            node.wake();
        }
    }

    void restart(Part part) throws IOException {
        part.stop();
        part.start();
        part.awaitReady();
    }

    void cut(String part, Duration time) throws IOException, InterruptedException {
        network.cut(part);
        try {
            Waiting.pass(time);
        } finally {
            network.mend(part);
        }
    }

    /** One after the other, the nodes first: so the workers of this release come by what they cannot read. */
    void upgrade(Path release) throws IOException, InterruptedException, SQLException {
        for (JavaPart node : cluster.nodes()) {
            node.upgrade(release);
            restart(node);
            settle();
        }
        parked = views.number("SELECT count(*) FROM views.dead_letter");
        for (JavaPart worker : cluster.workers()) {
            worker.upgrade(release);
            restart(worker);
        }
    }

    /** Waits until every part serves and both nodes accept commands. */
    void settle() throws IOException {
        for (Part part : cluster.parts()) {
            part.awaitReady();
        }
        for (int node = 0; node < cluster.nodes().size(); node++) {
            long wanted = callers.accepted(node) + PROOF;
            int number = node;
            Waiting.until(() -> callers.accepted(number) >= wanted,
                    cluster.nodes().get(node).name() + " accepts commands");
        }
    }

    private boolean relays(Part part) throws SQLException {
        return part instanceof JavaPart java && cluster.nodes().contains(java)
                && TakeOver.relaying(events, kafka) == java.pid();
    }

    private JavaPart relay() throws SQLException {
        Waiting.until(() -> TakeOver.relaying(events, kafka) != 0, "a node relays");
        long pid = TakeOver.relaying(events, kafka);
        return cluster.nodes().stream().filter(node -> node.pid() == pid).findFirst().orElseThrow();
    }
}
