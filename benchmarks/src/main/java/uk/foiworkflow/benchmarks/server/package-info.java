/** The PostgreSQL on which everything is measured, and its databases. */
@NullMarked
package uk.foiworkflow.benchmarks.server;

import org.jspecify.annotations.NullMarked;
