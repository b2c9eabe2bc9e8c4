/** Read models built from the events, and the questions they answer. */
@NullMarked
package uk.foiworkflow.projections;

import org.jspecify.annotations.NullMarked;
