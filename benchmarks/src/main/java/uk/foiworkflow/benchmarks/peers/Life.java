package uk.foiworkflow.benchmarks.peers;

import uk.foiworkflow.benchmarks.cases.Step;

/** One case on its way. */
public interface Life {

    /**
     * Takes the next step; when it returns, that is durable.
     *
     * @return how many events it led to
     * @throws RefusedStep when the step is refused
     */
    int take(Step step) throws Exception;
}
