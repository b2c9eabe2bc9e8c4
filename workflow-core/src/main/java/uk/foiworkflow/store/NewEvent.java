package uk.foiworkflow.store;

import java.util.UUID;
import uk.foiworkflow.request.event.RequestEvent;

/** An event that is to be recorded. */
public record NewEvent(UUID id, RequestEvent event, Metadata metadata) {}
