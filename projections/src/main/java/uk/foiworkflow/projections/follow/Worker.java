package uk.foiworkflow.projections.follow;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does one thing again and again: when it is woken, by itself now and then, and after a pause where it
 * failed.
 */
public final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final String name;
    private final Duration interval;
    private final Work work;
    private final Runnable failed;
    private final BlockingQueue<Boolean> signal = new ArrayBlockingQueue<>(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable String trouble = "It has not begun";
    private @Nullable Thread thread;

    /** What it does. */
    @FunctionalInterface
    public interface Work {

        void run() throws InterruptedException;
    }

    /**
     * @param interval how long it waits for a signal before it works by itself
     * @param failed what is to be put in order after a failure, and at the end
     */
    public Worker(String name, Duration interval, Work work, Runnable failed) {
        this.name = name;
        this.interval = interval;
        this.work = work;
        this.failed = failed;
    }

    /** Begins, in a thread of its own; once only. */
    public synchronized void start() {
        if (thread != null) {
            throw new IllegalStateException(name + " has been started already");
        }
        thread = Thread.ofPlatform().daemon().name(name).start(this::work);
    }

    /** Says that there is something to do. */
    public void wake() {
        var unused = signal.offer(true);
    }

    /** Whether it is to go on; a long piece of work asks now and then. */
    public boolean goesOn() {
        return closing.getCount() > 0;
    }

    /** Waits so long, or until it is to stop. */
    public void pause(Duration time) throws InterruptedException {
        var unused = closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Says, within a long piece of work, that it succeeds. */
    public void succeeds() {
        trouble = null;
    }

    /** Why it cannot go on, without a word of what any event holds; null while it does. */
    public @Nullable String trouble() {
        return trouble;
    }

    /** Stops after what is at hand. */
    @Override
    public void close() {
        closing.countDown();
        wake();
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running != null) {
            try {
                running.join(LONGEST_STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        Duration pause = FIRST_PAUSE;
        try {
            while (goesOn()) {
                try {
                    work.run();
                    succeeds();
                    pause = FIRST_PAUSE;
                    var unused = signal.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
                } catch (RuntimeException | Error failure) {
                    String why = Fault.words(failure);
                    trouble = why;
                    failed.run();
                    LOG.warn("{} cannot go on and tries again in {} ms: {}", name, pause.toMillis(), why);
                    pause(pause);
                    pause = longer(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        failed.run();
        trouble = "It has been stopped";
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
