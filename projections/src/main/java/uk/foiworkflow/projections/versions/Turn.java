package uk.foiworkflow.projections.versions;

import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.store.StoredEvent;

/** An event, and where its request stood before and after it. */
public record Turn(StoredEvent event, Standing was, Standing is) {}
