/** The lists of cases, and who sees which. */
@NullMarked
package uk.foiworkflow.projections.cases;

import org.jspecify.annotations.NullMarked;
