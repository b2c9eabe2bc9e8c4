package uk.foiworkflow.host;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.InForce;
import uk.foiworkflow.store.StoredEvent;

/**
 * A request up to one of its events.
 *
 * @param version the sequence of that event; -1 while there is none
 * @param changed the last event that is more than the engine's own note of the handling
 * @param inForce by what it was last decided, as far as that is on record; null when it is not
 */
record Known(Request request, long version, long changed, @Nullable InForce inForce) {

    static final Known NOTHING = new Known(Request.NONE, -1, -1, null);

    /**
     * Whether somebody who saw that version saw all that a command can rest on: what the engine has since noted of the
     * handling, such as a reminder, turns nobody away who was at work.
     */
    boolean stillStandsAt(long seen) {
        return changed <= seen && seen <= version;
    }

    Known after(List<StoredEvent> events) {
        Known known = this;
        for (StoredEvent event : events) {
            known = known.after(event.event(), event.metadata().actor().role(), event.metadata().inForce());
        }
        return known;
    }

    Known after(List<RequestEvent> events, Role by, InForce now) {
        Known known = this;
        for (RequestEvent event : events) {
            known = known.after(event, by, now);
        }
        return known;
    }

    /** Whether the engine noted it of the handling by itself. */
    static boolean noted(RequestEvent event, Role by) {
        return by == Role.ENGINE && event instanceof HandlingEvent;
    }

    private Known after(RequestEvent event, Role by, @Nullable InForce recorded) {
        long now = version + 1;
        return new Known(request.evolve(event), now, noted(event, by) ? changed : now,
                recorded == null ? inForce : recorded);
    }
}
