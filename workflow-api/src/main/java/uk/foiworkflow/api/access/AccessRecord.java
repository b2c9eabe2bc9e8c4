package uk.foiworkflow.api.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.access.AccessEvent;
import uk.foiworkflow.access.AccessEvent.Counted;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.store.PostgresEventStore;

/** Puts things on record: at once, or counted first and recorded when their time is up, at the latest when the node stops. */
final class AccessRecord implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccessRecord.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** More different things than a minute of ordinary work has. */
    private static final int MOST = 1_000;
    private static final int SECONDS_TO_STOP = 10;

    private final Lanes lanes;
    private final Clock clock;
    private final Gathering minute;
    private final Allowance allowance = new Allowance();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("access-record").factory());
    private volatile @Nullable String trouble;

    AccessRecord(PostgresEventStore store, Clock clock) {
        this.lanes = new Lanes(store, clock);
        this.clock = clock;
        this.minute = new Gathering(lanes, MOST);
    }

    void start() {
        every(MINUTE, () -> {
            allowance.renew();
            flush(minute);
        });
    }

    /** What day it is, Europe/London. */
    LocalDate today() {
        return KnownSince.day(clock.instant());
    }

    /**
     * Records it; it is durable when this returns.
     *
     * @throws uk.foiworkflow.store.StoreFailure when the database does not answer
     */
    void now(Noted<? extends AccessEvent> noted, UUID correlation) {
        lanes.append(noted.recorded(noted.event(), correlation));
    }

    /** Records it likewise, unless that person has had many such things recorded in this minute: then it is counted. */
    void nowOrCounted(Noted<Counted> noted, UUID correlation) {
        if (allowance.take(noted.actor().id())) {
            now(noted, correlation);
        } else {
            counted(noted, correlation);
        }
    }

    /** Counts it, to be recorded within a minute. */
    void counted(Noted<Counted> noted, UUID correlation) {
        minute.add(noted, correlation);
    }

    /** Why what was counted cannot be recorded; null while it can. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** Records what is still to be recorded. */
    @Override
    public void close() {
        writer.shutdownNow();
        try {
            if (!writer.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("What is being recorded takes longer than {} seconds", SECONDS_TO_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        flush(minute);
    }

    private void every(Duration interval, Runnable work) {
        var unused = writer.scheduleWithFixedDelay(work, interval.toMillis(), interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Without a word of what the failure says, which may quote what was to be recorded. */
    private void flush(Gathering gathering) {
        try {
            gathering.flush();
            trouble = null;
        } catch (RuntimeException e) {
            trouble = e.getClass().getSimpleName();
            LOG.error("{} different things are not on record yet: {}", gathering.waiting(), trouble);
        }
    }
}
