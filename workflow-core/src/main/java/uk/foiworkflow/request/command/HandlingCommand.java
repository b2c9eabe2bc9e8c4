package uk.foiworkflow.request.command;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Confidential;

/** Who has the case, who is asked for what, and what was searched. An empty set of questions stands for all. */
public sealed interface HandlingCommand extends RequestCommand {

    /** Gives the case to an officer. */
    record AssignCase(LocalDate on, String to) implements HandlingCommand {}

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
}
