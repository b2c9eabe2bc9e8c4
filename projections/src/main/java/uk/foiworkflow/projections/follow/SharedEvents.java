package uk.foiworkflow.projections.follow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import uk.foiworkflow.store.StoredEvent;

/**
 * The events for the followers of one process: each is read and decoded once for all that come by while it is among the
 * last. Those that stand apart, as in a rebuild, have a run of their own; no more than three runs are kept.
 */
public final class SharedEvents implements EventSource, AutoCloseable {

    private static final int MOST = 3;
    /** Whoever is so many events ahead of another waits for it, but not for one that is further behind, nor for ever. */
    static final long LEAD = 4_000;
    private static final long FAR = 8_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventSource source;
    private final ExecutorService ahead = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("follow-ahead").factory());
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Map<Reader, Long> working = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    public SharedEvents(EventSource source) {
        this.source = source;
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return run(position).after(position, limit);
    }

    @Override
    public long head() {
        return source.head();
    }

    /** Always read anew. */
    @Override
    public List<StoredEvent> stream(String reference) {
        return source.stream(reference);
    }

    /** Always read anew. */
    @Override
    public List<StoredEvent> erased(String reference) {
        return source.erased(reference);
    }

    /** Waits while others that work are well behind; tells them that this one has come so far. */
    void await(Reader reader, long position) {
        lock.lock();
        try {
            rests(reader);
            long left = PATIENCE.toNanos();
            while (left > 0 && working.values().stream()
                    .anyMatch(other -> position - FAR <= other && other < position - LEAD)) {
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    void works(Reader reader, long position) {
        lock.lock();
        try {
            working.put(reader, position);
        } finally {
            lock.unlock();
        }
    }

    void rests(Reader reader) {
        lock.lock();
        try {
            working.remove(reader);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether there may be more events behind a position.
     *
     * @param since what was recorded by that moment, of {@link System#nanoTime}, must not be missed
     */
    synchronized boolean goesOn(long position, long since) {
        return runs.stream().anyMatch(run -> run.goesOn(position, since));
    }

    /** Forgets what was read, for it may read differently now. */
    public synchronized void forget() {
        runs.clear();
    }

    @Override
    public void close() {
        ahead.shutdown();
    }

    /** The run that has come furthest, of those that the position is in. */
    private synchronized Run run(long position) {
        Run run = runs.stream().filter(each -> each.covers(position)).max(Comparator.comparingLong(Run::end))
                .orElseGet(() -> new Run(source, position, ahead));
        runs.remove(run);
        runs.addFirst(run);
        if (runs.size() > MOST) {
            runs.removeLast();
        }
        return run;
    }
}
