package uk.foiworkflow.api.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How fast events are gone through, which is logged now and then. */
final class Pace {

    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final Clock clock;
    private final long all;
    private final String what;
    private final Instant began;
    private Instant told;

    /** @param what is done with the events, in the words of the log */
    Pace(Clock clock, long all, String what) {
        this.clock = clock;
        this.all = all;
        this.what = what;
        this.began = clock.instant();
        this.told = began;
    }

    /** How many a second, so many being done. */
    long perSecond(long done) {
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(BETWEEN) >= 0) {
            told = now;
            LOG.info("Verification: {} of {} events {}", done, all, what);
        }
        return done * 1_000 / Math.max(1, Duration.between(began, now).toMillis());
    }

    /** How many seconds it still needs; null when it cannot be said. */
    @Nullable
    Long left(long done) {
        long rate = perSecond(done);
        return rate == 0 ? null : Math.max(0, all - done) / rate;
    }
}
