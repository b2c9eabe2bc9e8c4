/** The Commissioner's cases, each of which may be about several requests. */
@NullMarked
package uk.foiworkflow.projections.commissioner;

import org.jspecify.annotations.NullMarked;
