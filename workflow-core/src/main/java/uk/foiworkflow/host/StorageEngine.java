package uk.foiworkflow.host;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.StreamConflict;

/**
 * Lets Axon read and write the event store. An append is durable when it returns, before the unit of work commits, so
 * nothing else may hang on that commit. An event that this release cannot read stops whoever reads it.
 */
final class StorageEngine implements EventStorageEngine {

    /** Under which the metadata of an event travels with its message. */
    static final String METADATA = "metadata";

    static final String TYPE = "Request";
    private static final int BATCH = 500;

    private final PostgresEventStore store;

    StorageEngine(PostgresEventStore store) {
        this.store = store;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        DomainEventMessage<?> first = (DomainEventMessage<?>) events.getFirst();
        try {
            Recording.current().append(store, first.getAggregateIdentifier(), first.getSequenceNumber(),
                    events.stream().map(StorageEngine::newEvent).toList());
        } catch (StreamConflict e) {
            throw new ConcurrencyException(e.getMessage(), e);
        }
    }

    @Override
    public DomainEventStream readEvents(String reference, long firstSequence) {
        return DomainEventStream.of(store.read(reference, firstSequence).stream().map(StorageEngine::message).toList());
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        long position = after == null ? 0 : after.position().orElse(0);
        return Stream.iterate(store.readAll(position, BATCH), batch -> !batch.isEmpty(),
                batch -> store.readAll(batch.getLast().position(), BATCH)).flatMap(List::stream)
                .filter(StoredEvent::ofRequest)
                .map(event -> new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(event.position()),
                        message(event)));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(store.head().position());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String reference) {
        return Optional.empty();
    }

    /** A request is short enough to be read whole. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("Requests have no snapshots");
    }

    private static NewEvent newEvent(EventMessage<?> message) {
        return new NewEvent(UUID.fromString(message.getIdentifier()), (RequestEvent) message.getPayload(),
                (Metadata) Objects.requireNonNull(message.getMetaData().get(METADATA)));
    }

    private static DomainEventMessage<RequestEvent> message(StoredEvent stored) {
        return new GenericDomainEventMessage<>(TYPE, stored.stream(), stored.sequence(), stored.event(),
                MetaData.with(METADATA, stored.metadata()), stored.id().toString(), stored.recordedAt());
    }
}
