package uk.foiworkflow.benchmarks.peers;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.benchmarks.cases.Step;

/** A node of the engine, wherever it runs. */
public interface Taking {

    /**
     * Takes a step as the interface does: with an idempotency key, and resting on the version that was seen.
     *
     * @param version null for the first step
     * @throws RefusedStep when the step is refused
     * @throws IOException when there is no answer
     */
    Taken take(String reference, Step step, @Nullable Long version) throws RefusedStep, IOException;
}
