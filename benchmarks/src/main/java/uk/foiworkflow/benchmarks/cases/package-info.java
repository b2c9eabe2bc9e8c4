/** The standard case: the same for whatever takes it through its life. */
@NullMarked
package uk.foiworkflow.benchmarks.cases;

import org.jspecify.annotations.NullMarked;
