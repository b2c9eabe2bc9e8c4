package uk.foiworkflow.api.commands;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.RequestCommand;

/** The table of the calls that lead to commands: a row a call, stage by stage. */
public final class Calls {

    /** Every one of them. */
    public static final List<Call<?>> TABLE = Stream.of(IntakeCalls.ROWS, ClockCalls.ROWS, HandlingCalls.ROWS,
            DecisionCalls.ROWS, ReviewCalls.ROWS, CommissionerCalls.ROWS, FileCalls.ROWS, ReasonCalls.ROWS,
            AssessmentCalls.ROWS, DocumentCalls.ROWS, DispatchCalls.ROWS).<Call<?>>flatMap(List::stream)
            .toList();

    private Calls() {}

    /**
     * A call on a request, by its name in the description of the interface.
     *
     * @param field where that name stands
     * @throws ProblemException 400 when there is no such call
     */
    static Call<?> named(@Nullable String operation, String field) {
        return TABLE.stream().filter(call -> call.onFile() && call.operation().equals(operation)).findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError(field,
                        "Expected the name of a call on a request, as the description of the interface has it."))));
    }

    /**
     * A command that is written as a part of another call, in the words of its own.
     *
     * @param role in which the caller acts
     * @param field where that part stands
     * @param others what is on file of other requests
     * @throws ProblemException 400 when it cannot be read, 403 when that role does not make the call of its own, 422 when a
     *             text is too long
     */
    public static RequestCommand read(Class<? extends RequestCommand> command, Role role, ObjectNode part, String field,
            Function<String, OtherCase> others) {
        Call<?> its = TABLE.stream().filter(call -> call.command() == command).findFirst().orElseThrow();
        if (!its.roles().contains(role)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "In the role " + role + " nobody makes the call "
                    + its.path() + ", and so not as a part of this one.");
        }
        return its.read(part, field, others);
    }
}
