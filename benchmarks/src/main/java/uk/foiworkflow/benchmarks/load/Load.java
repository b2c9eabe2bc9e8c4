package uk.foiworkflow.benchmarks.load;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.peers.Life;
import uk.foiworkflow.benchmarks.peers.Peer;
import uk.foiworkflow.benchmarks.peers.RefusedStep;

/** Clients that take one standard case after the other through its life, each as fast as it is answered. */
public final class Load {

    private static final Logger LOG = LoggerFactory.getLogger(Load.class);

    private final Peer peer;
    private final String prefix;
    private final AtomicLong cases = new AtomicLong();

    /** @param prefix with which the references of all its cases begin */
    public Load(Peer peer, String prefix) {
        this.peer = peer;
        this.prefix = prefix;
    }

    /** Lets so many clients work for that long; a case that is then half done stays so. */
    public Measured run(int clients, Duration time) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        return together(clients, () -> work(number -> System.nanoTime() < end, () -> System.nanoTime() < end));
    }

    /** Lets so many clients finish that many cases between them. */
    public Measured finish(int clients, long count) throws InterruptedException, ExecutionException {
        long last = cases.get() + count;
        return together(clients, () -> work(number -> number <= last, () -> true));
    }

    private static Measured together(int clients, Callable<Measured> work)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            Measured all = Measured.none();
            for (Future<Measured> client : threads.invokeAll(Collections.nCopies(clients, work))) {
                all.add(client.get());
            }
            return all.within(System.nanoTime() - begin);
        }
    }

    /**
     * One client.
     *
     * @param another whether the case of that number is still to be begun
     * @param on whether a case that was begun is to go on
     */
    private Measured work(LongPredicate another, BooleanSupplier on) throws Exception {
        Measured measured = Measured.none();
        for (long number = cases.incrementAndGet(); another.test(number); number = cases.incrementAndGet()) {
            Life life = peer.begin(prefix + number);
            try {
                for (Step step : StandardCase.STEPS) {
                    if (!on.getAsBoolean()) {
                        break;
                    }
                    long sent = System.nanoTime();
                    int events = life.take(step);
                    measured.answered(System.nanoTime() - sent, events);
                }
            } catch (RefusedStep refused) {
                LOG.warn("Refused: {}", refused.getMessage());
                measured.refused();
            }
        }
        return measured;
    }
}
