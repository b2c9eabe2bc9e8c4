package uk.foiworkflow.projections.versions;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.store.StoredEvent;

/**
 * Where requests stood after their events, folded once for all read models. What is remembered is asked for by the position
 * of the event, and so is right wherever a read model stands: a batch that was rolled back, or taken by another node, does
 * no harm. What is not remembered any more is folded from the events of the request.
 */
public final class Standings {

    /** How many of the last turns are kept for those read models that come a little later. */
    private static final int TURNS = 12_000;
    /** How many events the requests that are remembered may have altogether. */
    private static final int EVENTS = 60_000;

    private final EventSource events;
    private final Map<Long, Turn> turns = new LinkedHashMap<>();
    private final Map<String, Standing> latest = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /** @param events where the earlier events of a request are found when it is not remembered */
    public Standings(EventSource events) {
        this.events = events;
    }

    /**
     * What each event of a batch did.
     *
     * @throws uk.foiworkflow.store.UnreadableEvent when one is newer than this release
     */
    public List<Turn> turns(List<StoredEvent> batch) {
        List<Turn> turns = new ArrayList<>(batch.size());
        for (StoredEvent event : batch) {
            turns.add(turn(event));
        }
        return turns;
    }

    /** Forgets all, for what was read may read differently now: the key of a request may have been destroyed. */
    public synchronized void forget() {
        turns.clear();
        latest.clear();
        weight = 0;
    }

    /** Locked for an event at a time, so that read models which come by together share the work. */
    private synchronized Turn turn(StoredEvent event) {
        Turn turn = turns.get(event.position());
        if (turn == null) {
            Standing was = before(event);
            turn = new Turn(event, was, was.evolve(event));
            turns.put(event.position(), turn);
            if (turns.size() > TURNS) {
                removeEldest(turns);
            }
            remember(event.stream(), turn.is());
        }
        return turn;
    }

    private Standing before(StoredEvent event) {
        long sequence = event.sequence() - 1;
        if (sequence < 0) {
            return Standing.NONE;
        }
        Standing was = latest.get(event.stream());
        return was != null && was.sequence() == sequence
                ? was
                : Standing.after(events.stream(event.stream()).stream().filter(each -> each.sequence() <= sequence)
                        .toList());
    }

    private void remember(String reference, Standing standing) {
        weight += weight(standing) - weight(latest.put(reference, standing));
        while (weight > EVENTS && latest.size() > 1) {
            weight -= weight(removeEldest(latest));
        }
    }

    private static long weight(@Nullable Standing standing) {
        return standing == null ? 0 : standing.request().recorded().size();
    }

    private static <V> V removeEldest(Map<?, V> map) {
        Iterator<V> values = map.values().iterator();
        V eldest = values.next();
        values.remove();
        return eldest;
    }
}
