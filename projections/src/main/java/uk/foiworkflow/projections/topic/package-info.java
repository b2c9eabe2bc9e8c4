/** The topics on which events go out: what they are called, how they lie there, and what a record holds. */
@NullMarked
package uk.foiworkflow.projections.topic;

import org.jspecify.annotations.NullMarked;
