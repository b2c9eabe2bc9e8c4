package uk.foiworkflow.projections.relay;

import uk.foiworkflow.store.SealedEvent;

/** An event was written by a newer release, and this one cannot tell what of it may be seen. */
final class NewerEvent extends RuntimeException {

    NewerEvent(SealedEvent event) {
        super("Event %d is a %s of revision %d, which a newer release has written: a node of that release goes on"
                .formatted(event.position(), event.type(), event.revision()));
    }
}
