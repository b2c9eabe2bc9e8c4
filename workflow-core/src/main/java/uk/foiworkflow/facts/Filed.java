package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.ClockEvent.DeadlineRecalculated;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A last day as it was put on file (R2.6): what is settled is judged by it, whatever calendar holds now.
 *
 * @param on the day of the event that put it there
 * @param always whether it holds though the answer came before that day: a correction tells what had been so all the time,
 *            and days are counted anew of that alone which is open on file
 */
record Filed(LocalDate on, boolean always, Deadline deadline) {

    static Filed by(RequestEvent event, Deadline deadline) {
        return new Filed(event.on(), !(event instanceof ClockEvent) || event instanceof DeadlineRecalculated
                || event instanceof LimitVaried, deadline);
    }

    boolean holdsFor(@Nullable LocalDate settled) {
        return always || settled == null || !on.isAfter(settled);
    }

    /** Whether another calendar than this one counted it. */
    boolean otherwise(WorkingCalendar calendar) {
        return !deadline.calendar().equals(calendar.version());
    }

    /** The last of a provision by the end of that day, where another calendar counted it; null else. */
    static @Nullable LocalDate last(List<Filed> filed, Provision provision, LocalDate from, LocalDate by,
            WorkingCalendar calendar) {
        return filed.stream().filter(each -> each.always() || !each.on().isAfter(by))
                .filter(each -> each.deadline().provision().equals(provision) && each.deadline().from().equals(from))
                .reduce((one, other) -> other).filter(each -> each.otherwise(calendar))
                .map(each -> each.deadline().due()).orElse(null);
    }
}
