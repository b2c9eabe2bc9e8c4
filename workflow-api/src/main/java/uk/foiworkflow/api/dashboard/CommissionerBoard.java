package uk.foiworkflow.api.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.projections.due.Urgency;
import uk.foiworkflow.projections.standing.DeadlineStanding;
import uk.foiworkflow.projections.standing.DeadlineStanding.State;

/**
 * What is before the Commissioner and the Tribunal.
 *
 * @param complaints how many cases are before the Commissioner
 * @param appeals how many are before the Tribunal
 * @param next where the next page goes on; null when this is the last
 */
record CommissionerBoard(LocalDate day, Figure complaints, Figure appeals, List<Complaint> items,
        @Nullable String next) {

    /**
     * A case before the Commissioner or the Tribunal.
     *
     * @param commissionerReference null while none was named
     * @param about what is complained of; null when that is not known
     * @param dates what is to be done by when, the earliest first
     * @param missing what the file lacks; null where it cannot be told
     */
    record Complaint(WaitingCase waiting, @Nullable String commissionerReference, @Nullable ComplaintAbout about,
            List<ToDo> dates, @Nullable List<Missing> missing) {}

    /**
     * Something to be done.
     *
     * @param due null where no day is given
     * @param stoppedSince since when an appeal stops it; null while nothing does
     */
    record ToDo(String what, SortedSet<Integer> questions, LocalDate from, @Nullable LocalDate due, Urgency urgency,
            @Nullable LocalDate stoppedSince) {

        static ToDo of(DeadlineStanding deadline, LocalDate day) {
            return new ToDo(deadline.provision(), deadline.questions(), deadline.from(), deadline.due(),
                    deadline.state() == State.STOPPED ? Urgency.STOPPED : Urgency.of(deadline.due(), day),
                    deadline.since());
        }
    }

    /** A point of the checklist of the evidence for which nothing is on file. */
    record Missing(int point, String section, String what, String why) {}

    CommissionerBoard {
        items = List.copyOf(items);
    }
}
