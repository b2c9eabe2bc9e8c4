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
 * @param due the last day; null for a step that is owed and has none: it passed while an appeal was pending
 * @param met the day on which it was done, also when that was late; null while it is not
 * @param workingDay which working day that was; null while it is not done, and for limits in calendar days
 * @param step which of the steps that were ordered; null for all else
 * @param why where the last day comes from, where that does not go without saying; null otherwise
 */
public record DeadlineLine(Provision provision, SortedSet<Integer> questions, LocalDate from,
        @Nullable LocalDate due, @Nullable LocalDate met,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer workingDay, State state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer step,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String why) {

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

    DeadlineLine(Provision provision, SortedSet<Integer> questions, LocalDate from, LocalDate due,
            @Nullable LocalDate met, @Nullable Integer workingDay, State state) {
        this(provision, questions, from, due, met, workingDay, state, null, null);
    }

    DeadlineLine forQuestions(SortedSet<Integer> numbers) {
        return new DeadlineLine(provision, numbers, from, due, met, workingDay, state, step, why);
    }
}
