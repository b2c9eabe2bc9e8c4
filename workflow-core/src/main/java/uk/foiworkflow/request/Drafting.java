package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;

/**
 * What was written, cleared and sent.
 *
 * @param draft the number of the latest draft; 0 when there is none
 * @param draftState what became of it
 * @param sent the last response that went out; null when none has
 * @param failed whether that one never arrived
 * @param closed the day of closing; null while the case is open
 * @param tookPart everybody who decided, drafted or cleared in the first place, none of whom should review (R9.4)
 */
public record Drafting(int draft, DraftState draftState, @Nullable ResponseIssued sent, boolean failed,
        @Nullable LocalDate closed, Set<String> tookPart) {

    static final Drafting NONE = new Drafting(0, DraftState.NONE, null, false, null, Set.of());

    /** What became of the latest draft. */
    public enum DraftState {
        NONE, SUBMITTED, RETURNED, CLEARED,
        /** A question was decided anew since, so neither the text nor its clearance covers what is decided. */
        OVERTAKEN, SENT
    }

    public Drafting {
        tookPart = Set.copyOf(tookPart);
    }

    Drafting evolve(DecisionEvent event) {
        return switch (event) {
            case ExemptionClaimed claimed -> this;
            case QuestionDecided decided ->
                decided.stage() == DecisionStage.INITIAL ? overtaken().by(decided.by()) : this;
            case DraftSubmitted submitted -> draft(submitted.draft(), DraftState.SUBMITTED).by(submitted.by());
            case DraftReturned returned -> draft(draft, DraftState.RETURNED);
            case ClearanceGiven cleared -> draft(draft, DraftState.CLEARED).by(cleared.by());
            case ResponseIssued issued ->
                new Drafting(draft, draft == 0 ? DraftState.NONE : DraftState.SENT, issued, false, closed, tookPart);
            case DeliveryFailed bounced -> new Drafting(draft,
                    draftState == DraftState.SENT ? DraftState.CLEARED : draftState, sent, true, closed, tookPart);
            case CaseClosed closing -> new Drafting(draft, draftState, sent, failed, closing.on(), tookPart);
            case CaseReopened reopened -> new Drafting(draft, draftState, sent, failed, null, tookPart);
        };
    }

    int nextResponse() {
        return sent == null ? 1 : sent.response() + 1;
    }

    private Drafting draft(int number, DraftState state) {
        return new Drafting(number, state, sent, failed, closed, tookPart);
    }

    private Drafting overtaken() {
        return switch (draftState) {
            case SUBMITTED, CLEARED, SENT -> draft(draft, DraftState.OVERTAKEN);
            case NONE, RETURNED, OVERTAKEN -> this;
        };
    }

    private Drafting by(@Nullable String user) {
        if (user == null) {
            return this;
        }
        Set<String> all = new TreeSet<>(tookPart);
        all.add(user);
        return new Drafting(draft, draftState, sent, failed, closed, all);
    }
}
