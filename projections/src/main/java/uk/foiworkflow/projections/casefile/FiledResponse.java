package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.Notice;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A response that went out.
 *
 * @param draft the draft that was sent; null when an older system did not say
 * @param statement what it says of the request as a whole; null when it was not recorded
 * @param notice what the refusal notice held; null when nothing was refused or it was not recorded
 * @param delivered false when it never reached the requester, and so answers nothing (R2.11)
 */
public record FiledResponse(int number, LocalDate on, List<Integer> questions, @Nullable Integer draft,
        @Nullable RollUp statement, @Nullable Notice notice, boolean delivered) {

    public FiledResponse {
        questions = List.copyOf(questions);
    }

    static List<FiledResponse> of(List<RequestEvent> events) {
        Set<Integer> failed = Clear.only(DeliveryFailed.class, events).map(DeliveryFailed::response)
                .collect(Collectors.toSet());
        return Clear.only(ResponseIssued.class, events).map(response -> new FiledResponse(response.response(),
                response.on(), List.copyOf(response.questions()), response.draft(), response.statement(),
                response.notice(), !failed.contains(response.response()))).toList();
    }
}
