package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/**
 * A question and what became of it.
 *
 * @param regime the law under which it is answered
 * @param state whether an answer is owed, has gone out, or is owed no more
 * @param stoppedSince the day since which it waits for the requester; null unless it does
 * @param variation the limit that it has for what it asks; null where it has that of the authority
 * @param lapse why it was put away; null unless it has lapsed
 * @param claimed the exemptions claimed for it so far, as cited
 * @param outcomes the last decision at each stage; empty while it is undecided
 * @param rulings what the Commissioner and the Tribunal said of it, in order
 * @param raisedLate the exemptions first raised when its answer had already gone out
 * @param lineage what became of it from stage to stage
 */
public record FiledQuestion(int number, String text, Regime regime, State state, @Nullable LocalDate stoppedSince,
        @Nullable FiledVariation variation, @Nullable FiledLapse lapse, List<String> claimed,
        List<FiledOutcome> outcomes,
        List<FiledRuling> rulings, List<LateExemption> raisedLate, List<FiledStage> lineage) {

    /** Whether an answer is owed. */
    public enum State {
        OPEN, ANSWERED, WITHDRAWN, LAPSED, TRANSFERRED,
        /** It was refused, and a notice given before is notice enough (FOIA s.17(6), FOISA s.16(5)). */
        NO_NOTICE,
        /** It is owed in a request of its own. */
        SPLIT_OFF;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    public FiledQuestion {
        claimed = List.copyOf(claimed);
        outcomes = List.copyOf(outcomes);
        rulings = List.copyOf(rulings);
        raisedLate = List.copyOf(raisedLate);
        lineage = List.copyOf(lineage);
    }

    static List<FiledQuestion> of(Standing standing, List<StoredEvent> counted) {
        List<RequestEvent> events = counted.stream().map(StoredEvent::event).toList();
        return standing.request().questions().values().stream().map(question -> of(question, standing, events, counted))
                .toList();
    }

    private static FiledQuestion of(AskedQuestion question, Standing standing, List<RequestEvent> events,
            List<StoredEvent> counted) {
        int number = question.number();
        Map<DecisionStage, FiledOutcome> outcomes = new EnumMap<>(DecisionStage.class);
        Clear.only(QuestionDecided.class, events).filter(decided -> decided.question() == number)
                .forEach(decided -> outcomes.put(decided.stage(), FiledOutcome.of(decided)));
        var claimed = Clear.only(ExemptionClaimed.class, events).filter(claim -> claim.question() == number)
                .map(claim -> claim.exemption().code()).distinct().toList();
        LocalDate since = question.open() ? question.stoppedSince() : null;
        return new FiledQuestion(number, Objects.requireNonNull(standing.questions().get(number)), question.regime(),
                state(question), since, FiledVariation.of(number, events),
                state(question) == State.LAPSED ? FiledLapse.of(number, events) : null, claimed,
                List.copyOf(outcomes.values()),
                Clear.only(QuestionRuled.class, events).filter(ruled -> ruled.question() == number)
                        .map(FiledRuling::of).toList(),
                LateExemption.of(number, events), Lineage.of(number, counted));
    }

    private static State state(AskedQuestion question) {
        if (question.answered()) {
            return State.ANSWERED;
        }
        if (question.gone() == null) {
            return State.OPEN;
        }
        return switch (question.gone()) {
            case WITHDRAWN -> State.WITHDRAWN;
            case LAPSED -> State.LAPSED;
            case TRANSFERRED -> State.TRANSFERRED;
            case SPLIT_OFF -> State.SPLIT_OFF;
            case NO_NOTICE -> State.NO_NOTICE;
        };
    }
}
