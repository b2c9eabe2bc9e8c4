/** Drives read models along the one order of events: batches, positions and parked events in the views' own database. */
@NullMarked
package uk.foiworkflow.projections.follow;

import org.jspecify.annotations.NullMarked;
