package uk.foiworkflow.host;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.StoredEvent;

/** A request as Axon knows it: an identifier, and the fold of its events. The rules are the deciders'. */
class RequestAggregate {

    // Axon reads it.
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private @Nullable String reference;

    private Request request = Request.NONE;
    private long version = -1;
    private long changed = -1;

    Request request() {
        return request;
    }

    /**
     * Whether somebody who saw that version saw all that a command can rest on: what the engine has since noted of the
     * handling, such as a reminder, turns nobody away who was at work.
     */
    boolean stillStandsAt(long seen) {
        return changed <= seen && seen <= version;
    }

    /** The same of what is stored of a request. */
    static boolean stillStandsAt(long seen, List<StoredEvent> stored) {
        return seen <= stored.getLast().sequence() && stored.stream().filter(event -> event.sequence() > seen)
                .allMatch(event -> noted(event.event(), event.metadata()));
    }

    private static boolean noted(RequestEvent event, Metadata metadata) {
        return metadata.actor().role() == Role.ENGINE && event instanceof HandlingEvent;
    }

    @EventSourcingHandler
    void on(RequestEvent event, @MetaDataValue(StorageEngine.METADATA) Metadata metadata) {
        version++;
        if (!noted(event, metadata)) {
            changed = version;
        }
        if (event instanceof RequestReceived received) {
            reference = received.reference();
        }
        request = request.evolve(event);
    }
}
