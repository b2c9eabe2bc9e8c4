package uk.foiworkflow.projections.follow;

import java.util.List;
import uk.foiworkflow.store.StoredEvent;

/** A batch that a read model could not take in because of an event in it. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<StoredEvent> batch;

    Unfit(List<StoredEvent> batch, RuntimeException cause) {
        super("Events " + batch.getFirst().position() + " to " + batch.getLast().position(), cause);
        this.batch = batch;
    }

    StoredEvent first() {
        return batch.getFirst();
    }

    long last() {
        return batch.getLast().position();
    }

    Throwable why() {
        Throwable cause = getCause();
        return cause == null ? this : cause;
    }
}
