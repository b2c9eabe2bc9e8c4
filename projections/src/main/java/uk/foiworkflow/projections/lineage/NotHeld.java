package uk.foiworkflow.projections.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Ordered;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.Given;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;

/**
 * A question that was answered "not held" in the first place, what that rested on, and whether it turned out to be held. What
 * is named by its place stands there among the events that count, from 0.
 *
 * @param answered the day of the first answer
 * @param answer the place of the letter or the review that gave it; -1 where that is not among the events
 * @param searches the places of the searches for it that were on record before the answer
 * @param minutes what they took
 * @param declared the places of holders' words that nothing is held, before the answer
 * @param found by what it came out that it was held; null where it has not
 * @param foundOn the day on which it did; null likewise
 * @param finding the place of what says so; -1 likewise
 */
public record NotHeld(int question, LocalDate answered, int answer, List<Integer> searches, int minutes,
        List<Integer> declared, @Nullable FoundBy found, @Nullable LocalDate foundOn, int finding) {

    private static final int NOWHERE = -1;

    public NotHeld {
        searches = List.copyOf(searches);
        declared = List.copyOf(declared);
    }

    /** Those of a request, by question. */
    public static List<NotHeld> of(Standing standing) {
        List<NotHeld> all = new ArrayList<>();
        List<RequestEvent> events = null;
        for (AskedQuestion question : standing.request().questions().values()) {
            Given first = question.here() ? standing.initial(question) : null;
            if (first != null && first.outcome() == Outcome.NOT_HELD) {
                events = events == null ? Effective.of(standing.request().recorded()) : events;
                all.add(of(question, first, events));
            }
        }
        return all;
    }

    private static NotHeld of(AskedQuestion question, Given first, List<RequestEvent> events) {
        List<Integer> searches = new ArrayList<>();
        List<Integer> declared = new ArrayList<>();
        int minutes = 0;
        int answer = NOWHERE;
        for (int i = 0; i < events.size(); i++) {
            RequestEvent event = events.get(i);
            if (answer == NOWHERE && event.questions().contains(question.number())) {
                switch (event) {
                    case SearchRecorded search -> {
                        searches.add(i);
                        minutes += search.minutes();
                    }
                    case NothingHeldDeclared nothing -> declared.add(i);
                    case RequestEvent other -> answer = gives(other, first) ? i : NOWHERE;
                }
            } else if (answer != NOWHERE) {
                FoundBy found = found(event, question).orElse(null);
                if (found != null) {
                    return new NotHeld(question.number(), first.on(), answer, searches, minutes, declared, found,
                            event.on(), i);
                }
            }
        }
        return new NotHeld(question.number(), first.on(), answer, searches, minutes, declared, null, null, NOWHERE);
    }

    private static boolean gives(RequestEvent event, Given first) {
        return event instanceof ResponseIssued sent
                ? sent.response() == first.response()
                : event instanceof ReviewDecided && first.byReview() && event.on().equals(first.on());
    }

    private static Optional<FoundBy> found(RequestEvent event, AskedQuestion question) {
        if (!event.questions().contains(question.number())) {
            return Optional.empty();
        }
        return Optional.ofNullable(switch (event) {
            case RecordsSupplied supplied -> FoundBy.RECORDS;
            case ResponseIssued sent when given(question, sent.response(), sent.on()) -> FoundBy.ANSWER;
            case ReviewDecided review when given(question, 0, review.on()) -> FoundBy.REVIEW;
            case QuestionRuled ruled when ruled.result() != Ruling.AUTHORITY_UPHELD
                    && ruled.ordered() != Ordered.FRESH_RESPONSE && ruled.ordered() != Ordered.NOTHING ->
                ruled.stage() == DecisionStage.TRIBUNAL ? FoundBy.TRIBUNAL : FoundBy.COMMISSIONER;
            case RequestEvent other -> null;
        });
    }

    /** Whether an answer that arrived says that something is held. */
    private static boolean given(AskedQuestion question, int response, LocalDate on) {
        return question.given().stream().filter(given -> given.response() == response && given.on().equals(on))
                .map(Given::decision).filter(Objects::nonNull).map(Objects::requireNonNull).anyMatch(NotHeld::held);
    }

    private static boolean held(QuestionDecided decision) {
        return decision.held() == null
                ? decision.outcome() == Outcome.DISCLOSED || decision.outcome().restsOnExemption()
                : decision.held() == Held.YES || decision.held() == Held.PART;
    }
}
