package uk.foiworkflow.benchmarks.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.peers.RefusedStep;
import uk.foiworkflow.benchmarks.peers.Taken;
import uk.foiworkflow.benchmarks.peers.Taking;

/** Clients that take standard cases through their life as fast as they are answered, until they are answered no more. */
final class Clients {

    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Taking node;
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch enough;

    /**
     * Sets them to work.
     *
     * @param prefix with which the references of all their cases begin
     * @param enough how many answers {@link #awaitEnough} waits for
     */
    Clients(Taking node, String prefix, int enough) {
        this.node = node;
        this.enough = new CountDownLatch(enough);
        for (int client = 0; client < AT_ONCE; client++) {
            String own = prefix + client + "-";
            threads.add(Thread.ofPlatform().start(() -> work(own)));
        }
    }

    /** Waits until they are in the midst of their work. */
    void awaitEnough() throws InterruptedException {
        if (!enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("There were too few answers within " + PATIENCE);
        }
    }

    /** Waits until each has noticed that nobody answers any more; answers all that they sent. */
    List<Sent> sent() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(sent);
    }

    /** What was refused, though everything was lawful. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void work(String own) {
        for (int number = 0;; number++) {
            @Nullable
            Long version = null;
            for (Step step : StandardCase.STEPS) {
                try {
                    Taken taken = node.take(own + number, step, version);
                    sent.add(new Sent(own + number, step, version, taken));
                    version = taken.version();
                    enough.countDown();
                } catch (RefusedStep e) {
                    refused.add(String.valueOf(e.getMessage()));
                    break;
                } catch (IOException e) {
                    sent.add(new Sent(own + number, step, version, null));
                    return;
                }
            }
        }
    }
}
