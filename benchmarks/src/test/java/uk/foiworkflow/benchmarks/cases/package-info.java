/** What is measured is lawful. */
@NullMarked
package uk.foiworkflow.benchmarks.cases;

import org.jspecify.annotations.NullMarked;
