/** The measurements, each of them a command of its own: what was run, and what it came to. */
@NullMarked
package uk.foiworkflow.benchmarks;

import org.jspecify.annotations.NullMarked;
