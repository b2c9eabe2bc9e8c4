package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.facts.QuestionFacts.Ended;
import uk.foiworkflow.clock.VariedLimit;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.time.Moves;

/** Tells one question in the order in which it happened. */
final class QuestionFold {

    /** @param response the number of the response that gave it; 0 for a review */
    private record Given(int response, Answer answer) {}

    private Regime regime;
    private Moves moves = Moves.NONE;
    private final List<Given> given = new ArrayList<>();
    private final List<Filed> filed = new ArrayList<>();
    private @Nullable QuestionDecided decision;
    private @Nullable Ended ended;
    private @Nullable VariedLimit varied;

    QuestionFold(Regime regime) {
        this.regime = regime;
    }

    QuestionFacts facts(int number, LocalDate received) {
        return new QuestionFacts(number, regime, received, varied, moves.all(),
                given.stream().map(Given::answer).toList(),
                ended, filed, false);
    }

    void dated(Filed day) {
        filed.add(day);
    }

    void under(Regime changed) {
        regime = changed;
    }

    void moved(RequestEvent event) {
        moves = moves.and(event);
    }

    void ended(RequestEvent event, Ended how) {
        moved(event);
        ended = how;
    }

    /** What lapses for want of detail comes to life again when the detail arrives (R3.6), and so does what was no request. */
    void clock(ClockEvent event) {
        moved(event);
        if (event instanceof RequestLapsed) {
            ended = ended == null ? Ended.LAPSED : ended;
        } else if (event instanceof ClarificationReceived) {
            arrived();
        } else if (event instanceof LimitVaried other) {
            varied = other.limit();
        }
    }

    /** The valid request arrived: nothing of it is decided yet. */
    void mended(DefectMended mended) {
        decision = null;
        moved(mended);
        arrived();
    }

    void reopened(CaseReopened event) {
        moved(event);
        revive();
    }

    void decided(QuestionDecided decided) {
        decision = decided;
    }

    void reviewed(LocalDate on, boolean before) {
        given.add(new Given(0, answer(on, DecisionStage.REVIEW, before, null)));
    }

    void answered(ResponseIssued issued, boolean reviewed) {
        given.add(new Given(issued.response(), answer(issued.on(), DecisionStage.INITIAL, reviewed, issued)));
    }

    @Rulebook("R2.11")
    void failed(int response) {
        given.removeIf(one -> one.response() == response);
    }

    private void arrived() {
        revive();
        given.removeIf(one -> one.answer().outcome() == Outcome.INVALID);
    }

    private void revive() {
        if (ended == Ended.LAPSED) {
            ended = null;
        }
    }

    private Answer answer(LocalDate on, DecisionStage stage, boolean reviewed, @Nullable ResponseIssued issued) {
        var notice = issued == null ? null : issued.notice();
        if (decision == null) {
            return new Answer(on, stage, reviewed, null, null, List.of(), notice);
        }
        return new Answer(on, stage, reviewed, decision.held(), decision.outcome(), decision.exemptions(), notice);
    }
}
