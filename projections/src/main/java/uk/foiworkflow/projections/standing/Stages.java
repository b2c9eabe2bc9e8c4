package uk.foiworkflow.projections.standing;

import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;

/** Before whom a request is, as far as its events tell. */
public final class Stages {

    private Stages() {}

    /**
     * The stage after an event.
     *
     * @param stage before it
     */
    public static DecisionStage after(RequestEvent event, DecisionStage stage) {
        return switch (event) {
            case AppealLodged appeal -> DecisionStage.TRIBUNAL;
            case AppealWithdrawn withdrawn -> DecisionStage.COMMISSIONER;
            case TribunalDecided decided -> DecisionStage.TRIBUNAL;
            case CommissionerEvent letter -> stage == DecisionStage.TRIBUNAL ? stage : DecisionStage.COMMISSIONER;
            case ReviewEvent review -> stage == DecisionStage.INITIAL ? DecisionStage.REVIEW : stage;
            case RequestEvent other -> stage;
        };
    }
}
