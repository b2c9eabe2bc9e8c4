package uk.foiworkflow.api.dashboard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.dashboard.WaitingCase.Awaited;
import uk.foiworkflow.clock.OutsideCalendar;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.due.Urgency;
import uk.foiworkflow.projections.waiting.Question;
import uk.foiworkflow.projections.waiting.Usual;
import uk.foiworkflow.projections.waiting.Waiting;
import uk.foiworkflow.projections.waiting.WaitingFilter;
import uk.foiworkflow.projections.waiting.WaitingRow;
import uk.foiworkflow.projections.waiting.Whom;
import uk.foiworkflow.projections.reader.Viewer;

/**
 * What somebody asks, on the day on which it is answered.
 *
 * @param filter which cases it is about
 * @param day by which it is told what is urgent, Europe/London
 */
record Asked(WaitingFilter filter, LocalDate day, Caller caller, Usual usual, WorkingCalendar calendar) {

    Question question() {
        return question(filter);
    }

    /** The same of other cases. */
    Question question(WaitingFilter other) {
        return new Question(new Viewer(caller.actor()), other, day, usual, calendar.uk());
    }

    /** A case as it is shown. */
    WaitingCase shown(Waiting.Case found) {
        WaitingRow row = found.first();
        return new WaitingCase(row.reference(), row.officer(), row.stage(), row.stageSince(), row.due(),
                row.stoppedSince() == null ? Urgency.of(row.due(), day) : Urgency.STOPPED, row.stoppedSince(),
                found.waiting().stream().map(this::awaited).toList(), "/api/requests/" + row.reference());
    }

    private Awaited awaited(WaitingRow row) {
        Integer days = workingDays(row);
        Integer most = usual.days().get(row.whom());
        boolean holder = row.whom() == Whom.HOLDER;
        return new Awaited(row.whom(), row.who(), row.number() == 0 || row.whom() == Whom.REQUESTER
                ? null
                : row.number(), row.since(), days, days != null && most != null && days > most, row.wanted(),
                holder ? row.chases() : null, row.chased(), holder ? row.escalated() : null, independent(row));
    }

    /** Of who is to decide the review; while nobody is, of whoever asks and could. */
    private @Nullable Boolean independent(WaitingRow row) {
        if (row.whom() != Whom.REVIEWER) {
            return null;
        }
        String who = row.who() == null ? caller.actor().id() : row.who();
        return !row.tookPart().contains(who);
    }

    private @Nullable Integer workingDays(WaitingRow row) {
        try {
            return row.since().isAfter(day) ? 0 : calendar.of(row.regime()).number(row.since(), day);
        } catch (OutsideCalendar e) {
            return null;
        }
    }
}
