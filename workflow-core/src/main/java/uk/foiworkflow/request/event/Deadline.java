package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.Limit;
import uk.foiworkflow.law.Provision;

/**
 * A due date as it was worked out when the event was recorded; never worked out again from it.
 *
 * @param provision the provision that sets the limit
 * @param questions the questions that it is for
 * @param from day 0: the day from which the limit runs
 * @param due the last day
 * @param calendar the version of the calendar that made it
 * @param target the day by which the authority means to answer; null where it has settled none, or where the limit is
 *            another one than the ordinary limit for an answer
 */
public record Deadline(Provision provision, SortedSet<Integer> questions, LocalDate from, LocalDate due,
        String calendar, @Nullable InternalTarget target) {

    /**
     * An authority's own target beside the day of law. It is stored like the day of law, so that the file of any day shows
     * what it showed then, whatever has been settled since.
     *
     * @param policy the version of the settings that made it
     */
    public record InternalTarget(LocalDate day, String policy) {}

    public Deadline {
        questions = Numbers.of(questions);
    }

    /** A due date without a target. */
    public Deadline(Provision provision, SortedSet<Integer> questions, LocalDate from, LocalDate due,
            String calendar) {
        this(provision, questions, from, due, calendar, null);
    }

    /** Whether it is for a review, and not for the response. */
    public boolean ofReview() {
        return Limit.forReview(provision);
    }
}
