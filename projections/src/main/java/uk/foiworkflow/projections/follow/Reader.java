package uk.foiworkflow.projections.follow;

import java.util.List;
import uk.foiworkflow.store.StoredEvent;

/** One follower's way through the events that it shares with others. */
final class Reader {

    private final SharedEvents events;

    Reader(SharedEvents events) {
        this.events = events;
    }

    /**
     * The events behind a position, at most so many; empty when there are none yet. Whoever is well ahead of others that are
     * on the same way waits for them a little, so that all have the use of what was read and folded once; whoever is about to
     * be where it wants waits for nobody.
     */
    List<StoredEvent> after(long position, int limit) {
        if (limit >= SharedEvents.LEAD) {
            events.await(this, position);
        }
        List<StoredEvent> batch = events.after(position, limit);
        if (!batch.isEmpty()) {
            events.works(this, position);
        }
        return batch;
    }

    /** Whether there may be more events behind a position; see {@link SharedEvents#goesOn}. */
    boolean goesOn(long position, long since) {
        return events.goesOn(position, since);
    }

    /** Nobody is to wait for this one. */
    void rest() {
        events.rests(this);
    }
}
