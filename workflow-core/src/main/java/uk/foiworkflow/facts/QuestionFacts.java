package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.Limit;
import uk.foiworkflow.clock.VariedLimit;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.time.ResponseClock;
import uk.foiworkflow.request.time.ResponseTime;

/**
 * One question as it stood at the end of the day asked about.
 *
 * @param regime the law under which it is judged: the right one, be it that the authority came to it late (R1.7)
 * @param received the day of receipt, corrections applied
 * @param varied the limit that it has for what was asked; null where it has that of the authority
 * @param moves what moved its clock, in the order in which it happened
 * @param answers what the requester was told about it, failed deliveries left out, in the order in which it happened
 * @param ended how it ended without an answer; null while it has not
 * @param filed its last days as they were put on file, in the order in which that happened
 * @param settled whether it has been answered or has ended by now, be it after the day asked about
 */
public record QuestionFacts(int number, Regime regime, LocalDate received, @Nullable VariedLimit varied,
        List<RequestEvent> moves, List<Answer> answers, @Nullable Ended ended, List<Filed> filed, boolean settled) {

    /** How a question ended without an answer. */
    public enum Ended {
        WITHDRAWN, LAPSED,
        /** It was refused, and no notice of that was owed (FOIA s.17(6), FOISA s.16(5)). */
        NO_NOTICE
    }

    public QuestionFacts {
        moves = List.copyOf(moves);
        answers = List.copyOf(answers);
        filed = List.copyOf(filed);
    }

    QuestionFacts settled(boolean byNow) {
        return new QuestionFacts(number, regime, received, varied, moves, answers, ended, filed, byNow);
    }

    /** The first answer, or the transfer that under the Regulations stands for one (EIR reg 10); null while there is none. */
    @Nullable
    @Rulebook("R2.12")
    Answer answer() {
        return answers.isEmpty() ? transfer() : answers.getFirst();
    }

    /** The time for it; what happened after its answer does not move that any more. */
    ResponseTime time(Authority authority, WorkingCalendar calendar) {
        var clock = new ResponseClock(Limit.response(regime, authority.kind(), authority.closures(), varied), received,
                calendar);
        Answer answer = answer();
        LocalDate answered = answer == null ? null : answer.on();
        var onFile = new ArrayDeque<>(
                settled ? filed.stream().filter(day -> day.holdsFor(answered)).toList() : List.of());
        for (RequestEvent move : moves) {
            if (move instanceof ValidityAssessed) {
                // It tells what had been so all the time.
                clock.move(move);
            } else if (answered == null || !move.on().isAfter(answered)) {
                while (!onFile.isEmpty() && onFile.getFirst().on().isBefore(move.on())) {
                    clock.filed(onFile.removeFirst().deadline());
                }
                clock.move(move);
            }
        }
        onFile.forEach(day -> clock.filed(day.deadline()));
        return clock.time();
    }

    /** The last answer by the end of that day. */
    Optional<Answer> answerBy(LocalDate day) {
        return answers.stream().filter(answer -> !answer.on().isAfter(day)).reduce((one, other) -> other);
    }

    /** What became of it by the last word that the requester had; null while that is open or was not recorded. */
    public @Nullable Outcome outcome() {
        Answer last = answers.isEmpty() ? transfer() : answers.getLast();
        return last == null ? withoutNotice() : last.outcome();
    }

    /** What became of it before any review; where the first answer came after one, by that answer. */
    public @Nullable Outcome initialOutcome() {
        Answer initial = answers.isEmpty() ? transfer() : null;
        for (Answer answer : answers) {
            if (answer.stage() == DecisionStage.INITIAL && (initial == null || !answer.afterReview())) {
                initial = answer;
            }
        }
        return initial == null ? withoutNotice() : initial.outcome();
    }

    /** Whether nothing has been said about it and something still may be. */
    public boolean open() {
        return answer() == null && ended == null;
    }

    /** Whether it was withdrawn by the end of that day. */
    boolean withdrawnBy(LocalDate day) {
        return moves.stream().anyMatch(move -> move instanceof RequestWithdrawn && !move.on().isAfter(day));
    }

    @Rulebook("R5-no-repeat")
    private @Nullable Outcome withoutNotice() {
        return ended != Ended.NO_NOTICE
                ? null
                : moves.stream().filter(NoticeDispensedWith.class::isInstance).map(NoticeDispensedWith.class::cast)
                        .map(NoticeDispensedWith::outcome).reduce((earlier, later) -> later).orElse(null);
    }

    @Rulebook({"R8.7", "R11.1"})
    private @Nullable Answer transfer() {
        if (!regime.environmental()) {
            return null;
        }
        return moves.stream().filter(RequestTransferred.class::isInstance).findFirst()
                .map(move -> new Answer(move.on(), DecisionStage.INITIAL, false, null, Outcome.TRANSFERRED, List.of(),
                        null))
                .orElse(null);
    }
}
