package uk.foiworkflow.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes the appends that are waiting at one moment together, so that they share one commit: while one group is on its way
 * to the disk the next one gathers. Nobody is answered before their events are durable.
 */
final class GroupCommit {

    /** Enough for every caller that a node serves at once; a statement of that size is still a matter of milliseconds. */
    private static final int MOST = 256;
    /** SQLState unique_violation: somebody else was first, with one of the appends. */
    private static final String TAKEN = "23505";

    private final Database database;
    private final AppendWatch watch;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final ThreadPoolExecutor writer = thread("group-commit");
    /** To wake those who wait takes as long as to write a few events, and the next group need not wait for that. */
    private final ThreadPoolExecutor answers = thread("group-commit-answers");

    private record Waiting(Append append, CompletableFuture<Optional<Place>> last) {}

    GroupCommit(Database database, AppendWatch watch) {
        this.database = database;
        this.watch = watch;
    }

    private static ThreadPoolExecutor thread(String name) {
        ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name).factory());
        thread.allowCoreThreadTimeOut(true);
        return thread;
    }

    /**
     * Writes the append, together with whatever else is waiting, and returns when it is durable.
     *
     * @return the place of its last event; empty when the stream does not stand right before the first one, or its key is
     *         another
     * @throws StoreFailure when it was not written, as far as the database can still be asked
     */
    Optional<Place> write(Append append) {
        var mine = new Waiting(append, new CompletableFuture<>());
        waiting.add(mine);
        if (writing.compareAndSet(false, true)) {
            begin();
        }
        try {
            return mine.last.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreFailure failure ? failure.here() : e;
        }
    }

    private void begin() {
        try {
            writer.execute(this::writeAll);
        } catch (RuntimeException | Error noThread) {
            writing.set(false);
            throw noThread;
        }
    }

    private void writeAll() {
        do {
            for (List<Waiting> group = next(); !group.isEmpty(); group = next()) {
                write(group);
            }
            writing.set(false);
        } while (!waiting.isEmpty() && writing.compareAndSet(false, true));
    }

    /** Those at the front, one of each stream: of two that want the same place the second can only lose. */
    private List<Waiting> next() {
        List<Waiting> group = new ArrayList<>();
        Set<String> streams = new HashSet<>();
        for (Iterator<Waiting> all = waiting.iterator(); group.size() < MOST && all.hasNext();) {
            Waiting one = all.next();
            if (streams.add(one.append.stream())) {
                group.add(one);
                all.remove();
            }
        }
        return group;
    }

    private void write(List<Waiting> group) {
        try {
            store(group);
        } catch (RuntimeException | Error unforeseen) {
            group.forEach(one -> one.last.completeExceptionally(unforeseen));
        }
    }

    private void store(List<Waiting> group) {
        Map<String, Place> last;
        long began = System.nanoTime();
        try {
            last = appends(group).run(database);
        } catch (StoreFailure failure) {
            if (failure.sqlState().equals(TAKEN) && group.size() > 1) {
                group.forEach(one -> write(List.of(one)));
            } else {
                look(group, failure);
            }
            return;
        }
        written(group, last, Duration.ofNanos(System.nanoTime() - began));
        Runnable answer = () -> group
                .forEach(one -> one.last.complete(Optional.ofNullable(last.get(one.append.stream()))));
        try {
            answers.execute(answer);
        } catch (OutOfMemoryError noThread) {
            answer.run();
        }
    }

    /** Those that were left out are not counted. */
    private void written(List<Waiting> group, Map<String, Place> last, Duration took) {
        List<Append> appends = group.stream().map(Waiting::append).filter(one -> last.containsKey(one.stream()))
                .toList();
        if (!appends.isEmpty()) {
            watch.written(appends.size(), appends.stream().mapToInt(one -> one.rows().size()).sum(), took);
        }
    }

    /** The reply may have been lost on its way: what is stored is not to be called failed. */
    private void look(List<Waiting> group, StoreFailure failure) {
        Map<String, Place> last = failure.afterSending() ? found(group) : Map.of();
        for (Waiting one : group) {
            Place place = last.get(one.append.stream());
            if (place == null) {
                one.last.completeExceptionally(failure);
            } else {
                one.last.complete(Optional.of(place));
            }
        }
    }

    private Map<String, Place> found(List<Waiting> group) {
        try {
            return appends(group).find(database);
        } catch (StoreFailure stillAway) {
            return Map.of();
        }
    }

    private static Appends appends(List<Waiting> group) {
        return new Appends(group.stream().map(Waiting::append).toList());
    }
}
