package uk.foiworkflow.api.commands;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
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
        return Calls.named(name == null ? null : name.stringValue(null), INSTEAD + "." + COMMAND).read(body, INSTEAD,
                others);
    }
}
