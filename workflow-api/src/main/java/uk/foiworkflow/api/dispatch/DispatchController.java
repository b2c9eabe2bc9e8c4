package uk.foiworkflow.api.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.commands.CommandAnswer;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.api.outbox.Post;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.command.DispatchCommand.DispatchLetter;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.store.StoredEvent;

/**
 * Gives letters out. One that goes by e-mail is put into the outbox by its own event: that it is to go is on record before it
 * goes, under the Message-ID that it keeps however often it is handed to the mail server.
 */
@RestController
class DispatchController {

    private final Commands commands;
    private final EventSource events;
    private final Post post;
    private final DispatchProperties properties;

    DispatchController(Commands commands, EventSource events, Post post, DispatchProperties properties) {
        this.commands = commands;
        this.events = events;
        this.post = post;
        this.properties = properties;
    }

    @Operation(tags = "Dispatch", operationId = "dispatchLetter", summary = "Give a letter out", description = "By e-mail, where that"
            + " is configured, it goes out with its very bytes as the attachment; by any other way it is put on record that it"
            + " was posted, handed over or laid ready. A response goes out only as it was cleared and issued.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = NewDispatch.class))))
    @PostMapping(path = "/api/requests/{reference}/dispatches", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandAnswer> dispatch(@PathVariable String reference,
            @org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller, Expected expected,
            @Nullable Once once) {
        Handled handled = commands.handle(reference,
                () -> command(reference, StrictJson.read(body, NewDispatch.class)), caller, expected.version(), once);
        return CommandAnswer.answered(ResponseEntity.ok(), handled);
    }

    private DispatchLetter command(String reference, NewDispatch dispatch) {
        if (dispatch.channel() != Channel.EMAIL) {
            return new DispatchLetter(dispatch.on(), dispatch.document(), dispatch.channel(), dispatch.to(), null);
        }
        if (!post.served() || properties.from().isEmpty()) {
            throw refused("channel",
                    "No mail server, or no address from which letters come, is configured (foi.mail.host,"
                            + " foi.dispatch.from): post the letter or hand it over, and record that.");
        }
        if (size(reference, dispatch.document()) > properties.largest().toBytes()) {
            throw refused("document", "The letter is too large to go by e-mail: post it or hand it over.");
        }
        return new DispatchLetter(dispatch.on(), dispatch.document(), dispatch.channel(), dispatch.to(),
                MessageIds.next(reference, properties.domain()));
    }

    /** In bytes; of a document that there is not, none. */
    private long size(String reference, int document) {
        return events.stream(reference).stream().map(StoredEvent::event)
                .filter(event -> event instanceof DocumentAdded added && added.document() == document)
                .mapToLong(added -> Long.parseLong(((DocumentAdded) added).file().size().text())).max().orElse(0);
    }

    private static ProblemException refused(String field, String why) {
        return new ProblemException(ProblemType.RULE_BROKEN,
                List.of(new FieldError(field, Rules.IN_ORDER, why)));
    }
}
