/** Whether anything is lost, doubled or out of order when the parts of a cluster are killed, paused, cut off and upgraded. */
@NullMarked
package uk.foiworkflow.benchmarks.trial;

import org.jspecify.annotations.NullMarked;
