package uk.foiworkflow.api.commands;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.request.command.FileCommand.CorrectEntry;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.Confidential;

/** A correction, with the body of the call that should have been made instead and the name of that call. */
record Correction(LocalDate on, int entry, Confidential why,
        @Schema(implementation = Object.class) @Nullable ObjectNode instead) {

    private static final String INSTEAD = "instead";
    private static final String COMMAND = "command";

    CorrectEntry toCommand(Function<String, OtherCase> others) {
        return new CorrectEntry(on, entry, why, instead == null ? null : read(instead, others));
    }

    private static RequestCommand read(ObjectNode written, Function<String, OtherCase> others) {
        ObjectNode body = written.deepCopy();
        JsonNode name = body.remove(COMMAND);
        Call<?> call = Calls.TABLE.stream()
                .filter(one -> one.onFile() && name != null && name.isString()
                        && one.operation().equals(name.stringValue()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError(
                        INSTEAD + "." + COMMAND,
                        "Expected the name of a call on a request, as the description of the interface has it."))));
        return call.read(body, INSTEAD, others);
    }
}
