package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted.Overridden;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted.Warning;
import uk.foiworkflow.request.event.Notice;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A response that went out.
 *
 * @param draft the draft that was sent; null when an older system did not say
 * @param statement what it says of the request as a whole; null when it was not recorded
 * @param notice what the refusal notice held; null when nothing was refused or it was not recorded
 * @param delivered false when it never reached the requester, and so answers nothing (R2.11)
 * @param overridden the defects that stood in its way and were let pass, each with the reason
 * @param warned the warnings that it went out with
 * @param policy the version of the settings that it was checked by; null when nothing stood against it
 */
public record FiledResponse(int number, LocalDate on, List<Integer> questions, @Nullable Integer draft,
        @Nullable RollUp statement, @Nullable Notice notice, boolean delivered, List<PassedOver> overridden,
        List<PassedOver> warned, @Nullable String policy) {

    /**
     * What was said against the response, and did not keep it back.
     *
     * @param rule the number of the rule
     * @param question the question at which it is; null when it lies in the whole
     * @param reason why it went out all the same; null for a warning, which needs none
     */
    public record PassedOver(String rule, @Nullable Integer question, String words, @Nullable String reason) {

        static PassedOver of(Overridden defect) {
            return new PassedOver(defect.rule(), defect.question(), defect.words().text(), defect.reason().text());
        }

        static PassedOver of(Warning warning) {
            return new PassedOver(warning.rule(), warning.question(), warning.words().text(), null);
        }
    }

    public FiledResponse {
        questions = List.copyOf(questions);
        overridden = List.copyOf(overridden);
        warned = List.copyOf(warned);
    }

    static List<FiledResponse> of(List<RequestEvent> events) {
        Set<Integer> failed = Clear.only(DeliveryFailed.class, events).map(DeliveryFailed::response)
                .collect(Collectors.toSet());
        Map<Integer, WeaknessesAccepted> accepted = Clear.only(WeaknessesAccepted.class, events)
                .collect(Collectors.toMap(WeaknessesAccepted::response, Function.identity(), (one, other) -> other));
        return Clear.only(ResponseIssued.class, events).map(response -> of(response,
                !failed.contains(response.response()), accepted.get(response.response()))).toList();
    }

    private static FiledResponse of(ResponseIssued response, boolean delivered, @Nullable WeaknessesAccepted against) {
        return new FiledResponse(response.response(), response.on(), List.copyOf(response.questions()),
                response.draft(), response.statement(), response.notice(), delivered,
                against == null ? List.of() : against.overrides().stream().map(PassedOver::of).toList(),
                against == null ? List.of() : against.warnings().stream().map(PassedOver::of).toList(),
                against == null ? null : against.policy());
    }
}
