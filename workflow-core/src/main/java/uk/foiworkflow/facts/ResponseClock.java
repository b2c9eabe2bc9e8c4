package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.clock.Limit;
import uk.foiworkflow.clock.Pause;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.facts.ResponseTime.NoExtension;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.NoEffect;
import uk.foiworkflow.law.Provision;
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
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * Runs the clock of one question through what moved it: detail resets, a fee pauses, a notice extends (R3, R4, R8.3). What
 * was done only when the limit had already run out moves nothing any more.
 */
@Rulebook({"R2.1", "R3.1", "R3.4"})
final class ResponseClock {

    private final Regime regime;
    private final Limit limit;
    private final WorkingCalendar calendar;
    private final List<Pause> pauses = new ArrayList<>();
    private final List<ExtensionNotified> extensions = new ArrayList<>();
    private final Map<Provision, LocalDate> onFile = new HashMap<>();
    private LocalDate from;
    private @Nullable NoExtension extendsNothing;
    private @Nullable LocalDate detailAsked;
    private @Nullable LocalDate feeAsked;
    private @Nullable LocalDate lapsed;
    private @Nullable LocalDate withdrawn;
    private @Nullable LocalDate noNoticeOwed;
    private boolean askedTooLate;

    private ResponseClock(QuestionFacts question, Authority authority, WorkingCalendar calendar) {
        this.regime = question.regime();
        this.limit = Limit.response(regime, authority.kind(), authority.closures(), question.varied());
        this.calendar = calendar;
        this.from = question.received();
    }

    /** The time for one question; what happened after its answer does not move it any more. */
    static ResponseTime of(QuestionFacts question, Authority authority, WorkingCalendar calendar) {
        var clock = new ResponseClock(question, authority, calendar);
        Answer answer = question.answer();
        LocalDate answered = answer == null ? null : answer.on();
        var filed = new ArrayDeque<>(question.settled()
                ? question.filed().stream().filter(day -> day.holdsFor(answered)).toList()
                : List.of());
        for (RequestEvent move : question.moves()) {
            if (answered == null || !move.on().isAfter(answered)) {
                while (!filed.isEmpty() && filed.getFirst().on().isBefore(move.on())) {
                    clock.dated(filed.removeFirst());
                }
                clock.move(move);
            }
        }
        filed.forEach(clock::dated);
        return clock.time();
    }

    /** R2.6: a day that was counted for the clock as it stands, be it by another calendar. */
    @Rulebook("R2.6")
    private void dated(Filed day) {
        Deadline deadline = day.deadline();
        if (deadline.from().equals(from)) {
            if (day.otherwise(calendar)) {
                onFile.put(deadline.provision(), deadline.due());
            } else {
                onFile.remove(deadline.provision());
            }
        }
    }

    private ResponseTime time() {
        return new ResponseTime(limit, from, pauses, basic(), extensions.isEmpty() ? null : extended(), extensions,
                extendsNothing, !onFile.isEmpty(), stopped());
    }

    private void move(RequestEvent event) {
        if (event instanceof ClockEvent clock) {
            move(clock);
        } else if (event instanceof RequestWithdrawn && inTime(event)) {
            withdrawn = event.on();
        } else if (event instanceof NoticeDispensedWith) {
            nothingOwed();
        } else if (event instanceof CaseReopened) {
            // What lapsed comes back and still waits for what it waited for; what was withdrawn does not come back.
            lapsed = null;
        }
    }

    /** Neither the information nor a notice was ever owed, however late that was said (FOIA s.14, s.17(6)). */
    @Rulebook("R5-no-repeat")
    private void nothingOwed() {
        noNoticeOwed = from;
    }

    private void move(ClockEvent clock) {
        switch (clock) {
            case ClarificationRequested asked -> {
                if (inTime(asked)) {
                    detailAsked = asked.on();
                } else {
                    askedTooLate = true;
                }
            }
            case ClarificationReceived received -> {
                // R3.2. A limit that had run out before anything was asked stays broken.
                if (!askedTooLate) {
                    restart(received.on());
                }
            }
            case FeesNoticeIssued notice -> {
                if (inTime(notice)) {
                    feeAsked = notice.on();
                }
            }
            case FeeReceived fee -> paid(fee.on());
            case RequestLapsed event -> {
                if (inTime(event)) {
                    lapsed = event.on();
                }
            }
            case ExtensionNotified notice -> extend(notice);
            case LimitVaried known -> {
                // The limit was the same all the time, be it that the authority came to it late.
            }
            case DeadlineRecalculated counted -> {
                // The days are counted by the calendar that now holds, whenever it was announced.
            }
        }
    }

    /** R3.2: a full limit, without what had lengthened the old one; a fee that is awaited is awaited still. */
    @Rulebook({"R3.2", "R8.5"})
    private void restart(LocalDate day) {
        from = day;
        onFile.clear();
        extensions.clear();
        extendsNothing = null;
        detailAsked = null;
        lapsed = null;
    }

    /** R3.7: a fee that came when its time was over brings no duty back. */
    @Rulebook({"R3.7", "R8.6"})
    private void paid(LocalDate day) {
        if (feeAsked != null && !day.isAfter(LastDay.toPay(regime, feeAsked, calendar))) {
            pauses.add(new Pause(feeAsked, day));
            onFile.clear();
            feeAsked = null;
        }
    }

    /** R4.1, R4.2, R8.3: in time, under a law that knows it, and under s.10(3) for a qualified exemption. */
    @Rulebook({"R4.2", "R8.3"})
    private void extend(ExtensionNotified notice) {
        if (!extensions.isEmpty()) {
            extensions.add(notice);
            return;
        }
        boolean late = stopped() == null && notice.on().isAfter(basic());
        NoEffect why = notice.basis().noEffect(regime, notice.exemptions(), late);
        if (why == null) {
            extensions.add(notice);
        } else {
            extendsNothing = new NoExtension(notice, why);
        }
    }

    private boolean inTime(RequestEvent event) {
        return stopped() != null || !event.on().isAfter(due());
    }

    private LocalDate due() {
        return extensions.isEmpty() ? basic() : extended();
    }

    private LocalDate basic() {
        return due(limit);
    }

    private LocalDate extended() {
        return due(limit.extended(extensions.getFirst().basis()));
    }

    private LocalDate due(Limit counted) {
        LocalDate filed = onFile.get(counted.provision());
        return filed == null ? counted.due(calendar, from, pauses) : filed;
    }

    private @Nullable LocalDate stopped() {
        return Stream.of(detailAsked, feeAsked, lapsed, withdrawn, noNoticeOwed).filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
