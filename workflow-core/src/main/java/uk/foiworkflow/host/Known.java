package uk.foiworkflow.host;

import java.util.List;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/**
 * A request up to one of its events.
 *
 * @param version the sequence of that event; -1 while there is none
 * @param changed the last event that is more than the engine's own note of the handling
 */
record Known(Request request, long version, long changed) {

    static final Known NOTHING = new Known(Request.NONE, -1, -1);

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
            known = known.after(event.event(), event.metadata().actor().role());
        }
        return known;
    }

    Known after(List<RequestEvent> events, Role by) {
        Known known = this;
        for (RequestEvent event : events) {
            known = known.after(event, by);
        }
        return known;
    }

    /** Whether the engine noted it of the handling by itself. */
    static boolean noted(RequestEvent event, Role by) {
        return by == Role.ENGINE && event instanceof HandlingEvent;
    }

    private Known after(RequestEvent event, Role by) {
        long now = version + 1;
        return new Known(request.evolve(event), now, noted(event, by) ? changed : now);
    }
}
