/** Who asks, what they may read, and how long answers are cut into pages. */
@NullMarked
package uk.foiworkflow.projections.reader;

import org.jspecify.annotations.NullMarked;
