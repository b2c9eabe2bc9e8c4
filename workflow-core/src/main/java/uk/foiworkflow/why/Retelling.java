package uk.foiworkflow.why;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.IntakeEvent;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsTakenOver;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;

/**
 * A command told again by its events, for commands are not stored. It is the command that says no more than they do: where
 * a caller may leave out what follows, as all questions that are open, what followed is named.
 *
 * @param reference of the request
 * @param name of the command
 * @param others what was on file of other requests
 */
public record Retelling(String reference, String name, Function<String, OtherCase> others) {

    /**
     * The command that leads to these events.
     *
     * @return null where none leads to them
     */
    public @Nullable RequestCommand of(List<RequestEvent> events) {
        return switch (leading(events)) {
            case IntakeEvent event -> new IntakeRetold(this, events).of(event);
            case ClockEvent event -> ClockRetold.of(event, events);
            case HandlingEvent event -> HandlingRetold.of(event, others);
            case DecisionEvent event -> DecisionRetold.of(event, events);
            case ReviewEvent event -> ReviewRetold.of(event, events);
            case CommissionerEvent event -> CommissionerRetold.of(event, events);
            case FileEvent event -> new FileRetold(this, events).of(event);
            case ReasonEvent event -> ReasonRetold.of(event);
            case AssessmentEvent event -> AssessmentRetold.of(event, others);
            case DocumentEvent event -> DocumentRetold.of(event);
            case DispatchEvent event -> DispatchRetold.of(event);
        };
    }

    /** The event that tells the most: the first, but for commands that end with what they are about. */
    private static RequestEvent leading(List<RequestEvent> events) {
        // What stands instead of a wrong entry ends as its own command does.
        return events.getFirst() instanceof CorrectionMade correction
                ? correction
                : Stream.of(QuestionsTakenOver.class, ReviewDecided.class, NoticeDispensedWith.class)
                        .flatMap(type -> events.stream().filter(type::isInstance)).findFirst()
                        .orElse(events.getFirst());
    }
}
