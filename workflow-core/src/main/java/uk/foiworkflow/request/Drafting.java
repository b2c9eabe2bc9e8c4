package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceRouteChosen;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceVoided;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.IdentificationAssessed;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.DecisionStage;

/**
 * What was written, cleared and sent.
 *
 * @param draft the number of the latest draft; 0 when there is none
 * @param draftState what became of it
 * @param sent the last response that went out; null when none has
 * @param failed whether that one never arrived
 * @param closed the day of closing; null while the case is open
 * @param clearance the text of the latest draft, and who has cleared it
 * @param identification whether small counts tell who is meant, by the question that gives them
 */
public record Drafting(int draft, DraftState draftState, @Nullable ResponseIssued sent, boolean failed,
        @Nullable LocalDate closed, Clearance clearance,
        Map<Integer, IdentificationAssessed> identification) {

    static final Drafting NONE = new Drafting(0, DraftState.NONE, null, false, null, Clearance.NONE,
            Map.of());

    /** What became of the latest draft. */
    public enum DraftState {
        NONE, SUBMITTED, RETURNED, CLEARED,
        /** A question was decided anew since, so neither the text nor its clearance covers what is decided. */
        OVERTAKEN, SENT
    }

    public Drafting {
        identification = Map.copyOf(identification);
    }

    Drafting evolve(DecisionEvent event) {
        return switch (event) {
            case ExemptionClaimed claimed -> this;
            case QuestionDecided decided ->
                decided.stage() == DecisionStage.INITIAL ? overtaken() : this;
            case DraftSubmitted submitted ->
                cleared(submitted.draft(), DraftState.SUBMITTED, clearance.of(submitted));
            case DraftReturned returned -> cleared(draft, DraftState.RETURNED, clearance.voided());
            case ClearanceGiven cleared -> cleared(draft, DraftState.SUBMITTED, clearance.by(cleared));
            case ClearanceBypassed bypassed -> cleared(draft, DraftState.SUBMITTED, clearance.without(bypassed));
            case ClearanceRouteChosen chosen -> cleared(draft, onItsWay() ? DraftState.SUBMITTED : draftState,
                    clearance.on(chosen));
            case ClearanceVoided voided -> this;
            case ResponseIssued issued -> new Drafting(draft, draft == 0 ? DraftState.NONE : DraftState.SENT, issued,
                    false, closed, clearance, identification);
            case DeliveryFailed bounced when sent == null || sent.response() != bounced.response() -> this;
            case DeliveryFailed bounced ->
                new Drafting(draft, draftState == DraftState.SENT ? DraftState.CLEARED : draftState, sent, true, closed,
                        clearance, identification);
            case CaseClosed closing -> closed(closing.on());
            case CaseReopened reopened -> closed(null);
            case IdentificationAssessed assessed -> {
                var all = new TreeMap<>(identification);
                all.put(assessed.question(), assessed);
                yield new Drafting(draft, draftState, sent, failed, closed, clearance, all);
            }
            case WeaknessesAccepted accepted -> this;
            case NoticeDispensedWith dispensed -> this;
        };
    }

    /** Whether some layer has cleared a text that has not gone out, so that a change voids what it said. */
    boolean clearanceAtStake() {
        return onItsWay() && !clearance.given().isEmpty();
    }

    private boolean onItsWay() {
        return draftState == DraftState.SUBMITTED || draftState == DraftState.CLEARED;
    }

    int nextResponse() {
        return sent == null ? 1 : sent.response() + 1;
    }

    private Drafting cleared(int number, DraftState state, Clearance now) {
        DraftState next = state == DraftState.SUBMITTED && now.complete() ? DraftState.CLEARED : state;
        return new Drafting(number, next, sent, failed, closed, now, identification);
    }

    private Drafting closed(@Nullable LocalDate day) {
        return new Drafting(draft, draftState, sent, failed, day, clearance, identification);
    }

    private Drafting overtaken() {
        return switch (draftState) {
            case SUBMITTED, CLEARED, SENT -> cleared(draft, DraftState.OVERTAKEN, clearance.voided());
            case NONE, RETURNED, OVERTAKEN -> this;
        };
    }
}
