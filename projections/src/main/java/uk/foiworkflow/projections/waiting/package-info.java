/** What every unfinished case waits for and since when: whose turn it is, and where it is stuck. */
@NullMarked
package uk.foiworkflow.projections.waiting;

import org.jspecify.annotations.NullMarked;
