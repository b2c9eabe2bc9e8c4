package uk.foiworkflow.clock;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;

/**
 * A due date with the count that leads to it.
 *
 * @param limit the limit in words, with its provision and whatever moved it
 * @param calendarVersion the version of the calendar that was counted by
 * @param days every day from the one after day 0 to the due date
 */
public record ExplainedDeadline(Regime regime, Jurisdiction jurisdiction, LocalDate received, String limit,
        LocalDate due, String calendarVersion, List<Day> days) {

    public ExplainedDeadline {
        days = List.copyOf(days);
    }
}
