package uk.foiworkflow.api.engine;

import uk.foiworkflow.host.Handled;
import uk.foiworkflow.request.command.RequestCommand;

/** What has to be done once a command is recorded, and before its answer is given. */
@FunctionalInterface
public interface Consequence {

    /**
     * Does it, where that command has any.
     *
     * @throws uk.foiworkflow.api.problem.ProblemException 503 when it is not done yet, and will be
     */
    void of(RequestCommand command, Handled handled);
}
