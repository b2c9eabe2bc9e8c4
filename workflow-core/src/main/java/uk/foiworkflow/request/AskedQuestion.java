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
import uk.foiworkflow.law.Rulebook;
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
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
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
 * @param passedOn whether it was passed to another authority
 * @param end how it ended without an answer, a transfer apart; null while it has not
 * @param revived the last day on which it was taken up again after it had lapsed; null when it never was
 * @param decision the last decision on it; null when there is none
 * @param given what the requester was told about it, failed deliveries left out, in the order in which it was told
 */
public record AskedQuestion(int number, Regime regime, LocalDate from, List<Pause> pauses, @Nullable MoreTime moreTime,
        @Nullable VariedLimit varied, LocalDate due, @Nullable LocalDate detailAsked, @Nullable LocalDate feeAsked,
        boolean passedOn,
        @Nullable End end, @Nullable LocalDate revived, @Nullable QuestionDecided decision, List<Given> given) {

    /** Why no answer is owed any more. */
    public enum Gone {
        WITHDRAWN, LAPSED, TRANSFERRED,
        /** It was refused, and a notice given before is notice enough (FOIA s.17(6), FOISA s.16(5)). */
        NO_NOTICE,
        /** It is owed in a request of its own. */
        SPLIT_OFF
    }

    /** An end without an answer; the outcome is null but where no notice of it was owed. */
    public record End(Gone how, @Nullable Outcome outcome) {}

    /**
     * More time, by a notice of that day.
     *
     * @param stopped the day since which the question waited for the requester then; null when it did not
     */
    public record MoreTime(ExtensionBasis basis, LocalDate notified, @Nullable LocalDate stopped) {}

    /**
     * An answer.
     *
     * @param response the number of the response that gave it; 0 for a review
     * @param decision null when it was not recorded
     */
    public record Given(int response, @Nullable QuestionDecided decision) {

        boolean says(Outcome outcome) {
            return decision != null && decision.outcome() == outcome;
        }
    }

    public AskedQuestion {
        pauses = List.copyOf(pauses);
        given = List.copyOf(given);
    }

    static AskedQuestion asked(int number, Regime regime, LocalDate received) {
        return new AskedQuestion(number, regime, received, List.of(), null, null, received, null, null, false, null,
                null,
                null, List.of());
    }

    /** Whether it is in this request still, be it answered or not. */
    public boolean here() {
        return ended() != Gone.SPLIT_OFF;
    }

    /** Whether an answer to it is still owed. */
    public boolean open() {
        return gone() == null && !answered();
    }

    /** Whether an answer has gone out that has not come back. */
    public boolean answered() {
        return !given.isEmpty();
    }

    /**
     * Why no answer is owed any more; null while one is. Only the Regulations know a transfer that ends the first
     * authority's duty (EIR reg 10), and the question is judged by the law that it turns out to fall under.
     */
    @Rulebook("R11.1")
    public @Nullable Gone gone() {
        return passedOn && regime.environmental() ? Gone.TRANSFERRED : ended();
    }

    /** How it ended without an answer, a transfer apart; null while it has not. */
    @Nullable
    Gone ended() {
        return end == null ? null : end.how();
    }

    /** What became of it where that needed no letter; empty where a letter answers it, or nothing does. */
    Optional<Outcome> withoutLetter() {
        return gone() == Gone.TRANSFERRED
                ? Optional.of(Outcome.TRANSFERRED)
                : Optional.ofNullable(end).map(End::outcome);
    }

    /** Whether the time for it stands still until the requester acts. */
    public boolean stopped() {
        return open() && (detailAsked != null || feeAsked != null);
    }

    /** The day since which it waits for the requester; null when it does not. */
    public @Nullable LocalDate stoppedSince() {
        return Stream.of(detailAsked, feeAsked).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
    }

    /** What the requester was last told became of it; null while that is open or was not recorded. */
    @Nullable
    Outcome told() {
        if (given.isEmpty()) {
            return withoutLetter().orElse(null);
        }
        QuestionDecided last = given.getLast().decision();
        return last == null ? null : last.outcome();
    }

    /** Whether its time is counted from the same day under the same law, with the same days left out and added. */
    boolean runsLike(AskedQuestion other) {
        return regime == other.regime && from.equals(other.from) && pauses.equals(other.pauses)
                && Objects.equals(moreTime, other.moreTime) && Objects.equals(varied, other.varied);
    }

    AskedQuestion evolve(ClockEvent event) {
        return switch (event) {
            case ClarificationRequested requested -> waiting(requested.on(), feeAsked);
            case ClarificationReceived received -> counted(received.on(), List.of(), null).waiting(null, feeAsked)
                    .ended(ended() == Gone.LAPSED ? null : end).valid();
            case RequestLapsed lapsed -> ended(new End(Gone.LAPSED, null));
            case FeesNoticeIssued issued -> waiting(detailAsked, issued.on());
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

    /** It is owed elsewhere, and waited for there. */
    AskedQuestion splitOff() {
        return waiting(null, null).ended(new End(Gone.SPLIT_OFF, null));
    }

    /** Nothing is awaited of a requester who asks no more. */
    AskedQuestion withdrawn() {
        return waiting(null, null).ended(new End(Gone.WITHDRAWN, null));
    }

    /** Nothing is awaited where it is refused and no notice of that is owed. */
    AskedQuestion dispensedWith(NoticeDispensedWith event) {
        return waiting(null, null).ended(new End(Gone.NO_NOTICE, event.outcome()));
    }

    AskedQuestion varied(@Nullable VariedLimit other) {
        return new AskedQuestion(number, regime, from, pauses, moreTime, other, due, detailAsked, feeAsked, passedOn,
                end, revived, decision, given);
    }

    /** What lapsed comes back, and waits for what it waited for; what was withdrawn does not come back. */
    AskedQuestion reopened(CaseReopened event) {
        return ended() == Gone.LAPSED && event.revives(number)
                ? new AskedQuestion(number, regime, from, pauses, moreTime, varied, due, detailAsked, feeAsked,
                        passedOn, null,
                        event.on(), decision, given)
                : this;
    }

    AskedQuestion passed() {
        return new AskedQuestion(number, regime, from, pauses, moreTime, varied, due, detailAsked, feeAsked, true,
                end,
                revived, decision, given);
    }

    /** A valid request is received on that day: whatever was decided or awaited of the invalid one is over. */
    AskedQuestion mended(LocalDate day) {
        return counted(day, List.of(), null).waiting(null, null).ended(ended() == Gone.LAPSED ? null : end).valid()
                .decided(null);
    }

    AskedQuestion under(Regime changed) {
        return new AskedQuestion(number, changed, from, pauses, moreTime, varied, due, detailAsked, feeAsked, passedOn,
                end,
                revived, decision, given);
    }

    /** The limit ran from the old day of receipt: it runs from the corrected one. */
    AskedQuestion receivedOn(LocalDate was, LocalDate corrected) {
        return from.equals(was) ? counted(corrected, pauses, moreTime) : this;
    }

    AskedQuestion runsTo(Deadline deadline) {
        return new AskedQuestion(number, regime, from, pauses, moreTime, varied, deadline.due(), detailAsked, feeAsked,
                passedOn, end, revived, decision, given);
    }

    AskedQuestion decided(@Nullable QuestionDecided made) {
        return new AskedQuestion(number, regime, from, pauses, moreTime, varied, due, detailAsked, feeAsked, passedOn,
                end,
                revived, made, given);
    }

    AskedQuestion answered(int response) {
        return told(Stream.concat(given.stream(), Stream.of(new Given(response, decision))).toList());
    }

    /** What never arrived told nothing; what was told before it stands. */
    @Rulebook("R2.11")
    AskedQuestion failed(int response) {
        return told(given.stream().filter(one -> one.response() != response).toList());
    }

    AskedQuestion paid(LocalDate day) {
        if (feeAsked == null) {
            return this;
        }
        var paid = Stream.concat(pauses.stream(), Stream.of(new Pause(feeAsked, day))).toList();
        return counted(from, paid, moreTime).waiting(detailAsked, null);
    }

    /** What was no valid request becomes one when the detail arrives. */
    private AskedQuestion valid() {
        return told(given.stream().filter(one -> !one.says(Outcome.INVALID)).toList());
    }

    private AskedQuestion told(List<Given> answers) {
        return new AskedQuestion(number, regime, from, pauses, moreTime, varied, due, detailAsked, feeAsked, passedOn,
                end,
                revived, decision, answers);
    }

    /** What has left for a request of its own does not come back, whatever is told of it here. */
    private AskedQuestion ended(@Nullable End how) {
        return here()
                ? new AskedQuestion(number, regime, from, pauses, moreTime, varied, due, detailAsked, feeAsked,
                        passedOn, how, revived, decision, given)
                : this;
    }

    private AskedQuestion counted(LocalDate dayZero, List<Pause> without, @Nullable MoreTime more) {
        return new AskedQuestion(number, regime, dayZero, without, more, varied, due, detailAsked, feeAsked, passedOn,
                end,
                revived, decision, given);
    }

    private AskedQuestion waiting(@Nullable LocalDate detail, @Nullable LocalDate fee) {
        return new AskedQuestion(number, regime, from, pauses, moreTime, varied, due, detail, fee, passedOn, end,
                revived,
                decision, given);
    }
}
