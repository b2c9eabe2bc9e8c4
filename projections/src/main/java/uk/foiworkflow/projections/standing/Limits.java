package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.projections.standing.Limit.Kind;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.IntakeEvent;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.SetsDeadlines;

/** The due dates that hold, question by question: as the events set them, never worked out here. */
record Limits(List<Limit> all) {

    static final Limits NONE = new Limits(List.of());

    Limits {
        all = List.copyOf(all);
    }

    Limits evolve(RequestEvent event) {
        return switch (event) {
            case IntakeEvent e -> set(Kind.RESPONSE, e);
            // s.10(3) gives more time for the public interest alone: the first limit runs on beside it (R4.4).
            case ExtensionNotified e when e.basis() == ExtensionBasis.PUBLIC_INTEREST -> beside(longer(e));
            case ExtensionNotified e -> set(longer(e));
            case ClockEvent e -> set(Kind.RESPONSE, e);
            case ReviewEvent e -> set(Kind.REVIEW, e);
            // What the Commissioner and the Tribunal want is told from where the request stands.
            case CommissionerEvent e -> this;
            case HandlingEvent e -> this;
            case DecisionEvent e -> this;
            case FileEvent e -> set(Kind.RESPONSE, e);
            case ReasonEvent e -> this;
            case AssessmentEvent e -> set(Kind.RESPONSE, e);
            case DocumentEvent e -> this;
            case DispatchEvent e -> this;
        };
    }

    /** The new limits of a question take the place of all that it had of that kind. */
    private Limits set(Kind kind, RequestEvent event) {
        List<Limit> limits = limits(kind, event);
        return set(limits.stream().map(limit -> stillLonger(limit, limits)).toList());
    }

    private Limits set(List<Limit> limits) {
        return replace(old -> limits.stream().anyMatch(old::forSameAs), limits);
    }

    /** A limit that had been extended has still been when its last day moves. */
    private Limit stillLonger(Limit limit, List<Limit> beside) {
        return all.stream().filter(limit::sameAs).map(Limit::longer).filter(Objects::nonNull).findFirst()
                .map(longer -> limit.longer(beside.stream()
                        .filter(other -> other.forSameAs(limit) && !other.sameAs(limit)).findFirst()
                        .map(other -> longer.than(other.due())).orElse(longer)))
                .orElse(limit);
    }

    /** A later notice gives another date, and the first one is what has extended the limit (R4.6). */
    private List<Limit> longer(ExtensionNotified event) {
        return limits(Kind.RESPONSE, event).stream()
                .map(limit -> limit.longer(all.stream().filter(limit::sameAs).map(Limit::longer)
                        .filter(Objects::nonNull).findFirst().orElseGet(() -> new Longer(event.basis(), event.on(),
                                all.stream().filter(old -> old.forSameAs(limit) && old.longer() == null).findFirst()
                                        .map(Limit::due).orElse(limit.due()),
                                event.exemptions()))))
                .toList();
    }

    private Limits beside(List<Limit> limits) {
        return replace(old -> limits.stream().anyMatch(old::sameAs), limits);
    }

    private Limits replace(Predicate<Limit> gone, List<Limit> limits) {
        var kept = new ArrayList<>(all.stream().filter(gone.negate()).toList());
        kept.addAll(limits);
        return new Limits(kept);
    }

    private static List<Limit> limits(Kind kind, RequestEvent event) {
        List<Deadline> deadlines = event instanceof SetsDeadlines sets ? sets.deadlines() : List.of();
        return deadlines.stream().flatMap(deadline -> limits(kind, deadline)).toList();
    }

    private static Stream<Limit> limits(Kind unless, Deadline deadline) {
        Kind kind = deadline.ofReview() ? Kind.REVIEW : unless;
        LocalDate target = deadline.target() == null ? null : deadline.target().day();
        return deadline.questions().stream().map(question -> new Limit(kind, deadline.provision(), question,
                deadline.from(), deadline.due(), target, null));
    }
}
