package uk.foiworkflow.projections.follow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import uk.foiworkflow.store.StoredEvent;

/**
 * The last events of a slice, read once for all followers that are among them. While there is more to read than
 * they have taken, the next events are read ahead of them.
 */
final class Run {

    /** So many events a read, and at most so many reads at hand. */
    private static final int READ = 1_000;
    private static final int KEPT = 12;
    private static final int AHEAD = 4;

    private final EventSource source;
    private final Executor ahead;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicBoolean readingAhead = new AtomicBoolean();
    private final Deque<Portion> read = new ArrayDeque<>();
    private long start;
    private long end;
    private long taken;
    private boolean more;
    private long looked;

    Run(EventSource source, long position, Executor ahead) {
        this.source = source;
        this.ahead = ahead;
        this.start = position;
        this.end = position;
        this.taken = position;
    }

    synchronized boolean covers(long position) {
        return start <= position && position <= end;
    }

    /**
     * Whether there may be more events behind a position: the last read did not come to the end, or began too early.
     *
     * @param since what was recorded by that moment, of {@link System#nanoTime}, must not be missed
     */
    synchronized boolean goesOn(long position, long since) {
        return covers(position) && (position < end || more || looked - since < 0);
    }

    /** Up to where it has been read. */
    synchronized long end() {
        return end;
    }

    /** The events behind a position, at most so many; fewer where fewer are at hand. */
    Portion after(long position, int limit) {
        Portion portion = atHand(position, limit);
        if (portion.nothing()) {
            reading.lock();
            try {
                // Another may have read them in the meantime.
                portion = atHand(position, limit);
                if (portion.nothing()) {
                    if (!covers(position)) {
                        return source.portion(position, limit);
                    }
                    read();
                    portion = atHand(position, limit);
                }
            } finally {
                reading.unlock();
            }
        }
        if (wantsMore() && readingAhead.compareAndSet(false, true)) {
            ahead.execute(this::readAhead);
        }
        return portion;
    }

    private void readAhead() {
        try {
            while (wantsMore()) {
                reading.lock();
                try {
                    read();
                } finally {
                    reading.unlock();
                }
            }
        } catch (RuntimeException failure) {
            // Whoever needs the events reads them again, and says so then.
            stop();
        } finally {
            readingAhead.set(false);
        }
    }

    private void read() {
        long now = System.nanoTime();
        Portion portion = source.portion(end(), READ);
        synchronized (this) {
            looked = now;
            more = portion.events().size() == READ;
            if (!portion.nothing()) {
                read.addLast(portion);
                end = portion.to();
                if (read.size() > KEPT) {
                    start = read.removeFirst().to();
                }
            }
        }
    }

    private synchronized Portion atHand(long position, int limit) {
        if (position < start || position >= end) {
            return Portion.of(position, List.of());
        }
        taken = Math.max(taken, position);
        List<StoredEvent> events = new ArrayList<>();
        long to = position;
        long record = -1;
        for (Portion each : read) {
            if (each.to() > to && events.size() < limit) {
                Portion part = each.behind(to).first(limit - events.size());
                events.addAll(part.events());
                to = part.to();
                record = part.record();
            }
        }
        return new Portion(position, to, record, events);
    }

    private synchronized boolean wantsMore() {
        return more && end - taken < (long) AHEAD * READ;
    }

    private synchronized void stop() {
        more = false;
    }
}
