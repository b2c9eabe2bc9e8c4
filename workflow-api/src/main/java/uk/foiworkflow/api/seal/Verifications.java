package uk.foiworkflow.api.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.foiworkflow.seal.Fault;
import uk.foiworkflow.seal.SealedLog;
import uk.foiworkflow.seal.Trust;
import uk.foiworkflow.seal.Verdict;
import uk.foiworkflow.seal.Verification;
import uk.foiworkflow.seal.Witnesses;

/** Runs verifications, one at a time on a node, and tells how far the last one has come. */
@Component
class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final DataSource source;
    private final SealedLog log;
    private final LogKeys keys;
    private final Witnesses witnesses;
    private final Clock clock;
    private final AtomicReference<@Nullable Report> last = new AtomicReference<>();

    Verifications(DataSource source, SealedLog log, LogKeys keys, Witnesses witnesses, Clock clock) {
        this.source = source;
        this.log = log;
        this.keys = keys;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    /**
     * A verification.
     *
     * @param began UTC
     * @param ended UTC; null while it runs
     * @param read how many events have been read
     * @param recorded how many there were when it began
     * @param perSecond how many a second
     * @param secondsLeft how long it still needs; null when it cannot be said
     * @param sound whether nothing is wrong; null until that is known
     * @param line what was found, in one line; null until that is known
     * @param faults what is wrong, the first of each kind
     */
    record Report(Instant began, @Nullable Instant ended, long read, long recorded, long perSecond,
            @Nullable Long secondsLeft, @Nullable Boolean sound, @Nullable String line, List<Fault> faults) {

        boolean running() {
            return ended == null;
        }
    }

    /** The one that runs, or ran last; null when there was none since the start. */
    @Nullable
    Report last() {
        return last.get();
    }

    /** Starts one; null when one is running already. */
    @Nullable
    Report start() {
        Report now = new Report(clock.instant(), null, 0, log.recorded(), 0, null, null, null, List.of());
        Report before = last.get();
        if ((before != null && before.running()) || !last.compareAndSet(before, now)) {
            return null;
        }
        Thread.ofPlatform().daemon().name("verification").start(() -> run(now.began(), now.recorded()));
        return now;
    }

    private void run(Instant began, long recorded) {
        try {
            long[] told = {began.toEpochMilli()};
            Verdict verdict = new Verification(source, new Trust(keys.known(), witnesses.held())).run(read -> {
                last.set(report(began, read, recorded));
                if (clock.millis() - told[0] >= BETWEEN.toMillis()) {
                    told[0] = clock.millis();
                    LOG.info("Verification: {} of {} events read", read, recorded);
                }
            });
            LOG.info("Verification: {}", verdict.line());
            last.set(new Report(began, clock.instant(), verdict.events(), recorded, rate(began, verdict.events()), null,
                    verdict.sound(), verdict.line(), verdict.faults()));
        } catch (RuntimeException e) {
            LOG.error("A verification broke off", e);
            last.set(new Report(began, clock.instant(), 0, recorded, 0, null, null,
                    "It broke off, and says nothing: " + e.getClass().getSimpleName(), List.of()));
        }
    }

    private Report report(Instant began, long read, long recorded) {
        long rate = rate(began, read);
        return new Report(began, null, read, recorded, rate, rate == 0 ? null : Math.max(0, recorded - read) / rate,
                null, null, List.of());
    }

    private long rate(Instant began, long read) {
        return read * 1_000 / Math.max(1, Duration.between(began, clock.instant()).toMillis());
    }
}
