/** What takes standard cases through their life: the engine, on several roads, and what else could be taken instead. */
@NullMarked
package uk.foiworkflow.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
