package uk.foiworkflow.api.seal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import uk.foiworkflow.store.CommitmentVerdict;
import uk.foiworkflow.store.CommitmentVerdict.Misfit;
import uk.foiworkflow.store.PostgresEventStore;

/** Runs verifications, one at a time on a node, and tells how far the last one has come. */
@Component
class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final DataSource source;
    private final SealedLog log;
    private final LogKeys keys;
    private final Witnesses witnesses;
    private final PostgresEventStore store;
    private final Clock clock;
    private final AtomicReference<@Nullable Report> last = new AtomicReference<>();

    Verifications(DataSource source, SealedLog log, LogKeys keys, Witnesses witnesses, PostgresEventStore store,
            Clock clock) {
        this.source = source;
        this.log = log;
        this.keys = keys;
        this.witnesses = witnesses;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A verification.
     *
     * @param began UTC
     * @param ended UTC; null while it runs
     * @param read how many events have been read, and held against the log
     * @param recorded how many there were when it began
     * @param perSecond how many a second
     * @param secondsLeft how long the events still need to be read; null when it cannot be said
     * @param sound whether nothing is wrong, commitments included; null until that is known
     * @param line what was found in the log, in one line; null until that is known
     * @param faults what is wrong in the log, the first of each kind
     * @param commitments the events against what they committed to, which takes the keys of requests; null until that begins,
     *            when the log is read
     */
    record Report(Instant began, @Nullable Instant ended, long read, long recorded, long perSecond,
            @Nullable Long secondsLeft, @Nullable Boolean sound, @Nullable String line, List<Fault> faults,
            @Nullable Commitments commitments) {

        boolean running() {
            return ended == null;
        }

        Report with(Commitments looked) {
            return new Report(began, ended, read, recorded, perSecond, secondsLeft, sound, line, faults, looked);
        }

        Report ended(Instant at, @Nullable Boolean nothingWrong) {
            return new Report(began, at, read, recorded, perSecond, null, nothingWrong, line, faults, commitments);
        }
    }

    /**
     * The events against what they committed to.
     *
     * @param read how many have been looked at
     * @param perSecond how many a second
     * @param secondsLeft how long it still needs; null when it cannot be said
     * @param sound whether nothing is wrong; null until that is known
     * @param line what was found, in one line; null until that is known
     * @param faults what is wrong, the first hundred
     */
    record Commitments(long read, long perSecond, @Nullable Long secondsLeft, @Nullable Boolean sound,
            @Nullable String line, List<Misfit> faults) {}

    /** The one that runs, or ran last; null when there was none since the start. */
    @Nullable
    Report last() {
        return last.get();
    }

    /** Starts one; null when one is running already. */
    @Nullable
    Report start() {
        Report now = new Report(clock.instant(), null, 0, log.recorded(), 0, null, null, null, List.of(), null);
        Report before = last.get();
        if ((before != null && before.running()) || !last.compareAndSet(before, now)) {
            return null;
        }
        Thread.ofPlatform().daemon().name("verification").start(() -> run(now.began(), now.recorded()));
        return now;
    }

    private void run(Instant began, long recorded) {
        try {
            Report ofTheLog = log(began, recorded);
            CommitmentVerdict found = commitments(ofTheLog);
            Report last = Objects.requireNonNull(this.last.get());
            this.last.set(last.ended(clock.instant(), ofTheLog.faults().isEmpty() && found.sound()));
        } catch (RuntimeException e) {
            LOG.error("A verification broke off", e);
            last.set(new Report(began, clock.instant(), 0, recorded, 0, null, null,
                    "It broke off, and says nothing: " + e.getClass().getSimpleName(), List.of(), null));
        }
    }

    private Report log(Instant began, long recorded) {
        Pace pace = new Pace(clock, recorded, "read");
        Verdict verdict = new Verification(source, new Trust(keys.known(), witnesses.held())).run(read -> last.set(
                new Report(began, null, read, recorded, pace.perSecond(read), pace.left(read), null, null, List.of(),
                        null)));
        LOG.info("Verification: {}", verdict.line());
        Report found = new Report(began, null, verdict.events(), recorded, pace.perSecond(verdict.events()), null, null,
                verdict.line(), verdict.faults(), null);
        last.set(found);
        return found;
    }

    private CommitmentVerdict commitments(Report ofTheLog) {
        Pace pace = new Pace(clock, ofTheLog.recorded(), "held against their commitments");
        CommitmentVerdict verdict = store.commitments().run(ofTheLog.recorded(), read -> last.set(ofTheLog
                .with(new Commitments(read, pace.perSecond(read), pace.left(read), null, null, List.of()))));
        LOG.info("Verification: {}, {} a second", verdict.line(), pace.perSecond(verdict.events()));
        last.set(ofTheLog.with(new Commitments(verdict.events(), pace.perSecond(verdict.events()), null,
                verdict.sound(), verdict.line(), verdict.misfits())));
        return verdict;
    }
}
