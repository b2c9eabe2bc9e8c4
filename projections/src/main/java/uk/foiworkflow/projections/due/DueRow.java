package uk.foiworkflow.projections.due;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.standing.DeadlineStanding;
import uk.foiworkflow.projections.standing.DeadlineStanding.State;
import uk.foiworkflow.projections.standing.Standing;

/**
 * A due date by which something is still owed.
 *
 * @param provision the provision, or what sets the date where no Act does
 * @param questions the questions that it is for; empty when it is for the case as a whole
 * @param from day 0
 * @param due the last day; null where something is owed and no day is given for it
 * @param target the day by which the authority means to answer; null where it has none for this
 * @param stoppedSince the day since which the requester, or the Tribunal, has to act first; null while the days count
 * @param officer who has the case; null while nobody has it
 */
public record DueRow(String reference, String provision, List<Integer> questions, LocalDate from,
        @Nullable LocalDate due,
        @Nullable LocalDate target, @Nullable LocalDate stoppedSince, @Nullable String officer) {

    public DueRow {
        questions = List.copyOf(questions);
    }

    /** How pressing it is on a day. */
    public Urgency urgency(LocalDate day) {
        return stoppedSince == null ? Urgency.of(due, day) : Urgency.STOPPED;
    }

    /** The rows of a request. */
    public static List<DueRow> of(Standing standing) {
        var receipt = standing.receipt();
        if (receipt == null) {
            return List.of();
        }
        String officer = standing.request().handling().assignedTo();
        return standing.deadlines().stream().filter(deadline -> deadline.state() != State.ENDED)
                .map(deadline -> of(receipt.reference(), deadline, officer)).toList();
    }

    private static DueRow of(String reference, DeadlineStanding deadline, @Nullable String officer) {
        return new DueRow(reference, deadline.provision(), List.copyOf(deadline.questions()), deadline.from(),
                deadline.due(), deadline.target(), deadline.since(), officer);
    }
}
