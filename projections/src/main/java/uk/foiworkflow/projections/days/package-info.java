/** Where the days of a request went: with whom it lay for how long, and what that cost. */
@NullMarked
package uk.foiworkflow.projections.days;

import org.jspecify.annotations.NullMarked;
