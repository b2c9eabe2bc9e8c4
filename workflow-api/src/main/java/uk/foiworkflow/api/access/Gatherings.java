package uk.foiworkflow.api.access;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that is counted, each with its time, at the end of which it is recorded; at the latest when the node stops. */
final class Gatherings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gatherings.class);
    /** What is counted for so long is durable within a second. */
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** More different things than a moment, and a minute, of ordinary work have. */
    private static final int MOST_A_MOMENT = 10_000;
    private static final int MOST_A_MINUTE = 1_000;
    /** Strangers are not to make the record grow at will. */
    private static final int MOST_STRANGERS = 20;

    private final Gathering moment;
    private final Gathering minute;
    private final Gathering strangers;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("access-record").factory());

    Gatherings(Lanes lanes) {
        this.moment = new Gathering(lanes, MOST_A_MOMENT);
        this.minute = new Gathering(lanes, MOST_A_MINUTE);
        this.strangers = new Gathering(lanes, MOST_STRANGERS);
    }

    /** @param everyMinute what else a new minute brings */
    void start(Runnable everyMinute) {
        every(MOMENT, () -> {
            moment.flush();
            Stream.of(minute, strangers).filter(late -> late.trouble() != null).forEach(Gathering::flush);
        });
        every(MINUTE, () -> {
            minute.flush();
            strangers.flush();
            everyMinute.run();
        });
    }

    /** For what is recorded within a second. */
    Gathering moment() {
        return moment;
    }

    /** For what is recorded within a minute. */
    Gathering minute() {
        return minute;
    }

    /** The same for what strangers do. */
    Gathering strangers() {
        return strangers;
    }

    /** Whether the moment is recorded in time, or it has not been clear for long that it is not. */
    boolean keepUp() {
        Gathering.Trouble trouble = moment.trouble();
        return !moment.full() && (trouble == null || System.nanoTime() - trouble.since() < PATIENCE.toNanos());
    }

    /** Why things cannot be put on record; none while they can. */
    List<String> troubles() {
        return Stream.of(moment, minute, strangers).flatMap(each -> Stream.ofNullable(each.trouble()))
                .map(Gathering.Trouble::why).toList();
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.error("What is being recorded takes longer than {}; what was counted since is lost", PATIENCE);
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Stream.of(moment, minute, strangers).forEach(Gathering::flush);
    }

    private void every(Duration interval, Runnable work) {
        var unused = writer.scheduleWithFixedDelay(work, interval.toMillis(), interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
