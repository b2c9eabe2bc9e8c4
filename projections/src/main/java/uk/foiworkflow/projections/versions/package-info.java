/** Rows that remember: what a read model showed of a request, from one event to the next. */
@NullMarked
package uk.foiworkflow.projections.versions;

import org.jspecify.annotations.NullMarked;
