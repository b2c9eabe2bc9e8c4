package uk.foiworkflow.projections.topic;

import uk.foiworkflow.projections.follow.EventSource;

/** Tells positions that the store has from those that it cannot have: what is on the topic is in the store. */
final class StoreEnd {

    private final EventSource store;
    private volatile long known;

    StoreEnd(EventSource store) {
        this.store = store;
    }

    /** Whether it has an event at that position; asked anew for one beyond those that are known. */
    boolean has(long position) {
        if (position > known) {
            known = store.head();
        }
        return position <= known;
    }
}
