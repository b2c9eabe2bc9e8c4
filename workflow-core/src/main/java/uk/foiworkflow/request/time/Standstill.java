package uk.foiworkflow.request.time;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * Since when the time for one question stands still: detail or a fee is awaited that was asked for in time, no valid request
 * has arrived, or nothing is owed (s.1(3), s.8, s.9). What is done only when the limit has run out stops nothing.
 */
public final class Standstill {

    /** What an event does to the count of the days. */
    enum Effect {
        NONE,
        /** The full limit runs anew from the day of the event. */
        RESET,
        /** The days from the notice to the payment are left out. */
        PAUSE
    }

    private record Asked(LocalDate on, boolean inTime) {}

    private final Supplier<LocalDate> due;
    private final BiPredicate<LocalDate, FeeReceived> inTimeToPay;
    private @Nullable LocalDate invalid;
    private @Nullable Asked detail;
    private @Nullable Asked fee;
    private @Nullable LocalDate lapsed;
    private @Nullable LocalDate withdrawn;
    private @Nullable LocalDate noNoticeOwed;
    private boolean ranOut;

    /**
     * Nothing has happened yet.
     *
     * @param due the last day as it stands at each event
     * @param inTimeToPay whether a fee that was asked for on a day was paid before the time for that was over
     */
    public Standstill(Supplier<LocalDate> due, BiPredicate<LocalDate, FeeReceived> inTimeToPay) {
        this.due = due;
        this.inTimeToPay = inTimeToPay;
    }

    /** After those events, the last day being the one that came of them. */
    public static Standstill of(Moves moves, LocalDate received, LocalDate due,
            BiPredicate<LocalDate, FeeReceived> inTimeToPay) {
        var still = new Standstill(() -> due, inTimeToPay);
        LocalDate from = received;
        for (RequestEvent event : moves.all()) {
            from = still.after(event, from) == Effect.RESET ? event.on() : from;
        }
        return still;
    }

    /** The day since which no time runs; null while it runs. */
    public @Nullable LocalDate since() {
        return earliest(invalid, waiting());
    }

    /** The same for a request that is valid: that it is none makes nothing timely that was not. */
    @Nullable
    LocalDate waiting() {
        return earliest(inTime(detail), inTime(fee), lapsed, withdrawn, noNoticeOwed);
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate... days) {
        LocalDate earliest = null;
        for (LocalDate day : days) {
            if (day != null && (earliest == null || day.isBefore(earliest))) {
                earliest = day;
            }
        }
        return earliest;
    }

    /** The day on which detail was asked for that has not arrived, be it that it was too late; null when none is awaited. */
    public @Nullable LocalDate detailAsked() {
        return detail == null ? null : detail.on();
    }

    /** The day of a fees notice that has not been paid, be it that it was too late; null when none is awaited. */
    public @Nullable LocalDate feeAsked() {
        return fee == null ? null : fee.on();
    }

    /** Whether the fee that is awaited was asked for in time, so that nothing is owed before it is paid. */
    public boolean feeStops() {
        return inTime(fee) != null;
    }

    /** Whether the limit had run out before detail or a fee was asked for; detail that arrives then does not bring it back. */
    public boolean ranOut() {
        return ranOut;
    }

    /** @param from day 0 of the count as it stands */
    Effect after(RequestEvent event, LocalDate from) {
        return switch (event) {
            case ValidityAssessed assessed -> {
                invalid = from;
                yield Effect.NONE;
            }
            case DefectMended mended -> mended();
            case ClarificationRequested asked -> {
                detail = asked(asked);
                yield Effect.NONE;
            }
            case ClarificationReceived received -> received();
            case FeesNoticeIssued notice -> {
                fee = asked(notice);
                yield Effect.NONE;
            }
            case FeeReceived payment -> paid(payment);
            case RequestLapsed lapse -> {
                lapsed = inTime(lapse) ? lapse.on() : lapsed;
                yield Effect.NONE;
            }
            case RequestWithdrawn end -> {
                withdrawn = inTime(end) ? end.on() : withdrawn;
                yield nothingAwaited();
            }
            case NoticeDispensedWith dispensed -> {
                nothingOwed(from);
                yield nothingAwaited();
            }
            case QuestionsSplitOff left -> nothingAwaited();
            case CaseReopened reopened -> {
                // What lapsed comes back and still waits for what it waited for; what was withdrawn does not come back.
                lapsed = null;
                yield Effect.NONE;
            }
            case RequestEvent other -> Effect.NONE;
        };
    }

    /** A valid request arrives on that day: what was awaited of the invalid one is over (R1.1). */
    @Rulebook("R1.1")
    private Effect mended() {
        invalid = null;
        detail = null;
        fee = null;
        lapsed = null;
        ranOut = false;
        return Effect.RESET;
    }

    /** R3.2: a fee that is awaited is awaited still. A limit that had run out before anything was asked stays broken. */
    @Rulebook("R3.2")
    private Effect received() {
        detail = null;
        lapsed = null;
        return ranOut ? Effect.NONE : Effect.RESET;
    }

    /** R3.7: a fee that came when its time was over brings no duty back, and one that was asked for too late took none away. */
    @Rulebook({"R3.7", "R8.6"})
    private Effect paid(FeeReceived payment) {
        if (fee == null || !fee.inTime()) {
            fee = null;
            return Effect.NONE;
        }
        if (!inTimeToPay.test(fee.on(), payment)) {
            return Effect.NONE;
        }
        fee = null;
        return Effect.PAUSE;
    }

    /** Neither the information nor a notice was ever owed, however late that was said (FOIA s.14, s.17(6)). */
    @Rulebook("R5-no-repeat")
    private void nothingOwed(LocalDate from) {
        noNoticeOwed = from;
    }

    private Effect nothingAwaited() {
        detail = null;
        fee = null;
        return Effect.NONE;
    }

    private Asked asked(RequestEvent event) {
        boolean timely = inTime(event);
        ranOut |= !timely;
        return new Asked(event.on(), timely);
    }

    /** Whether the limit had not run out when that happened; while the time stands still it does not run out. */
    @Rulebook({"R3.1", "R3.7"})
    private boolean inTime(RequestEvent event) {
        return waiting() != null || !event.on().isAfter(due.get());
    }

    private static @Nullable LocalDate inTime(@Nullable Asked asked) {
        return asked != null && asked.inTime() ? asked.on() : null;
    }
}
