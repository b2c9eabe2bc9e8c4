package uk.foiworkflow.projections.follow;

import java.util.List;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/** The events straight from their store. */
public record StoreEvents(PostgresEventStore store) implements EventSource {

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return store.readAll(position, limit);
    }

    @Override
    public long head() {
        return store.head().position();
    }

    @Override
    public List<StoredEvent> stream(String reference) {
        return store.read(reference);
    }

    @Override
    public List<StoredEvent> erased(String reference) {
        return store.readErased(reference);
    }
}
