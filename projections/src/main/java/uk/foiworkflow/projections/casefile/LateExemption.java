package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.projections.standing.Stages;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * An exemption that was first raised for a question when its answer had already gone out: it is heard, but the first notice
 * lacked it.
 *
 * @param stage where it was raised
 */
@Rulebook("R6-late")
public record LateExemption(String exemption, DecisionStage stage, LocalDate on) {

    static List<LateExemption> of(int question, List<RequestEvent> events) {
        Set<Exemption> raised = new LinkedHashSet<>();
        List<LateExemption> late = new ArrayList<>();
        DecisionStage stage = DecisionStage.INITIAL;
        boolean answered = false;
        for (RequestEvent event : events) {
            if (event instanceof ResponseIssued sent && sent.questions().contains(question)) {
                answered = true;
            } else if (event instanceof DeliveryFailed failed && failed.questions().contains(question)) {
                answered = false;
            }
            stage = Stages.after(event, stage);
            DecisionStage raisedAt = event instanceof QuestionDecided decided ? decided.stage() : stage;
            for (Exemption exemption : raisedBy(event, question)) {
                if (raised.add(exemption) && answered) {
                    late.add(new LateExemption(exemption.code(), raisedAt, event.on()));
                }
            }
        }
        return late;
    }

    private static Collection<Exemption> raisedBy(RequestEvent event, int question) {
        if (!event.questions().contains(question)) {
            return List.of();
        }
        if (event instanceof QuestionDecided decided) {
            return decided.exemptions();
        }
        return event instanceof ExemptionClaimed claimed ? List.of(claimed.exemption()) : List.of();
    }
}
