package uk.foiworkflow.host;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.RequestEvent;

/** A request as Axon knows it: an identifier, and the fold of its events. The rules are the deciders'. */
class RequestAggregate {

    // Axon reads it.
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private @Nullable String reference;

    private Request request = Request.NONE;

    Request request() {
        return request;
    }

    @EventSourcingHandler
    void on(RequestEvent event) {
        if (event instanceof RequestReceived received) {
            reference = received.reference();
        }
        request = request.evolve(event);
    }
}
