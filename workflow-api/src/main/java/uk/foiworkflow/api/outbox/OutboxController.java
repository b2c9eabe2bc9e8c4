package uk.foiworkflow.api.outbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.event.NotSent;

/** Shows the head what was sent and what was not, and lets them decide what the engine does not decide by itself. */
@FromEvents
@RestController
class OutboxController {

    private static final int PAGE = 100;

    private final Messages messages;
    private final Fates fates;

    OutboxController(Messages messages, Fates fates) {
        this.messages = messages;
        this.fates = fates;
    }

    /** Which messages are wanted. */
    record OutboxParameters(
            @Parameter(description = "Those in this state.", example = "failed") @Nullable State state,
            @Parameter(description = "The next of the page before.") @Nullable Long after) {}

    /**
     * A message.
     *
     * @param reference of the request
     * @param entry the sequence of what it tells of, as the trail has it
     * @param type the name of what it tells of
     * @param recipient the person or team, as the directory names them
     * @param attempts how often it was tried since it was last begun
     * @param due when it is tried next
     * @param cause why it was not sent
     * @param error what the mail server said
     */
    record Listed(UUID id, String reference, long entry, String type, String recipient, State state, int attempts,
            @Nullable Instant due, @Nullable NotSent cause, @Nullable String error, @Nullable Instant sentAt) {

        static Listed of(Message message) {
            return new Listed(message.id(), message.reference(), message.entry(), message.type(), message.recipient(),
                    message.state(), message.attempts(), message.due(), message.cause(), message.error(),
                    message.sentAt());
        }
    }

    /**
     * The outbox.
     *
     * @param counts how many messages there are in each state
     * @param items the last ones first
     * @param next where the next page goes on; null when this is the last
     */
    record Listing(Map<State, Long> counts, List<Listed> items, @Nullable Long next) {}

    /** Nothing is to be said with it. */
    record Again() {}

    /**
     * How a message is let go.
     *
     * @param why why nobody need be told any more, or how they were told otherwise
     */
    record LetGo(String why) {}

    @Operation(tags = "Outbox", operationId = "outbox", summary = "The messages to staff", description = "What was sent by"
            + " e-mail to those who have something to do, and what was not. What has failed, or is uncertain, is not sent"
            + " again by itself.")
    @GetMapping(path = "/api/outbox", produces = MediaType.APPLICATION_JSON_VALUE)
    Listing list(@Query OutboxParameters parameters) {
        Page<Message> page = Page.of(messages.list(parameters.state(), parameters.after(), PAGE + 1), PAGE,
                Message::number);
        return new Listing(messages.counts(), page.items().stream().map(Listed::of).toList(), page.next());
    }

    @Operation(tags = "Outbox", operationId = "resendMessage", summary = "Send a message again", description = "A message that"
            + " failed, is uncertain, or was let go. Of an uncertain one ask the recipient first: they may have it"
            + " already.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Again.class))))
    @PostMapping(path = "/api/outbox/{id}/resend", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Listed resend(@PathVariable String id, @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        StrictJson.read(body, Again.class);
        Message message = noted(id);
        if (message.returned()) {
            throw new ProblemException(ProblemType.RULE_BROKEN, List.of(new FieldError("id", Rules.IN_ORDER,
                    "The letter has come back: see to the case, and give it out anew.")));
        }
        if (!messages.again(message.id())) {
            throw notNow(message, "sent again");
        }
        return Listed.of(one(id));
    }

    @Operation(tags = "Outbox", operationId = "dismissMessage", summary = "Let a message go", description = "One that failed or"
            + " is uncertain, with a reason, which is put on the trail of its case.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = LetGo.class))))
    @PostMapping(path = "/api/outbox/{id}/dismissal", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Listed dismiss(@PathVariable String id, @org.springframework.web.bind.annotation.RequestBody byte[] body,
            Caller caller) {
        LetGo letGo = StrictJson.read(body, LetGo.class);
        if (letGo.why().isBlank()) {
            throw new ProblemException(ProblemType.RULE_BROKEN,
                    List.of(new FieldError("why", Rules.WORDS, "Say why it is let go.")));
        }
        Message message = noted(id);
        if (!message.state().open()) {
            throw notNow(message, "let go");
        }
        fates.dismiss(message, letGo.why(), caller);
        if (!messages.dismissed(message.id())) {
            throw notNow(one(id), "let go");
        }
        return Listed.of(one(id));
    }

    /** The message, after what has become of it so far was put on the trail. */
    private Message noted(String id) {
        Message message = one(id);
        if (message.state().open() && !message.noted()) {
            fates.note(message);
        }
        return message;
    }

    private Message one(String id) {
        UUID known;
        try {
            known = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.nothingThere();
        }
        return messages.one(known).orElseThrow(ProblemException::nothingThere);
    }

    private static ProblemException notNow(Message message, String done) {
        return new ProblemException(ProblemType.RULE_BROKEN, List.of(new FieldError("id", Rules.IN_ORDER,
                "A message that is " + message.state() + " is not " + done + ".")));
    }
}
