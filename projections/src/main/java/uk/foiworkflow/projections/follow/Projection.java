package uk.foiworkflow.projections.follow;

import java.util.List;
import uk.foiworkflow.projections.table.Table;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.store.StoredEvent;

/**
 * A read model, fed in batches. Behind {@link #apply} stands a pure function from what is known of the requests that a
 * batch touches, and the batch, to row changes; whatever feeds it (a follower, a rebuild, a comparison) chooses the batches
 * and the transaction.
 */
public interface Projection {

    /** Its stable name, under which its position and its parked events are kept. */
    String name();

    /** Counts up when the same events come to other rows than before: a follower then rebuilds it from the first event. */
    int version();

    /** Whether it takes an event in; what belongs to no request it passes over, unless it says otherwise. */
    default boolean takes(StoredEvent event) {
        return event.ofRequest();
    }

    /** All tables that it writes, and nobody else does. */
    List<Table<?>> tables();

    /**
     * Changes the rows as the batch says. The same events come to the same rows in whatever batches they arrive.
     *
     * @param batch events that it {@link #takes}, in the order of their positions, of each request the next ones
     * @throws uk.foiworkflow.store.UnreadableEvent when one is newer than this release
     */
    void apply(Views views, List<StoredEvent> batch);

    /**
     * Puts the rows of one request in the place of those that there are of it, past versions included: nothing of those
     * is left.
     *
     * @param events all of its events up to one of them, in order; they alone say what the rows show
     */
    void anew(Views views, String reference, List<StoredEvent> events);

    /**
     * The same of a stream that belongs to no request, for a read model that {@link #takes} what happens there.
     *
     * @param positions of all of its events up to one of them, in order
     * @param events the same in order; none where nothing is to be shown of them
     */
    default void anew(Views views, List<Long> positions, List<StoredEvent> events) {
        throw new IllegalStateException(
                name() + " takes in events of no request, and does not say how it forgets them");
    }
}
