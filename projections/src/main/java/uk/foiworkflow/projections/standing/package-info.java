/** Where a request stands after each of its events: the pure fold from which the versioned read models take their rows. */
@NullMarked
package uk.foiworkflow.projections.standing;

import org.jspecify.annotations.NullMarked;
