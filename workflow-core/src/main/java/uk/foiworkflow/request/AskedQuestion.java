package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * One question, as far as the next command depends on it. It has a line for each thing that a rule asks of a question, and
 * one for each event that changes any, and so is as long as there are of those.
 *
 * @param time the time for it
 * @param passedOn the day on which it was passed to another authority; null when it never was
 * @param end how it ended without an answer, a transfer apart; null while it has not
 * @param revived the last day on which it was taken up again after it had lapsed; null when it never was
 * @param answers what was decided on it and told
 */
public record AskedQuestion(int number, Regime regime, RunningTime time, @Nullable LocalDate passedOn,
        @Nullable End end,
        @Nullable LocalDate revived, Answers answers) {

    /** Why no answer is owed any more. */
    public enum Gone {
        WITHDRAWN, LAPSED, TRANSFERRED,
        /** It was refused, and a notice given before is notice enough (FOIA s.17(6), FOISA s.16(5)). */
        NO_NOTICE,
        /** It is owed in a request of its own. */
        SPLIT_OFF
    }

    /**
     * An end without an answer.
     *
     * @param on the day on which it ended so
     * @param outcome null but where no notice of it was owed
     */
    public record End(Gone how, LocalDate on, @Nullable Outcome outcome) {}

    static AskedQuestion asked(int number, Regime regime, LocalDate received) {
        return new AskedQuestion(number, regime, RunningTime.from(received), null, null, null, Answers.NONE);
    }

    /** Its due date as last recorded. */
    public LocalDate due() {
        return time.due();
    }

    /** Day 0 of that: receipt, or the day on which the detail arrived. */
    LocalDate from() {
        Deadline filed = time.filed();
        return filed == null ? time.received() : filed.from();
    }

    /** The last decision on it; null when there is none. */
    public @Nullable QuestionDecided decision() {
        return answers.decision();
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
        return !answers.none();
    }

    /** What the requester was told, failed deliveries left out, in the order in which it was told. */
    public List<Given> given() {
        return answers.given();
    }

    /**
     * The day of the first word that settles it: an answer, a transfer under the Regulations, or that no notice of its
     * refusal was owed; null while there is none.
     */
    public @Nullable LocalDate settledOn() {
        if (answered()) {
            return given().getFirst().on();
        }
        if (gone() == Gone.TRANSFERRED) {
            return passedOn;
        }
        return end != null && end.how() == Gone.NO_NOTICE ? end.on() : null;
    }

    /**
     * Why no answer is owed any more; null while one is. Only the Regulations know a transfer that ends the first
     * authority's duty (EIR reg 10), and the question is judged by the law that it turns out to fall under.
     */
    @Rulebook("R11.1")
    public @Nullable Gone gone() {
        return passedOn != null && regime.environmental() ? Gone.TRANSFERRED : ended();
    }

    /** How it ended without an answer, a transfer apart; null while it has not. */
    @Nullable
    Gone ended() {
        return end == null ? null : end.how();
    }

    /** What became of it where that needed no letter; empty where a letter answers it, or nothing does. */
    public Optional<Outcome> withoutLetter() {
        return gone() == Gone.TRANSFERRED
                ? Optional.of(Outcome.TRANSFERRED)
                : Optional.ofNullable(end).map(End::outcome);
    }

    /** What the requester was last told became of it; null while that is open or was not recorded. */
    @Nullable
    Outcome told() {
        return answered() ? answers.last() : withoutLetter().orElse(null);
    }

    /** The day on which detail was asked for that has not arrived; null when none is awaited. */
    public @Nullable LocalDate detailAsked() {
        return time.standstill(number).detailAsked();
    }

    /** The day of a fees notice that has not been paid; null when none is awaited. */
    public @Nullable LocalDate feeAsked() {
        return time.standstill(number).feeAsked();
    }

    /** Whether its limit had run out before detail or a fee was asked for, so that the detail does not bring it back. */
    boolean ranOut() {
        return time.standstill(number).ranOut();
    }

    /** Whether nothing is owed before the fee that is awaited is paid. */
    boolean feeStops() {
        return time.standstill(number).feeStops();
    }

    /** Whether it waits for something from the requester, be it that it was asked for too late. */
    boolean awaits() {
        return open() && (detailAsked() != null || feeAsked() != null);
    }

    /** Whether the time for it stands still until the requester acts. */
    public boolean stopped() {
        return open() && stoppedSince() != null;
    }

    /** The day since which the time for it stands still; null while it runs. */
    public @Nullable LocalDate stoppedSince() {
        return time.standstill(number).since();
    }

    AskedQuestion evolve(ClockEvent event) {
        AskedQuestion after = moved(event);
        return switch (event) {
            case ClarificationReceived received -> after.arrived();
            // What ended otherwise does not lapse, and so does not come back with what had lapsed.
            case RequestLapsed lapsed -> end == null ? after.ended(new End(Gone.LAPSED, lapsed.on(), null)) : after;
            case LimitVaried other -> after.timed(after.time.varied(other.limit()));
            case ClockEvent other -> after;
        };
    }

    AskedQuestion assessed(ValidityAssessed event) {
        return moved(event);
    }

    /** A valid request arrived: nothing of it is decided yet. */
    AskedQuestion mended(DefectMended event) {
        return moved(event).arrived().decided(null);
    }

    /** It is owed elsewhere, and waited for there. */
    AskedQuestion splitOff(QuestionsSplitOff event) {
        return moved(event).ended(new End(Gone.SPLIT_OFF, event.on(), null));
    }

    AskedQuestion withdrawn(RequestWithdrawn event) {
        return moved(event).ended(new End(Gone.WITHDRAWN, event.on(), null));
    }

    AskedQuestion dispensedWith(NoticeDispensedWith event) {
        return moved(event).ended(new End(Gone.NO_NOTICE, event.on(), event.outcome()));
    }

    /** What lapsed comes back, and waits for what it waited for; what was withdrawn does not come back. */
    AskedQuestion reopened(CaseReopened event) {
        if (!event.revives(number)) {
            return this;
        }
        AskedQuestion after = moved(event);
        return after.ended() == Gone.LAPSED
                ? new AskedQuestion(number, regime, after.time, passedOn, null, event.on(), answers)
                : after;
    }

    AskedQuestion passed(LocalDate day) {
        return new AskedQuestion(number, regime, time, passedOn == null ? day : passedOn, end, revived, answers);
    }

    AskedQuestion under(Regime changed) {
        return new AskedQuestion(number, changed, time, passedOn, end, revived, answers);
    }

    AskedQuestion receivedOn(LocalDate corrected) {
        return timed(time.receivedOn(corrected));
    }

    AskedQuestion runsTo(Deadline deadline) {
        return timed(time.to(new Deadline(deadline.provision(), Numbers.of(number), deadline.from(), deadline.due(),
                deadline.calendar())));
    }

    AskedQuestion decided(@Nullable QuestionDecided made) {
        return telling(answers.decided(made));
    }

    AskedQuestion answered(int response, LocalDate on) {
        return telling(answers.told(response, on));
    }

    AskedQuestion failed(int response) {
        return telling(answers.failed(response));
    }

    /** What moves its time is kept as far as it is about this question, so that it goes with it into another request. */
    AskedQuestion moved(RequestEvent event) {
        RequestEvent own = Narrowed.event(event, Numbers.of(number));
        return timed(time.and(own == null ? event : own));
    }

    /** What had lapsed comes to life, and what was no valid request becomes one. */
    private AskedQuestion arrived() {
        return ended(ended() == Gone.LAPSED ? null : end).telling(answers.valid());
    }

    /** What has left for a request of its own does not come back, whatever is told of it here. */
    private AskedQuestion ended(@Nullable End how) {
        return here() ? new AskedQuestion(number, regime, time, passedOn, how, revived, answers) : this;
    }

    private AskedQuestion timed(RunningTime other) {
        return new AskedQuestion(number, regime, other, passedOn, end, revived, answers);
    }

    private AskedQuestion telling(Answers other) {
        return new AskedQuestion(number, regime, time, passedOn, end, revived, other);
    }
}
