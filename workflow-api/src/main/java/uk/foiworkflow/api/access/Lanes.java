package uk.foiworkflow.api.access;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.access.AccessStream;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;

/**
 * The streams of the record, {@code access/2026-07/…}, new ones at each start and with each month, and whenever one is
 * full: a stream has a key of its own, and so the words of a month can be erased. There are as many as have been written to
 * at one moment.
 */
final class Lanes {

    private final PostgresEventStore store;
    private final Clock clock;
    private final Deque<Lane> free = new ArrayDeque<>();

    Lanes(PostgresEventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Records an event, which is durable when it returns; appends that come at the same time share a commit.
     *
     * @throws uk.foiworkflow.store.StoreFailure when the database does not answer: it may be recorded all the same
     */
    void append(NewEvent event) {
        Lane lane = take();
        lane.append(List.of(event));
        // One that failed is given up: nobody knows where it stands.
        give(lane);
    }

    /** One to which nobody has written yet. */
    Lane fresh() {
        return new Lane(store, month() + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    }

    /** Whether the lane is one of the month that it is now, and not full. */
    boolean current(Lane lane) {
        return lane.begins(month()) && !lane.full();
    }

    private Lane take() {
        Lane lane = poll();
        return lane != null && current(lane) ? lane : fresh();
    }

    private synchronized @Nullable Lane poll() {
        return free.pollFirst();
    }

    private synchronized void give(Lane lane) {
        free.addFirst(lane);
    }

    private String month() {
        return AccessStream.of(YearMonth.from(KnownSince.day(clock.instant())));
    }
}
