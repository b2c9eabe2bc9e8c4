package uk.foiworkflow.projections.follow;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The last position that this node has seen taken in, and those who wait for it. */
final class Reached {

    /** More events than are taken in while a caller waits: who lacks so many is not waited for. */
    private static final long OUT_OF_REACH = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Runnable sought;
    /** Zero until the first batch. */
    private volatile long position;

    /** @param sought run whenever somebody begins to wait */
    Reached(Runnable sought) {
        this.sought = sought;
    }

    boolean passed(long wanted) {
        return position >= wanted;
    }

    /** Whether anybody waits. */
    boolean awaited() {
        return waiting.get() > 0;
    }

    void now(long reached) {
        lock.lock();
        try {
            position = reached;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean await(long wanted, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        waiting.incrementAndGet();
        sought.run();
        try {
            long left = atMost.toNanos();
            while (position < wanted) {
                if (left <= 0 || (position > 0 && wanted - position > OUT_OF_REACH)) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            waiting.decrementAndGet();
            lock.unlock();
        }
    }
}
