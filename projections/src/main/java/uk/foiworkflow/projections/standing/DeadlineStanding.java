package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.request.event.Numbers;

/**
 * A due date and what has become of it. Whether it was met is a finding, and not said here.
 *
 * @param provision the provision, or what sets the date where no Act does
 * @param questions the questions that it is for; empty when it is for the case as a whole
 * @param from day 0
 * @param due the last day; null where something is owed and no day is given for it
 * @param target the day by which the authority means to answer; null where it has settled none, and where the requester was
 *            promised a day, a review, a letter or steps are due
 * @param since the day since which it is stopped; null unless it is
 */
public record DeadlineStanding(String provision, SortedSet<Integer> questions, LocalDate from, @Nullable LocalDate due,
        @Nullable LocalDate target, State state, @Nullable LocalDate since) {

    public DeadlineStanding {
        questions = Numbers.of(questions);
    }

    /** Whether the days count. */
    public enum State {
        RUNNING,
        /** The requester, or the Tribunal, has to act first. */
        STOPPED,
        /** Nothing is owed by it any more. */
        ENDED;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }
}
