package uk.foiworkflow.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;

/**
 * What of a case may be shown to anybody who was a party to its correspondence: what came from the requester, what the
 * requester was told, and what the Commissioner and the Tribunal made known. All else is withheld, whatever it is, so that
 * nothing here can depend on it.
 */
public final class Openly {

    private Openly() {}

    /**
     * The part of a case that may be shown, in the order in which it came to be known outside.
     *
     * @param recorded all of the case, in order
     * @return each shown event, reduced to what may be shown of it, under the one that was recorded
     */
    public static <E> SequencedMap<E, RequestEvent> of(List<E> recorded, Function<E, RequestEvent> event) {
        SequencedMap<E, RequestEvent> shown = new LinkedHashMap<>();
        Map<Integer, E> decided = new LinkedHashMap<>();
        Map<Integer, E> reviewed = new LinkedHashMap<>();
        List<E> effective = Effective.of(recorded, event);
        Set<Integer> lost = effective.stream().map(event).filter(DeliveryFailed.class::isInstance)
                .map(DeliveryFailed.class::cast).map(DeliveryFailed::response).collect(Collectors.toSet());
        for (E one : effective) {
            RequestEvent happened = event.apply(one);
            if (happened instanceof QuestionDecided decision) {
                (decision.stage() == DecisionStage.INITIAL ? decided : reviewed).put(decision.question(), one);
                continue;
            }
            if (happened instanceof ResponseIssued response) {
                if (lost.contains(response.response())) {
                    continue;
                }
                tell(decided, response.questions(), response, event, shown);
            } else if (happened instanceof ReviewDecided review) {
                tell(reviewed, List.copyOf(reviewed.keySet()), review, event, shown);
            }
            Shown.of(happened).ifPresent(reduced -> shown.put(one, reduced));
        }
        return shown;
    }

    /** A decision is known outside once a letter has told it, on the day of the letter. */
    private static <E> void tell(Map<Integer, E> decided, Iterable<Integer> questions, RequestEvent letter,
            Function<E, RequestEvent> event, SequencedMap<E, RequestEvent> shown) {
        for (Integer question : questions) {
            E decision = decided.remove(question);
            if (decision != null) {
                shown.put(decision, Shown.told((QuestionDecided) event.apply(decision), letter.on()));
            }
        }
    }
}
