/** The case as it stands, or stood: everything on file, folded from the request's own events. Pure. */
@NullMarked
package uk.foiworkflow.projections.casefile;

import org.jspecify.annotations.NullMarked;
