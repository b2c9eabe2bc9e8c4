package uk.foiworkflow.request.command;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.MadeBy;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.EstimatedWork;
import uk.foiworkflow.request.event.NotSent;

/** Who has the case, who is asked for what, and what was searched. An empty set of questions stands for all. */
public sealed interface HandlingCommand extends RequestCommand {

    /** Gives the case to an officer, or to a team. */
    record AssignCase(LocalDate on, String to, @Nullable Confidential why) implements HandlingCommand {}

    /** Asks a holder of information to search and supply. */
    record TaskHolder(LocalDate on, String holder, SortedSet<Integer> questions, @Nullable Confidential ask,
            @Nullable LocalDate due) implements HandlingCommand {}

    /** Reminds the holder of a task. */
    record ChaseHolder(LocalDate on, int task) implements HandlingCommand {}

    /** Records a search. */
    record RecordSearch(LocalDate on, SortedSet<Integer> questions, Confidential where, @Nullable Confidential terms,
            int minutes, @Nullable Confidential found) implements HandlingCommand {}

    /** Replies to a task with what was asked for. */
    record SupplyRecords(LocalDate on, int task, @Nullable Confidential text) implements HandlingCommand {}

    /** Replies to a task that nothing is held. */
    record DeclareNothingHeld(LocalDate on, int task, @Nullable Confidential text) implements HandlingCommand {}

    /** Estimates what is still to be done of the activities that count towards the cost limit. */
    record EstimateCost(LocalDate on, SortedSet<Integer> questions, List<EstimatedWork> activities,
            @Nullable Confidential method, @Nullable Confidential sample) implements HandlingCommand {

        public EstimateCost {
            activities = List.copyOf(activities);
        }
    }

    /** Takes a task on. */
    record AcceptTask(LocalDate on, int task) implements HandlingCommand {}

    /** Gives a task back. */
    record RejectTask(LocalDate on, int task, Confidential why) implements HandlingCommand {}

    /** Gives a task to another holder; without a due day the policy sets one. */
    record ReassignTask(LocalDate on, int task, String holder, @Nullable LocalDate due,
            @Nullable Confidential why) implements HandlingCommand {}

    /** Tells the head of a task that stays unanswered. */
    record EscalateTask(LocalDate on, int task) implements HandlingCommand {}

    /** Notes that the last day for these questions passed without an answer; the engine alone does so. */
    record NoteMissedDeadline(LocalDate on, SortedSet<Integer> questions, LocalDate due) implements HandlingCommand {}

    /**
     * Counts the cost of other requests together with that of this one (FOIA s.12(4)); it replaces what was counted before.
     *
     * @param why what the requests have in common, and, where different persons made them, why they appear to act together
     */
    record AggregateCosts(LocalDate on, List<OtherCase> with, MadeBy by, Confidential why) implements HandlingCommand {

        public AggregateCosts {
            with = List.copyOf(with);
        }
    }

    /** Notes that somebody was told of an entry by e-mail; the engine alone does so. */
    record NoteMessageSent(LocalDate on, int entry, String recipient) implements HandlingCommand {}

    /**
     * Notes that somebody was not told of an entry by e-mail: by the engine, or by the head who lets the message go.
     *
     * @param why why it is let go; null when it is not
     */
    record NoteMessageNotSent(LocalDate on, int entry, String recipient, NotSent cause,
            @Nullable Confidential why) implements HandlingCommand {}
}
