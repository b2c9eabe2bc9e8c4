package uk.foiworkflow.projections.versions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.store.StoredEvent;

/**
 * Where requests stood before a batch: the last ones are remembered, others folded from their events. What is remembered is
 * used only where the batch goes on exactly there, so that a batch that was rolled back, or taken by another node, does no
 * harm.
 */
final class Standings {

    private static final int REMEMBERED = 10_000;

    private final EventSource events;
    private final Map<String, Standing> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Standing> eldest) {
            return size() > REMEMBERED;
        }
    };

    Standings(EventSource events) {
        this.events = events;
    }

    synchronized Map<String, Standing> before(List<StoredEvent> batch) {
        Map<String, Standing> before = new HashMap<>();
        for (StoredEvent event : batch) {
            before.computeIfAbsent(event.stream(), reference -> before(reference, event.sequence()));
        }
        return before;
    }

    synchronized void remember(Map<String, Standing> after) {
        remembered.putAll(after);
    }

    private Standing before(String reference, long sequence) {
        if (sequence == 0) {
            return Standing.NONE;
        }
        Standing last = remembered.get(reference);
        return last != null && last.sequence() == sequence - 1
                ? last
                : Standing.after(
                        events.stream(reference).stream().filter(event -> event.sequence() < sequence).toList());
    }
}
