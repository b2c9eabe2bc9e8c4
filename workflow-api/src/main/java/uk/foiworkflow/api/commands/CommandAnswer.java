package uk.foiworkflow.api.commands;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified.WithoutEffect;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * The answer to a command.
 *
 * @param reference of the request
 * @param version at which the request stands by this command
 * @param position of its last event in the one order of the store
 * @param events what the command led to, in order
 * @param withoutEffect for which questions it has no effect in law, and why; null when there are none
 * @param into the request into which questions were split off; null when none were
 */
public record CommandAnswer(String reference, long version, long position, List<String> events,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WithoutEffect> withoutEffect,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String into) {

    /** An answer with the version at which the request stands, and no more. */
    public static ResponseEntity<CommandAnswer> answered(ResponseEntity.BodyBuilder answer, Handled handled) {
        return answer.eTag(Expected.tag(handled.version())).body(of(handled, List.of()));
    }

    private static @Nullable String into(List<RequestEvent> led) {
        return led.stream().filter(QuestionsSplitOff.class::isInstance)
                .map(event -> ((QuestionsSplitOff) event).into()).findFirst().orElse(null);
    }

    /** @param led the events that it led to, where they are to be looked at */
    static CommandAnswer of(Handled handled, List<RequestEvent> led) {
        List<WithoutEffect> none = led.stream().filter(ExtensionNotified.class::isInstance)
                .map(event -> ((ExtensionNotified) event).withoutEffect()).filter(Objects::nonNull)
                .flatMap(List::stream).toList();
        return new CommandAnswer(handled.reference(), handled.version(), handled.position(), handled.eventTypes(),
                none.isEmpty() ? null : none, into(led));
    }
}
