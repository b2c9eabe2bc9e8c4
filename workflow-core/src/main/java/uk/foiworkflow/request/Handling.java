package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Handling.Task.Reply;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.CostEstimated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated;
import uk.foiworkflow.request.event.HandlingEvent.DeadlineMissed;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.MessageNotSent;
import uk.foiworkflow.request.event.HandlingEvent.MessageSent;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.HandlingEvent.TaskAccepted;
import uk.foiworkflow.request.event.HandlingEvent.TaskEscalated;
import uk.foiworkflow.request.event.HandlingEvent.TaskReassigned;
import uk.foiworkflow.request.event.HandlingEvent.TaskRejected;

/**
 * Who has the case, who was asked for what, and what it took.
 *
 * @param assignedTo the officer; null while nobody has it
 * @param tasks by number
 * @param missed by question, the latest last day that is on record as missed
 */
public record Handling(@Nullable String assignedTo, SortedMap<Integer, Task> tasks, Effort effort,
        SortedMap<Integer, LocalDate> missed) {

    static final Handling NONE = new Handling(null, new TreeMap<>(), Effort.NONE, new TreeMap<>());

    /**
     * One thing that a holder was asked for.
     *
     * @param holder the person, or the team
     * @param asked the day on which the present holder was asked
     * @param due the day by which the reply is wanted; null when none was set
     * @param reply null while there is none
     * @param chases how often the present holder was reminded
     * @param chased the day of the last reminder; null when there was none
     * @param escalated whether the head was told
     */
    public record Task(String holder, LocalDate asked, SortedSet<Integer> questions, @Nullable LocalDate due,
            @Nullable Reply reply, int chases, @Nullable LocalDate chased, boolean escalated) {

        /** What the holder said. */
        public enum Reply {
            ACCEPTED, REJECTED, SUPPLIED, NOTHING_HELD
        }

        static Task given(String holder, LocalDate on, SortedSet<Integer> questions, @Nullable LocalDate due) {
            return new Task(holder, on, questions, due, null, 0, null, false);
        }

        /** Whether the holder supplied, or declared that nothing is held. */
        public boolean replied() {
            return reply == Reply.SUPPLIED || reply == Reply.NOTHING_HELD;
        }

        /** Whether the present holder still owes a reply. */
        public boolean awaited() {
            return !replied() && reply != Reply.REJECTED;
        }

        private Task saying(Reply said) {
            return new Task(holder, asked, questions, due, said, chases, chased, escalated);
        }

        /** The task becomes theirs who took it on for their team. */
        private Task acceptedBy(@Nullable String by) {
            return new Task(by == null ? holder : by, asked, questions, due, Reply.ACCEPTED, chases, chased, escalated);
        }

        private Task chasedOn(LocalDate on) {
            LocalDate last = chased == null || on.isAfter(chased) ? on : chased;
            return new Task(holder, asked, questions, due, reply, chases + 1, last, escalated);
        }

        private Task beforeTheHead() {
            return new Task(holder, asked, questions, due, reply, chases, chased, true);
        }
    }

    public Handling {
        tasks = Collections.unmodifiableSortedMap(new TreeMap<>(tasks));
        missed = Collections.unmodifiableSortedMap(new TreeMap<>(missed));
    }

    /** Whether a search for that question is on record, or a holder's word that nothing is held. */
    boolean lookedFor(int question) {
        return effort.searches().stream().anyMatch(search -> search.questions().contains(question))
                || tasks.values().stream()
                        .anyMatch(task -> task.reply() == Reply.NOTHING_HELD && task.questions().contains(question));
    }

    Handling evolve(HandlingEvent event) {
        return switch (event) {
            case CaseAssigned assigned -> new Handling(assigned.to(), tasks, effort, missed);
            case HolderTasked tasked -> with(tasked.task(),
                    Task.given(tasked.holder(), tasked.on(), tasked.questions(), tasked.due()));
            case RecordsSupplied supplied -> changed(supplied.task(), task -> task.saying(Reply.SUPPLIED));
            case NothingHeldDeclared declared -> changed(declared.task(), task -> task.saying(Reply.NOTHING_HELD));
            case HolderChased chased -> changed(chased.task(), task -> task.chasedOn(chased.on()));
            case SearchRecorded recorded -> new Handling(assignedTo, tasks, effort.with(recorded), missed);
            case CostEstimated estimated -> new Handling(assignedTo, tasks, effort.with(estimated), missed);
            case CostsAggregated aggregated -> new Handling(assignedTo, tasks, effort.with(aggregated), missed);
            case TaskAccepted accepted -> changed(accepted.task(), task -> task.acceptedBy(accepted.by()));
            case TaskRejected rejected -> changed(rejected.task(), task -> task.saying(Reply.REJECTED));
            case TaskReassigned moved -> changed(moved.task(),
                    task -> Task.given(moved.holder(), moved.on(), task.questions(), moved.due()));
            case TaskEscalated escalated -> changed(escalated.task(), Task::beforeTheHead);
            case DeadlineMissed passed -> missing(passed);
            case MessageSent sent -> this;
            case MessageNotSent failed -> this;
        };
    }

    private Handling missing(DeadlineMissed event) {
        var changed = new TreeMap<>(missed);
        event.questions().forEach(number -> changed.put(number, event.due()));
        return new Handling(assignedTo, tasks, effort, changed);
    }

    private Handling changed(int number, UnaryOperator<Task> change) {
        Task task = tasks.get(number);
        return task == null ? this : with(number, change.apply(task));
    }

    private Handling with(int number, Task task) {
        var changed = new TreeMap<>(tasks);
        changed.put(number, task);
        return new Handling(assignedTo, changed, effort, missed);
    }
}
