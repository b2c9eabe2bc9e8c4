package uk.foiworkflow.projections.follow;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The slices of the events that are followed here. Together they hold all events, each of them those of certain requests: in
 * one process there is one slice, of a topic each partition is one, and which of those are followed here may change.
 */
public final class Slices {

    /** Whoever is so many events ahead of another waits for it, but not for one that is further behind, nor for ever. */
    static final long LEAD = 4_000;
    private static final long FAR = 8_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventSource store;
    private final int all;
    private final Map<Reader, Long> working = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile SortedMap<Integer, SharedEvents> here = new TreeMap<>();
    private volatile Runnable told = () -> {
    };

    /**
     * None of them yet.
     *
     * @param store where the events of a request are found, and the last of all
     * @param all how many slices there are
     */
    public Slices(EventSource store, int all) {
        this.store = store;
        this.all = all;
    }

    /** The one slice that holds all events. */
    public static Slices whole(SharedEvents events) {
        Slices whole = new Slices(events, 1);
        whole.are(Map.of(0, events));
        return whole;
    }

    /** None of them, ever: they are followed in other processes. */
    public static Slices elsewhere(EventSource store) {
        return new Slices(store, 0);
    }

    /** Says which are followed here from now on. */
    public void are(Map<Integer, SharedEvents> followed) {
        here = new TreeMap<>(followed);
    }

    /** Forgets what was read of them. */
    public void forget() {
        here.values().forEach(SharedEvents::forget);
    }

    /** Has it told, from now on, when a read model has come further in them. */
    public void tell(Runnable whom) {
        told = whom;
    }

    void moved() {
        told.run();
    }

    EventSource store() {
        return store;
    }

    int all() {
        return all;
    }

    /** Whether any of them is ever followed here. */
    boolean everHere() {
        return all > 0;
    }

    SortedMap<Integer, SharedEvents> here() {
        return here;
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
}
