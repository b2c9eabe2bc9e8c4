package uk.foiworkflow.benchmarks.cluster;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import uk.foiworkflow.api.embedded.StartRefused;

/** Starts the cluster, says where everything is, and keeps it until it is ended by Ctrl-C. */
final class Serve {

    private static final int FIRST_PORT = 8080;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    private Serve() {}

    /**
     * Serves until it is ended.
     *
     * @param arguments the directory in which everything is kept; none for one below {@code target}
     */
    public static void main(String[] arguments) throws Exception {
        int first = Integer.parseInt(System.getenv().getOrDefault("SERVER_PORT", Integer.toString(FIRST_PORT)));
        Path directory = Path.of(arguments.length == 0 ? "target/cluster" : arguments[0]);
        Ports ports = Ports.from(first);
        List<Integer> taken = ports.taken();
        if (!taken.isEmpty()) {
            say(("Something listens on %s already, and the cluster takes nine ports from SERVER_PORT, %d, on. Name another; or"
                    + " end what is left of a cluster that was killed: pkill -f %s")
                    .formatted(taken, first, directory));
            System.exit(1);
        }
        System.exit(new Serve().serve(directory, ports) ? 0 : 1);
    }

    private boolean serve(Path directory, Ports ports) throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::askedToEnd));
        try (Cluster cluster = new Cluster(directory, ports, Network.DIRECT, List.of())) {
            cluster.start(this::begins);
            String password = System.getenv().getOrDefault("FOI_DEMO_PASSWORD",
                    new BigInteger(100, new SecureRandom()).toString(Character.MAX_RADIX));
            try (TokenDesk desk = new TokenDesk(ports.tokens(), password, cluster.tokens())) {
                tell(cluster, desk, password);
                while (!asked.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    lookAfter(cluster);
                }
            }
            say("Ending all parts in order");
            return true;
        } catch (IllegalStateException | StartRefused e) {
            say("The cluster does not start: " + e.getMessage());
            return false;
        } finally {
            done.countDown();
        }
    }

    private void begins(Part part) {
        if (asked.getCount() == 0) {
            throw new IllegalStateException("it was ended before " + part.name());
        }
        say("Starting " + part.name());
    }

    private static void tell(Cluster cluster, TokenDesk desk, String password) {
        say("");
        for (Part part : cluster.parts()) {
            say("%-9s %-40s says everything to %s".formatted(part.name(), part.address(), part.log()));
        }
        say("");
        say("The demo users (%s) sign in with %s, for a token of a day:".formatted(TokenDesk.users(), password));
        say("  curl --user officer:%s %s".formatted(password, desk.address()));
        say("Ctrl-C ends it all.");
    }

    /** As a service manager does. */
    private static void lookAfter(Cluster cluster) throws IOException {
        for (Part part : cluster.parts()) {
            if (!part.alive()) {
                say("%s has ended; what it said last is in %s. It is started again.".formatted(part.name(),
                        part.log()));
                part.start();
            }
        }
    }

    /** Keeps the process until all parts have ended. */
    private void askedToEnd() {
        asked.countDown();
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
