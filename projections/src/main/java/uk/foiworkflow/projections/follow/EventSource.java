package uk.foiworkflow.projections.follow;

import java.util.List;
import uk.foiworkflow.store.StoredEvent;

/** The events as read models follow them: in their one order, without a gap or slice by slice, and request by request. */
public interface EventSource {

    /**
     * The events behind a position, in order and without a gap.
     *
     * @param position the last one already seen; 0 for none
     * @param limit at most so many
     * @return empty when there are none yet
     */
    List<StoredEvent> after(long position, int limit);

    /** The same with where it ends: behind the last of them where these are the events of a slice and it is known that far. */
    default Portion portion(long position, int limit) {
        return Portion.of(position, after(position, limit));
    }

    /** The position of the last event; 0 when there is none. */
    long head();

    /** The events of one request in order; empty when there is no such request. */
    List<StoredEvent> stream(String reference);

    /** The same as they read once the key of the request is destroyed, be it or not. */
    List<StoredEvent> erased(String reference);
}
