package uk.foiworkflow.api.access;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.access.AccessEvent.Counted;
import uk.foiworkflow.store.NewEvent;

/** Counts things before they are recorded: the same thing by the same person is one, with how often. */
final class Gathering {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);
    /** So many events an append, for others wait for it. */
    private static final int BATCH = 500;

    private final int most;
    private final Pending pending;
    private final Map<Noted<Counted>, Count> counts = new LinkedHashMap<>();
    private volatile @Nullable Trouble trouble;

    private record Count(UUID correlation, int times) {

        Count more() {
            return new Count(correlation, times + 1);
        }
    }

    /**
     * Why what was counted cannot be recorded.
     *
     * @param since the moment of the first failure, of {@link System#nanoTime}
     */
    record Trouble(String why, long since) {}

    /** @param most so many different things are told apart at once */
    Gathering(Lanes lanes, int most) {
        this.pending = new Pending(lanes);
        this.most = most;
    }

    /**
     * Counts it; where there are too many different things, among others of its kind.
     *
     * @param correlation of the call; that of the first is recorded
     */
    synchronized void add(Noted<Counted> noted, UUID correlation) {
        Noted<Counted> counted = counts.containsKey(noted) || !full()
                ? noted
                : new Noted<>(noted.event().others(), noted.actor(), noted.command());
        counts.merge(counted, new Count(correlation, 1), (was, one) -> was.more());
    }

    /** Whether no more different things are told apart. */
    synchronized boolean full() {
        return counts.size() >= most;
    }

    /** Null while what was counted is recorded. */
    @Nullable
    Trouble trouble() {
        return trouble;
    }

    /** Records what has been counted; what cannot be recorded stays for the next time. Called by one thread alone. */
    void flush() {
        try {
            pending.write(this::take);
            trouble = null;
        } catch (RuntimeException e) {
            // Without a word of what the failure says, which may quote what was to be recorded.
            Trouble before = trouble;
            String why = e.getClass().getSimpleName();
            trouble = before == null ? new Trouble(why, System.nanoTime()) : before;
            LOG.error("What was counted is not on record yet, for a {}", why);
        }
    }

    private synchronized List<NewEvent> take() {
        List<NewEvent> events = new ArrayList<>();
        Iterator<Map.Entry<Noted<Counted>, Count>> all = counts.entrySet().iterator();
        while (all.hasNext() && events.size() < BATCH) {
            Map.Entry<Noted<Counted>, Count> each = all.next();
            Noted<Counted> noted = each.getKey();
            Count count = each.getValue();
            events.add(noted.recorded(noted.event().times(count.times()), count.correlation()));
            all.remove();
        }
        return events;
    }
}
