package uk.foiworkflow.api.access;

import java.util.List;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StreamConflict;

/** A stream of the record, under a name that nobody else has: it is written by one at a time, and so never contended for. */
final class Lane {

    /** A stream is read as a whole when its words are made unreadable. */
    private static final int MOST = 10_000;

    private final PostgresEventStore store;
    private final String stream;
    private long next;

    Lane(PostgresEventStore store, String stream) {
        this.store = store;
        this.stream = stream;
    }

    boolean begins(String name) {
        return stream.startsWith(name);
    }

    /** Whether no more is to be written to it. */
    boolean full() {
        return next >= MOST;
    }

    /**
     * Records the events; they are durable when it returns. After a {@link uk.foiworkflow.store.StoreFailure} the same events
     * may be tried again, and are recorded once; after anything else the lane is of no more use.
     */
    void append(List<NewEvent> events) {
        try {
            store.append(stream, next, events, null);
        } catch (StreamConflict already) {
            // Nobody else writes here: the try before was recorded, and only its answer was lost.
        }
        next += events.size();
    }
}
