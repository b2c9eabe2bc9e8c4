package uk.foiworkflow.request;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.request.Dispatch.Fate;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DispatchEvent.LetterDelivered;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DispatchEvent.LetterReturned;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What went out by which way.
 *
 * @param all by number
 * @param responses the response that a letter was issued as, by the number of its document; those that never arrived left out
 */
public record Dispatches(SortedMap<Integer, Dispatch> all, SortedMap<Integer, Integer> responses) {

    static final Dispatches NONE = new Dispatches(new TreeMap<>(), new TreeMap<>());

    public Dispatches {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
        responses = Collections.unmodifiableSortedMap(new TreeMap<>(responses));
    }

    /** @param draft the document that is the latest draft; null where that is bare text */
    Dispatches evolve(RequestEvent event, @Nullable Integer draft) {
        if (event instanceof ResponseIssued issued && issued.draft() != null && draft != null) {
            return issuedAs(draft, issued);
        }
        if (event instanceof DeliveryFailed failed) {
            return without(failed.response());
        }
        return event instanceof DispatchEvent way ? evolve(way) : this;
    }

    private Dispatches evolve(DispatchEvent event) {
        return switch (event) {
            case LetterDispatched dispatched -> with(Dispatch.of(dispatched));
            case LetterDelivered delivered -> known(delivered.dispatch(), Fate.DELIVERED);
            case LetterReturned returned -> known(returned.dispatch(), Fate.RETURNED);
        };
    }

    /** Whether that response is on its way, or arrived, by some other dispatch. */
    boolean otherwiseCarried(int response, int dispatch) {
        return all.values().stream().anyMatch(other -> other.number() != dispatch && other.carries(response));
    }

    /** Whether letters of that kind have gone out, and all have come back. */
    boolean cameBack(LetterKind kind, Documents documents) {
        List<Fate> fates = all.values().stream().filter(dispatch -> documents.is(dispatch.letter().document(), kind))
                .map(Dispatch::fate).toList();
        return !fates.isEmpty() && fates.stream().allMatch(fate -> fate == Fate.RETURNED);
    }

    /** The number of the next dispatch: none is given twice, not even that of one that was entered by mistake. */
    static int next(Recorded recorded) {
        return 1 + (int) recorded.stream().filter(LetterDispatched.class::isInstance).count();
    }

    private Dispatches known(int number, Fate fate) {
        Dispatch dispatch = all.get(number);
        return dispatch == null ? this : with(dispatch.now(fate));
    }

    private Dispatches with(Dispatch dispatch) {
        var more = new TreeMap<>(all);
        more.put(dispatch.number(), dispatch);
        return new Dispatches(more, responses);
    }

    private Dispatches issuedAs(int document, ResponseIssued issued) {
        var more = new TreeMap<>(responses);
        more.put(document, issued.response());
        return new Dispatches(all, more);
    }

    private Dispatches without(int response) {
        var fewer = new TreeMap<>(responses);
        fewer.values().remove(response);
        return new Dispatches(all, fewer);
    }
}
