package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.Pause;
import uk.foiworkflow.clock.VariedLimit;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.DeadlineRecalculated;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;

/**
 * One question, as far as the next command depends on it.
 *
 * @param from day 0 of its limit: receipt, or the day on which the detail arrived
 * @param pauses fees that were paid since then
 * @param moreTime the last notice since then that took effect; null when there is none
 * @param varied the limit that it has for what was asked; null where it has that of the authority
 * @param due its due date as last recorded
 * @param detailAsked the day on which detail was asked for that has not arrived; null when none is awaited
 * @param feeAsked the day of a fees notice that has not been paid; null when none is awaited
 * @param gone why no answer is owed any more; null while one is
 * @param decision the last decision on it; null when there is none
 * @param answered whether its answer has gone out, and not come back
 */
public record AskedQuestion(int number, Regime regime, LocalDate from, List<Pause> pauses, @Nullable MoreTime moreTime,
        @Nullable VariedLimit varied, LocalDate due, @Nullable LocalDate detailAsked, @Nullable LocalDate feeAsked,
        @Nullable Gone gone, @Nullable QuestionDecided decision, boolean answered) {

    /** Why no answer is owed any more. */
    public enum Gone {
        WITHDRAWN, LAPSED, TRANSFERRED,
        /** It was refused, and a notice given before is notice enough (FOIA s.17(6), FOISA s.16(5)). */
        NO_NOTICE
    }

    /**
     * More time, by a notice of that day.
     *
     * @param stopped the day since which the question waited for the requester then; null when it did not
     */
    public record MoreTime(ExtensionBasis basis, LocalDate notified, @Nullable LocalDate stopped) {}

    static AskedQuestion asked(int number, Regime regime, LocalDate received) {
        return new AskedQuestion(number, regime, received, List.of(), null, null, received, null, null, null,
                null, false);
    }

    /** Whether an answer to it is still owed. */
    public boolean open() {
        return gone == null && !answered;
    }

    /** What became of it where that needed no letter; empty where a letter answers it, or nothing does. */
    Optional<Outcome> withoutLetter() {
        if (gone == Gone.TRANSFERRED) {
            return Optional.of(Outcome.TRANSFERRED);
        }
        return gone == Gone.NO_NOTICE ? Optional.ofNullable(decision).map(QuestionDecided::outcome) : Optional.empty();
    }

    /** Whether the time for it stands still until the requester acts. */
    public boolean stopped() {
        return open() && (detailAsked != null || feeAsked != null);
    }

    /** The day since which it waits for the requester; null when it does not. */
    public @Nullable LocalDate stoppedSince() {
        return Stream.of(detailAsked, feeAsked).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
    }

    AskedQuestion evolve(ClockEvent event) {
        return switch (event) {
            case ClarificationRequested requested -> waiting(requested.on(), feeAsked, gone);
            case ClarificationReceived received -> counted(received.on(), List.of(), null).waiting(null, feeAsked,
                    gone == Gone.LAPSED ? null : gone).answered(answered && !invalid());
            case RequestLapsed lapsed -> gone(Gone.LAPSED);
            case FeesNoticeIssued issued -> waiting(detailAsked, issued.on(), gone);
            case FeeReceived received -> received.deadlines().stream()
                    .anyMatch(deadline -> deadline.questions().contains(number)) ? paid(received.on()) : this;
            case ExtensionNotified notified ->
                notified.deadlines().stream().anyMatch(deadline -> deadline.questions().contains(number))
                        ? extended(new MoreTime(notified.basis(), notified.on(), stoppedSince()))
                        : this;
            case LimitVaried other -> varied(other.limit());
            case DeadlineRecalculated recalculated -> this;
        };
    }

    AskedQuestion extended(@Nullable MoreTime more) {
        return counted(from, pauses, more);
    }

    AskedQuestion varied(@Nullable VariedLimit other) {
        return new AskedQuestion(number, regime, from, pauses, moreTime, other, due, detailAsked, feeAsked, gone,
                decision, answered);
    }

    AskedQuestion gone(Gone why) {
        return waiting(null, null, why);
    }

    /** What was no valid request becomes one when the detail arrives. */
    private boolean invalid() {
        return decision != null && decision.outcome() == Outcome.INVALID;
    }

    /** A valid request is received on that day: whatever was decided or awaited of the invalid one is over. */
    AskedQuestion mended(LocalDate day) {
        return new AskedQuestion(number, regime, day, List.of(), null, varied, due, null, null,
                gone == Gone.LAPSED ? null : gone, null, false);
    }

    AskedQuestion under(Regime changed) {
        return new AskedQuestion(number, changed, from, pauses, moreTime, varied, due, detailAsked, feeAsked, gone,
                decision,
                answered);
    }

    /** The limit ran from the old day of receipt: it runs from the corrected one. */
    AskedQuestion receivedOn(LocalDate was, LocalDate corrected) {
        return from.equals(was) ? counted(corrected, pauses, moreTime) : this;
    }

    AskedQuestion runsTo(Deadline deadline) {
        return new AskedQuestion(number, regime, from, pauses, moreTime, varied, deadline.due(), detailAsked, feeAsked,
                gone,
                decision, answered);
    }

    AskedQuestion decided(QuestionDecided made) {
        return new AskedQuestion(number, regime, from, pauses, moreTime, varied, due, detailAsked, feeAsked, gone, made,
                answered);
    }

    AskedQuestion answered(boolean sent) {
        return new AskedQuestion(number, regime, from, pauses, moreTime, varied, due, detailAsked, feeAsked, gone,
                decision,
                sent);
    }

    AskedQuestion paid(LocalDate day) {
        if (feeAsked == null) {
            return this;
        }
        var paid = Stream.concat(pauses.stream(), Stream.of(new Pause(feeAsked, day))).toList();
        return counted(from, paid, moreTime).waiting(detailAsked, null, gone);
    }

    private AskedQuestion counted(LocalDate dayZero, List<Pause> without, @Nullable MoreTime more) {
        return new AskedQuestion(number, regime, dayZero, without, more, varied, due, detailAsked, feeAsked, gone,
                decision,
                answered);
    }

    private AskedQuestion waiting(@Nullable LocalDate detail, @Nullable LocalDate fee, @Nullable Gone left) {
        return new AskedQuestion(number, regime, from, pauses, moreTime, varied, due, detail, fee, left, decision,
                answered);
    }
}
