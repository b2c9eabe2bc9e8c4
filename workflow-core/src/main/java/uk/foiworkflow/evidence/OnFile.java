package uk.foiworkflow.evidence;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.DeadlineLine.State;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.facts.QuestionFacts;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A case as the checklist looks at it.
 *
 * @param events those that count, in order
 */
public record OnFile(List<RequestEvent> events, Facts facts, Compliance compliance) {

    public OnFile {
        events = List.copyOf(events);
    }

    /** Whether one of these has happened. */
    boolean has(Class<?>... types) {
        return Stream.of(types).anyMatch(type -> events.stream().anyMatch(type::isInstance));
    }

    <E extends RequestEvent> boolean has(Class<E> type, Predicate<E> which) {
        return all(type).anyMatch(which);
    }

    <E extends RequestEvent> Stream<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    /** Whether a question was last answered so. */
    boolean came(Outcome... outcomes) {
        return outcomes().anyMatch(List.of(outcomes)::contains);
    }

    /** Whether information was kept back, or it was neither confirmed nor denied that there is any. */
    boolean withheld() {
        return outcomes().anyMatch(Outcome::restsOnExemption);
    }

    boolean late() {
        return compliance.deadlines().stream().anyMatch(line -> line.state() == State.MISSED);
    }

    /** Whether an exemption of one of these sections was relied on, under whichever law. */
    boolean cites(String... sections) {
        return exemptions().map(Exemption::section).anyMatch(List.of(sections)::contains);
    }

    boolean citesAny() {
        return exemptions().findAny().isPresent();
    }

    boolean lacksLimb() {
        return exemptions().anyMatch(exemption -> ExemptionCatalogue.lacksLimb(facts.regime(), exemption));
    }

    boolean weighs() {
        return exemptions().anyMatch(exemption -> ExemptionCatalogue.qualified(facts.regime(), exemption));
    }

    private Stream<Exemption> exemptions() {
        return Stream.concat(all(QuestionDecided.class).flatMap(decided -> decided.exemptions().stream()),
                all(ExemptionClaimed.class).map(ExemptionClaimed::exemption));
    }

    private Stream<Outcome> outcomes() {
        return facts.questions().stream().map(QuestionFacts::outcome).filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
