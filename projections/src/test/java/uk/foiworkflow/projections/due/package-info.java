/** The due list, in scenarios. */
@NullMarked
package uk.foiworkflow.projections.due;

import org.jspecify.annotations.NullMarked;
