package uk.foiworkflow.api.commands;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.engine.OtherCases;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.request.command.ClockCommand.NotifyExtension;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.SplitOffQuestions;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.RequestEvent;

/** Answers one call of the table: the same for all of them, but that the first one makes the request. */
final class CommandEndpoint {

    /** Commands whose answer tells more of what they led to. */
    private static final Set<Class<? extends RequestCommand>> TOLD = Set.of(NotifyExtension.class,
            SplitOffQuestions.class);

    private final Call<?> call;
    private final Commands commands;
    private final OtherCases others;

    CommandEndpoint(Call<?> call, Commands commands, OtherCases others) {
        this.call = call;
        this.commands = commands;
        this.others = others;
    }

    ResponseEntity<CommandAnswer> answer(@PathVariable Map<String, String> variables, Caller caller, Expected expected,
            @Nullable Once once, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        String reference = variables.get(Call.REFERENCE);
        if (reference == null) {
            Handled logged = commands.receive((ReceiveRequest) call.read(body, variables, others.seenBy(caller)),
                    caller, once);
            return answered(ResponseEntity.created(URI.create(call.path() + "/" + logged.reference())), logged);
        }
        Supplier<RequestCommand> command = () -> {
            if (call.restsOnVersion()) {
                expected.required();
            }
            return call.read(body, variables, others.seenBy(caller));
        };
        return answered(ResponseEntity.ok(),
                commands.handle(reference, command, caller, expected.version(), once));
    }

    private ResponseEntity<CommandAnswer> answered(ResponseEntity.BodyBuilder answer, Handled handled) {
        List<RequestEvent> led = TOLD.contains(call.command()) ? commands.led(handled) : List.of();
        return answer.eTag(Expected.tag(handled.version())).body(CommandAnswer.of(handled, led));
    }
}
