package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.SortedSet;
import uk.foiworkflow.law.Provision;

/**
 * A due date as it was worked out when the event was recorded; never worked out again from it.
 *
 * @param provision the provision that sets the limit
 * @param questions the questions that it is for
 * @param from day 0: the day from which the limit runs
 * @param due the last day
 * @param calendar the version of the calendar that made it
 */
public record Deadline(Provision provision, SortedSet<Integer> questions, LocalDate from, LocalDate due,
        String calendar) {

    public Deadline {
        questions = Numbers.of(questions);
    }
}
