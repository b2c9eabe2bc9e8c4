package uk.foiworkflow.benchmarks.crash;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.peers.Taken;

/**
 * A command that was sent.
 *
 * @param seen the version that it rests on; null for the first of its case
 * @param taken the answer; null when none came
 */
record Sent(String reference, Step step, @Nullable Long seen, @Nullable Taken taken) {

    /** Where its event is, if it is anywhere. */
    long sequence() {
        return seen == null ? 0 : seen + 1;
    }
}
