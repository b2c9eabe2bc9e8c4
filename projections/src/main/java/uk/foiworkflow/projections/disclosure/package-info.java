/** The disclosure log as everybody reads it, and what is still to be decided about it. */
@NullMarked
package uk.foiworkflow.projections.disclosure;

import org.jspecify.annotations.NullMarked;
