package uk.foiworkflow.evidence;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.RequestEvent;

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
        return new Telling<>(recorded, event).shown();
    }

    /**
     * The fields of a shown event that are told in words other than those that were recorded. They are never held against
     * the record, not even where they are the same: that they are would tell.
     */
    public static Set<String> inOtherWords(RequestEvent shown) {
        if (shown instanceof DocumentAdded) {
            return Set.of("on", "document");
        }
        if (shown instanceof LetterDispatched) {
            return Set.of("dispatch", "document");
        }
        if (shown instanceof QuestionDecided decision) {
            return decision.held() == Held.NCND ? Set.of("on", "exemptions") : Set.of("on");
        }
        return Set.of();
    }
}
