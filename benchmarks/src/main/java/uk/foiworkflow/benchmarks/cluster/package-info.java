/** An installation of many processes on this machine: what starts it, and how its parts reach each other. */
@NullMarked
package uk.foiworkflow.benchmarks.cluster;

import org.jspecify.annotations.NullMarked;
