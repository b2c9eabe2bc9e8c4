package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.projections.casefile.LedgerRow.State;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.ReasonEvent.ExemptionWithdrawn;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.store.StoredEvent;

/**
 * What became of a claim so far. A decision that no longer cites it gives it up; where that was at a review that did not
 * uphold the authority, it was found wrong.
 */
record LedgerState(State state, @Nullable LocalDate on, @Nullable String by, boolean givenUpAtReview) {

    private static final LedgerState NONE = new LedgerState(State.CONSIDERED, null, null, false);

    static LedgerState of(LedgerKey key, List<StoredEvent> events) {
        LedgerState state = NONE;
        for (StoredEvent stored : events) {
            state = state.after(key, stored);
        }
        return state;
    }

    private LedgerState after(LedgerKey key, StoredEvent stored) {
        return switch (stored.event()) {
            case ExemptionClaimed e when key.concerns(e.question(), Clear.text(e.item()), List.of(e.exemption())) ->
                now(State.CLAIMED, stored, false);
            case QuestionDecided e when e.question() == key.question() && e.exemptions().contains(key.exemption()) ->
                now(State.RELIED_ON, stored, false);
            case QuestionDecided e when e.question() == key.question() && state == State.RELIED_ON ->
                now(State.WITHDRAWN, stored, e.stage() == DecisionStage.REVIEW);
            case ReviewDecided e when givenUpAtReview && e.result() != Ruling.AUTHORITY_UPHELD ->
                now(State.FOUND_WRONG, stored, false);
            case ExemptionWithdrawn e when key.concerns(e) -> now(State.WITHDRAWN, stored, false);
            case RequestEvent other -> this;
        };
    }

    private static LedgerState now(State next, StoredEvent stored, boolean atReview) {
        return new LedgerState(next, stored.event().on(), stored.metadata().actor().id(), atReview);
    }
}
