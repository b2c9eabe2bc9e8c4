/** The cases as lists show them, now and at any past instant. */
@NullMarked
package uk.foiworkflow.projections.cases;

import org.jspecify.annotations.NullMarked;
