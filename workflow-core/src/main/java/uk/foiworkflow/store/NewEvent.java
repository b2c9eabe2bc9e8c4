package uk.foiworkflow.store;

import java.util.UUID;
import uk.foiworkflow.request.event.Event;

/** An event that is to be recorded. */
public record NewEvent(UUID id, Event event, Metadata metadata) {}
