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
 * The last events of a stretch without a gap, read once for all followers that are in it. While there is more to read than
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
    private final Deque<List<StoredEvent>> read = new ArrayDeque<>();
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
    List<StoredEvent> after(long position, int limit) {
        List<StoredEvent> events = atHand(position, limit);
        if (events.isEmpty()) {
            reading.lock();
            try {
                // Another may have read them in the meantime.
                events = atHand(position, limit);
                if (events.isEmpty()) {
                    if (!covers(position)) {
                        return source.after(position, limit);
                    }
                    read();
                    events = atHand(position, limit);
                }
            } finally {
                reading.unlock();
            }
        }
        if (wantsMore() && readingAhead.compareAndSet(false, true)) {
            ahead.execute(this::readAhead);
        }
        return events;
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
        List<StoredEvent> events = source.after(end(), READ);
        synchronized (this) {
            looked = now;
            more = events.size() == READ;
            if (!events.isEmpty()) {
                read.addLast(events);
                end = events.getLast().position();
                if (read.size() > KEPT) {
                    start = read.removeFirst().getLast().position();
                }
            }
        }
    }

    private synchronized List<StoredEvent> atHand(long position, int limit) {
        if (position < start || position >= end) {
            return List.of();
        }
        taken = Math.max(taken, position);
        List<StoredEvent> events = new ArrayList<>();
        for (List<StoredEvent> each : read) {
            long skipped = Math.max(0, position + events.size() + 1 - each.getFirst().position());
            if (skipped < each.size() && events.size() < limit) {
                int to = (int) Math.min(each.size(), skipped + limit - events.size());
                events.addAll(each.subList((int) skipped, to));
            }
        }
        return events;
    }

    private synchronized boolean wantsMore() {
        return more && end - taken < (long) AHEAD * READ;
    }

    private synchronized void stop() {
        more = false;
    }
}
