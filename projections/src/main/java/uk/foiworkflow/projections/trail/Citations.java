package uk.foiworkflow.projections.trail;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.DocumentEvent.DocumentMarked;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.ReasonEvent;

/** The exemptions that an event cites. */
final class Citations {

    private static final Pattern END = Pattern.compile("[(/]|$");
    /** A condition without its paragraphs is no citation: {@code s40(2)/40} of {@code s40(2)/40(3A)(a)}. */
    private static final Pattern BARE_CONDITION = Pattern.compile(".*/\\w+");

    private Citations() {}

    /** Each as it was cited, and cut after each of its parts, so that {@code s36} finds {@code s36(2)(b)(i)}. */
    static List<String> of(Event event) {
        return exemptions(event).stream().flatMap(exemption -> parts(exemption.code())).distinct().toList();
    }

    private static Stream<String> parts(String code) {
        return END.matcher(code).results().map(MatchResult::start).map(end -> code.substring(0, end))
                .filter(part -> !BARE_CONDITION.matcher(part).matches());
    }

    private static Collection<Exemption> exemptions(Event event) {
        return switch (event) {
            case ExemptionClaimed e -> List.of(e.exemption());
            case QuestionDecided e -> e.exemptions();
            case ExtensionNotified e -> e.exemptions();
            case RegimeDetermined e -> Stream.ofNullable(e.exemption()).toList();
            case QuestionRuled e -> Stream.concat(e.engaged().stream(), e.notEngaged().stream()).toList();
            case ReasonEvent e -> e.exemptions();
            case DocumentAdded e -> e.exemptions();
            case DocumentMarked e -> e.exemptions();
            case Event other -> List.of();
        };
    }
}
