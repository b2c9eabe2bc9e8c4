package uk.foiworkflow.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.request.event.Numbers;

/**
 * One limit, and how it was kept.
 *
 * @param questions those that share it in every respect
 * @param from day 0
 * @param due the last day
 * @param met the day on which it was done, also when that was late; null while it is not
 * @param workingDay which working day that was; null while it is not done, and for limits in calendar days
 */
public record DeadlineLine(Provision provision, SortedSet<Integer> questions, LocalDate from, LocalDate due,
        @Nullable LocalDate met, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer workingDay, State state) {

    /** Where a limit stands. */
    public enum State {

        RUNNING,
        /** No time runs: something is awaited, or nothing is owed. */
        STOPPED, MET,
        /** Not done by the last day, or done late. */
        MISSED;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    public DeadlineLine {
        questions = Numbers.of(questions);
    }

    DeadlineLine forQuestions(SortedSet<Integer> numbers) {
        return new DeadlineLine(provision, numbers, from, due, met, workingDay, state);
    }
}
