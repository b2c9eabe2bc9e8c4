/** The due list: what is due, overdue or stopped, now and at any past instant. */
@NullMarked
package uk.foiworkflow.projections.due;

import org.jspecify.annotations.NullMarked;
