package uk.foiworkflow.api.commands;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.RequestCommand;

/** The table of the calls that lead to commands: a row a call, stage by stage. */
public final class Calls {

    /** Every one of them. */
    public static final List<Call<?>> TABLE = Stream.of(IntakeCalls.ROWS, ClockCalls.ROWS, HandlingCalls.ROWS,
            DecisionCalls.ROWS, ReviewCalls.ROWS, CommissionerCalls.ROWS, FileCalls.ROWS, ReasonCalls.ROWS,
            AssessmentCalls.ROWS, DocumentCalls.ROWS).<Call<?>>flatMap(List::stream)
            .toList();

    private Calls() {}

    /**
     * A command that is written as a part of another call, in the words of its own.
     *
     * @param field where that part stands
     * @param others what is on file of other requests
     * @throws uk.foiworkflow.api.problem.ProblemException 400 when it cannot be read, 422 when a text is too long
     */
    public static RequestCommand read(Class<? extends RequestCommand> command, ObjectNode part, String field,
            Function<String, OtherCase> others) {
        return TABLE.stream().filter(call -> call.command() == command).findFirst().orElseThrow()
                .read(part, field, others);
    }
}
