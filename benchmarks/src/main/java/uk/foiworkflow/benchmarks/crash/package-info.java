/** Whether anything is lost or doubled when processes are killed under load. */
@NullMarked
package uk.foiworkflow.benchmarks.crash;

import org.jspecify.annotations.NullMarked;
