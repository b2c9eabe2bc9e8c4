package uk.foiworkflow.projections.live;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The position of the last event, asked for once for all who wait for the next, and only while anybody does. */
final class Head implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Head.class);

    private final LongSupplier source;
    private final Duration interval;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final Condition moved = lock.newCondition();
    private final Thread thread = Thread.ofVirtual().name("live-head").unstarted(this::look);
    private boolean wanted;
    private boolean released;
    private boolean closed;
    private long position;

    /** @param interval how long it waits for a signal before it looks by itself */
    Head(LongSupplier source, Duration interval) {
        this.source = source;
        this.interval = interval;
    }

    /** Starts looking; once only. */
    void start() {
        thread.start();
    }

    /** Says that there are new events; never waits for the database. */
    void wake() {
        if (waiting.get() > 0) {
            ring();
        }
    }

    /**
     * Waits for an event behind a position.
     *
     * @return the position of the last event that is known; no later one when the time is over, or all who wait were let go
     */
    long behind(long seen, Duration atMost) throws InterruptedException {
        waiting.incrementAndGet();
        lock.lock();
        try {
            if (position <= seen) {
                ring();
            }
            long left = atMost.toNanos();
            while (position <= seen && !released && left > 0) {
                left = moved.awaitNanos(left);
            }
            return position;
        } finally {
            lock.unlock();
            waiting.decrementAndGet();
        }
    }

    /** Lets all who wait go, and whoever comes from now on. */
    void release() {
        lock.lock();
        try {
            released = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
        release();
    }

    private void ring() {
        lock.lock();
        try {
            wanted = true;
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        try {
            while (called()) {
                try {
                    now(source.getAsLong());
                } catch (RuntimeException e) {
                    LOG.warn("It cannot be said whether anything changed: {}", e.getClass().getSimpleName());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it is to look; after a call, or after a while when somebody waits. */
    private boolean called() throws InterruptedException {
        lock.lock();
        try {
            long left = interval.toNanos();
            while (!closed && !wanted && (left > 0 || waiting.get() == 0)) {
                left = rung.awaitNanos(left > 0 ? left : TimeUnit.HOURS.toNanos(1));
            }
            wanted = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void now(long head) {
        lock.lock();
        try {
            if (head > position) {
                position = head;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
