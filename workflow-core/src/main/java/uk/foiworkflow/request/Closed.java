package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/** A closed case is worked on again only once it has been reopened. */
final class Closed {

    private Closed() {}

    static Objections refuse(Request request, Objections objections) {
        LocalDate closed = request.drafting().closed();
        return objections.curable(closed != null, Rules.CLOSED, "reference",
                () -> "The case was closed on " + DateInWords.of(Objects.requireNonNull(closed))
                        + "; reopen it first.");
    }

    /** The event; where it leaves a question of a closed case without an answer, the case is taken up again. */
    static List<RequestEvent> reopenedBy(Request request, RequestEvent event) {
        LocalDate closed = request.drafting().closed();
        if (closed == null || request.evolve(event).open().isEmpty()) {
            return List.of(event);
        }
        return List.of(event, new CaseReopened(event.on().isBefore(closed) ? closed : event.on(), null, Numbers.NONE));
    }
}
