package uk.foiworkflow.projections.follow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one read model up with the events: woken after a commit, looking by itself now and then, and going on where it
 * was after a restart or a lost connection. Any number of nodes may run one each; the position's row lets one at a time
 * through.
 */
public final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 4_000;
    /** No more often does it begin anew while events come one by one: each commit costs the database more than its rows. */
    private static final Duration GATHERING = Duration.ofMillis(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final String name;
    private final Intake intake;
    private final Pace pace;
    private final Duration interval;
    private final BlockingQueue<Boolean> signal = new ArrayBlockingQueue<>(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Reached reached = new Reached();
    private volatile @Nullable String trouble = "It has not begun";
    private @Nullable Thread thread;

    /**
     * @param events shared by the followers of a process
     * @param views the database of the read models, schema {@code views}
     * @param interval how long it waits for a signal before it looks by itself
     */
    public Follower(Projection projection, SharedEvents events, DataSource views, Duration interval) {
        this.name = projection.name();
        this.intake = new Intake(projection, events, views);
        this.pace = new Pace(name, events::head);
        this.interval = interval;
    }

    /** The name of the read model. */
    public String projection() {
        return name;
    }

    /** Starts following, in a thread of its own; once only. */
    public synchronized void start() {
        if (thread != null) {
            throw new IllegalStateException(name + " is already followed");
        }
        thread = Thread.ofPlatform().daemon().name("follow-" + name).start(this::follow);
    }

    /** Says that there are new events. */
    public void wake() {
        var unused = signal.offer(true);
    }

    /**
     * Waits until an event has been taken in or parked.
     *
     * @return whether it was so in time
     */
    public boolean await(long position, Duration atMost) throws InterruptedException {
        if (reached.passed(position)) {
            return true;
        }
        wake();
        return reached.await(position, atMost);
    }

    /** How far it has come, whichever node brought it there. */
    public Progress progress() {
        return intake.progress(pace.perSecond());
    }

    /** Why it cannot go on, without a word of what any event holds; null while it does. */
    public @Nullable String trouble() {
        return trouble;
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

    /** Empties the read model and follows from the first event again; {@link #progress} says how far that has come. */
    public void rebuild() {
        synchronized (intake) {
            intake.restart();
            reached.now(0);
        }
        wake();
    }

    /** Stops after the batch at hand. */
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

    private void follow() {
        Duration pause = FIRST_PAUSE;
        boolean begun = false;
        try {
            while (closing.getCount() > 0) {
                try {
                    if (!begun) {
                        intake.begin();
                        begun = true;
                    }
                    long began = System.nanoTime();
                    catchUp(began);
                    pause = FIRST_PAUSE;
                    gather(began);
                    var unused = signal.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
                } catch (RuntimeException | Error failure) {
                    String why = Fault.words(failure);
                    trouble = why;
                    pace.restart();
                    intake.rest();
                    LOG.warn("{} cannot go on and tries again in {} ms: {}", name, pause.toMillis(), why);
                    var unused = closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                    pause = longer(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        intake.rest();
        trouble = "It has been stopped";
    }

    private void catchUp(long since) {
        boolean more = true;
        while (more && closing.getCount() > 0) {
            synchronized (intake) {
                Taken taken = intake.step(BATCH, since);
                more = taken.more();
                trouble = null;
                pace.at(taken.position(), more);
                reached.now(taken.position());
            }
        }
    }

    private void gather(long since) throws InterruptedException {
        var unused = closing.await(since + GATHERING.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
