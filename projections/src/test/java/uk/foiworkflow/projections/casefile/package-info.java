/** The case file, in scenarios. */
@NullMarked
package uk.foiworkflow.projections.casefile;

import org.jspecify.annotations.NullMarked;
