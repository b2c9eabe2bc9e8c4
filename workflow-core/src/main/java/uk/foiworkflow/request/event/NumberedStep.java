package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One of the steps that a decision notice or a decision on appeal orders (FOIA s.50(4), s.58).
 *
 * @param number its number, by which it is completed and appealed against
 * @param questions the questions that it is about; empty for the request as a whole
 * @param text what has to be done; null when that was not recorded
 * @param withinCalendarDays the period that the decision gives; null when it gives a day
 * @param due the last day
 * @param broughtIn the day on which it was brought in with a past case, where its last day was over by then; null otherwise
 */
public record NumberedStep(int number, SortedSet<Integer> questions, @Nullable Confidential text,
        @Nullable Integer withinCalendarDays, LocalDate due, @Nullable LocalDate broughtIn) {

    public NumberedStep {
        questions = Numbers.of(questions);
    }

    /** One whose last day is to come, or was when it was ordered. */
    public NumberedStep(int number, SortedSet<Integer> questions, @Nullable Confidential text,
            @Nullable Integer withinCalendarDays, LocalDate due) {
        this(number, questions, text, withinCalendarDays, due, null);
    }
}
