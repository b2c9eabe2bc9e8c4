/** Which requests may have their costs added up: by one person or people who act together, for like information (s.12(4)). */
@NullMarked
package uk.foiworkflow.projections.aggregation;

import org.jspecify.annotations.NullMarked;
