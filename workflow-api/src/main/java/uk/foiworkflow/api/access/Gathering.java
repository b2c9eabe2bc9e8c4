package uk.foiworkflow.api.access;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.access.AccessEvent.Counted;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.StoreFailure;

/**
 * Counts things before they are recorded: the same thing by the same person is one, with how often. What cannot be recorded
 * now stays and is tried again.
 */
final class Gathering {

    /** So many events an append, which others wait for. */
    private static final int BATCH = 500;

    private final Lanes lanes;
    private final int most;
    private final Map<Noted<Counted>, Count> counts = new LinkedHashMap<>();
    private List<NewEvent> pending = List.of();
    private @Nullable Lane lane;

    private record Count(UUID correlation, int times) {

        Count more() {
            return new Count(correlation, times + 1);
        }
    }

    /** @param most so many different things at once */
    Gathering(Lanes lanes, int most) {
        this.lanes = lanes;
        this.most = most;
    }

    /**
     * Counts it; where there are too many different things, among others of its kind.
     *
     * @param correlation of the call, of which the first is recorded
     */
    synchronized void add(Noted<Counted> noted, UUID correlation) {
        Noted<Counted> counted = counts.containsKey(noted) || !full()
                ? noted
                : new Noted<>(noted.event().others(), noted.actor(), noted.command());
        counts.merge(counted, new Count(correlation, 1), (was, one) -> was.more());
    }

    /** Whether there are as many different things as are told apart. */
    synchronized boolean full() {
        return counts.size() >= most;
    }

    /** How many different things are not on record yet. */
    synchronized int waiting() {
        return counts.size();
    }

    /**
     * Records what has been counted; called by one thread alone.
     *
     * @throws RuntimeException when that is not possible now; nothing is lost by it, nor recorded twice
     */
    void flush() {
        while (next()) {
            Lane own = lane == null ? lanes.fresh() : lane;
            lane = own;
            try {
                own.append(pending);
            } catch (StoreFailure mayBeThere) {
                throw mayBeThere;
            } catch (RuntimeException ofNoMoreUse) {
                lane = null;
                throw ofNoMoreUse;
            }
            pending = List.of();
        }
    }

    /** Whether there is anything to record, which is what could not be recorded before, else what was counted since. */
    private boolean next() {
        if (pending.isEmpty()) {
            pending = take();
            lane = lane != null && lanes.current(lane) ? lane : null;
        }
        return !pending.isEmpty();
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
