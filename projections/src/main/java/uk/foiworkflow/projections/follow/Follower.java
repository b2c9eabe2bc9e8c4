package uk.foiworkflow.projections.follow;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.table.Views.Place;

/**
 * Keeps one read model up with the events: woken after a commit, looking by itself now and then, and going on where it
 * was after a restart or a lost connection. Any number of nodes may run one each; the position's rows let one at a time
 * through. Where no slice is followed here, it only sees how far others have come.
 */
public final class Follower implements AutoCloseable {

    private static final int BATCH = 4_000;
    /** No more often does it begin anew while events come one by one: each commit costs the database more than its rows. */
    private static final Duration GATHERING = Duration.ofMillis(5);
    /** What takes longer shows a busy machine: then it rests so many times the excess, so that a commit is worth its cost. */
    private static final int REST = 4;
    private static final Duration LONGEST_REST = Duration.ofMillis(100);

    private final String name;
    private final EventSource events;
    private final Slices slices;
    private final Intake intake;
    private final Pace pace;
    private final Worker worker;
    private final Semaphore sought = new Semaphore(0);
    private final Reached reached = new Reached(this::seek);
    private boolean begun;
    private Set<Integer> takenUp = Set.of();

    /**
     * @param slices of the events, as the followers of a process share them
     * @param views the database of the read models, schema {@code views}
     * @param interval how long it waits for a signal before it looks by itself
     */
    public Follower(Projection projection, Slices slices, DataSource views, Duration interval) {
        this.name = projection.name();
        this.slices = slices;
        this.events = slices.store();
        this.intake = new Intake(projection, slices, views, Place.LIVE);
        this.pace = new Pace(name, events::head);
        this.worker = new Worker("follow-" + name, interval, this::follow, this::rest);
    }

    /** The name of the read model. */
    public String projection() {
        return name;
    }

    /** Starts following, in a thread of its own; once only. */
    public void start() {
        worker.start();
    }

    /** Says that there are new events. */
    public void wake() {
        worker.wake();
    }

    /** Says that others have come further. */
    public void wakeIfAwaited() {
        if (reached.awaited()) {
            wake();
        }
    }

    /**
     * Waits until an event has been taken in or parked; not at all where there is too far to go.
     *
     * @return whether it was so in time
     */
    public boolean await(long position, Duration atMost) throws InterruptedException {
        return reached.passed(position) || reached.await(position, atMost);
    }

    /** How far it has come, whichever node brought it there. */
    public Progress progress() {
        return intake.progress(events.head(), pace.perSecond());
    }

    /** Where its rows come from. */
    public Origin origin() {
        return intake.origin();
    }

    /** Why it cannot go on, without a word of what any event holds; null while it does. */
    public @Nullable String trouble() {
        return worker.trouble();
    }

    /** The parked events, in the order of their positions, the first thousand at most. */
    public List<DeadLetter> deadLetters() {
        return intake.deadLetters();
    }

    /**
     * Takes the parked events of a request once more, in order, up to the first that fails again.
     *
     * @return how many are still parked
     */
    public int retry(String stream) {
        return intake.retry(stream);
    }

    /** Stops after the batch at hand. */
    @Override
    public void close() {
        worker.close();
    }

    private void follow() throws InterruptedException {
        if (!begun) {
            intake.begin();
            begun = true;
        }
        takeUpNewer();
        sought.drainPermits();
        long began = System.nanoTime();
        catchUp(began);
        gather(GATHERING.minusNanos(System.nanoTime() - began));
    }

    /**
     * Lets events come together before the next batch.
     *
     * @param left of the time to gather; less than nothing where the batch took longer
     */
    private void gather(Duration left) throws InterruptedException {
        worker.pause(left);
        if (left.isNegative() && !reached.awaited()) {
            long excess = left.negated().multipliedBy(REST).toNanos();
            var unused = sought.tryAcquire(Math.min(excess, LONGEST_REST.toNanos()), TimeUnit.NANOSECONDS);
        }
    }

    /** Somebody waits: no rest now. */
    private void seek() {
        sought.release();
        wake();
    }

    /** Whoever follows a slice may be of a newer release than who did so before. */
    private void takeUpNewer() {
        Set<Integer> here = Set.copyOf(slices.here().keySet());
        if (!here.equals(takenUp)) {
            intake.takeUpNewer();
            takenUp = here;
        }
    }

    private void catchUp(long since) {
        boolean more = true;
        while (more && worker.goesOn()) {
            Taken taken = intake.step(BATCH, since);
            more = taken.more();
            worker.succeeds();
            pace.at(taken.position(), more);
            reached.now(taken.position());
        }
    }

    private void rest() {
        // Others may have cut the slices otherwise, and gone since.
        begun = false;
        pace.restart();
        intake.rest();
    }
}
