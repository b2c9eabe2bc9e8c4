/** Clients at work, and what is measured of them, beside what PostgreSQL does at most. */
@NullMarked
package uk.foiworkflow.benchmarks.load;

import org.jspecify.annotations.NullMarked;
