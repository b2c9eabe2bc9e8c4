package uk.foiworkflow.projections.follow;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How fast a read model catches up, told in the log now and then, and once more when it has done so. */
public final class Pace {

    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    /** Fewer events are caught up with before anybody could read of it. */
    private static final long WORTH_TELLING = 10_000;

    private final String projection;
    private final LongSupplier head;
    private boolean catchingUp;
    private long from;
    private long since;
    private long told;
    private volatile long perSecond;

    /** @param head the last event of the store */
    public Pace(String projection, LongSupplier head) {
        this.projection = projection;
        this.head = head;
    }

    /** Events a second; 0 while it does not catch up. */
    public long perSecond() {
        return perSecond;
    }

    /** Goes on where it stands: what lay before is not counted. */
    public void restart() {
        catchingUp = false;
        perSecond = 0;
    }

    /**
     * It has come so far.
     *
     * @param more whether there is more to catch up with
     */
    public void at(long position, boolean more) {
        long now = System.nanoTime();
        if (!catchingUp || position < from) {
            catchingUp = more;
            from = position;
            since = now;
            told = now;
            return;
        }
        long done = position - from;
        long rate = done * Duration.ofSeconds(1).toNanos() / Math.max(1, now - since);
        if (!more) {
            restart();
            if (done >= WORTH_TELLING) {
                LOG.info("{} has caught up with event {}: {} events, {} a second", projection, position, done, rate);
            }
        } else {
            perSecond = rate;
            if (now - told >= BETWEEN.toNanos()) {
                told = now;
                Progress progress = new Progress(projection, position, head.getAsLong(), 0, rate);
                LOG.info("{} catches up: event {} of {}, {} a second, {} left", projection, position, progress.head(),
                        rate, progress.left());
            }
        }
    }
}
