/** Which requests belong together, seen from both sides. */
@NullMarked
package uk.foiworkflow.projections.links;

import org.jspecify.annotations.NullMarked;
