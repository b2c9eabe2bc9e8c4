package uk.foiworkflow.projections.follow;

import java.util.List;
import uk.foiworkflow.store.StoredEvent;

/**
 * All events of a slice behind one position and up to another.
 *
 * @param to where it ends: at its last event, or behind that where the events up to there are known to be of other slices
 * @param record the offset of the record with which it ends in a partition of a topic; -1 where it comes from no topic
 */
public record Portion(long from, long to, long record, List<StoredEvent> events) {

    private static final long NONE = -1;

    /** Events that follow each other without a gap behind a position; there may be none. */
    static Portion of(long from, List<StoredEvent> events) {
        return new Portion(from, events.isEmpty() ? from : events.getLast().position(), NONE, events);
    }

    /** Whether it leads nowhere. */
    boolean nothing() {
        return to <= from;
    }

    /** What of it lies behind a position that is in it. */
    Portion behind(long position) {
        return position <= from
                ? this
                : new Portion(position, to, record, events.subList(index(position), events.size()));
    }

    /** Its first events, at most so many. */
    Portion first(int limit) {
        return events.size() <= limit ? this : of(from, events.subList(0, limit));
    }

    /** How many of its events lie up to a position. */
    private int index(long position) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
