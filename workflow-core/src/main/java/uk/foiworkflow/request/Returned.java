package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DispatchEvent.LetterReturned;
import uk.foiworkflow.request.event.RequestEvent;

/** A letter that came back. A response that went out by no other way answers nothing, and its questions are open again. */
@Rulebook("R2.11")
final class Returned {

    private Returned() {}

    static List<RequestEvent> of(Request request, LocalDate on, int dispatch, @Nullable Confidential evidence,
            @Nullable Integer document, @Nullable String by) {
        var returned = new LetterReturned(on, dispatch, evidence, document, by);
        List<RequestEvent> events = new ArrayList<>(List.of(returned));
        ResponseIssued lost = lost(request, dispatch);
        if (lost != null) {
            events.addAll(Closed.reopenedBy(request, new DeliveryFailed(on, lost.response(), lost.questions())));
        }
        return events;
    }

    /** The response that went out by that dispatch alone, and counts until now; null where there is none. */
    private static @Nullable ResponseIssued lost(Request request, int dispatch) {
        Integer response = Objects.requireNonNull(request.dispatches().all().get(dispatch)).letter().response();
        if (response == null || !request.dispatches().responses().containsValue(response)
                || request.dispatches().otherwiseCarried(response, dispatch)) {
            return null;
        }
        return Effective.of(request.recorded()).stream().filter(ResponseIssued.class::isInstance)
                .map(ResponseIssued.class::cast).filter(issued -> issued.response() == response)
                .reduce((earlier, later) -> later).orElse(null);
    }
}
