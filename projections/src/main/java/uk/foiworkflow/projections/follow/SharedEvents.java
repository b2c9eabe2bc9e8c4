package uk.foiworkflow.projections.follow;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import uk.foiworkflow.store.StoredEvent;

/**
 * The events, or those of a slice, for the followers of one process: each is read and decoded once for all that come by
 * while it is among the last. Those that stand apart, as in a rebuild, have a run of their own; no more than three runs are kept.
 */
public final class SharedEvents implements EventSource, AutoCloseable {

    private static final int MOST = 3;

    private final EventSource source;
    private final ExecutorService ahead = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("follow-ahead").factory());
    private final Deque<Run> runs = new ArrayDeque<>();

    public SharedEvents(EventSource source) {
        this.source = source;
    }

    /** Where they are read. */
    public EventSource source() {
        return source;
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return portion(position, limit).events();
    }

    @Override
    public Portion portion(long position, int limit) {
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
