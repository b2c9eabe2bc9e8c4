/** The follower, tried where things go wrong. */
@NullMarked
package uk.foiworkflow.projections.follow;

import org.jspecify.annotations.NullMarked;
