package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;

/**
 * Who has the case, and who was asked for what.
 *
 * @param assignedTo the officer; null while nobody has it
 * @param tasks by number
 */
public record Handling(@Nullable String assignedTo, SortedMap<Integer, Task> tasks) {

    static final Handling NONE = new Handling(null, new TreeMap<>());

    /** One thing that a holder was asked for. */
    public record Task(String holder, LocalDate asked, SortedSet<Integer> questions, boolean replied) {}

    public Handling {
        tasks = Collections.unmodifiableSortedMap(new TreeMap<>(tasks));
    }

    Handling evolve(HandlingEvent event) {
        return switch (event) {
            case CaseAssigned assigned -> new Handling(assigned.to(), tasks);
            case HolderTasked tasked ->
                with(tasked.task(), new Task(tasked.holder(), tasked.on(), tasked.questions(), false));
            case RecordsSupplied supplied -> replied(supplied.task());
            case NothingHeldDeclared declared -> replied(declared.task());
            case HolderChased chased -> this;
            case SearchRecorded recorded -> this;
        };
    }

    private Handling replied(int number) {
        Task task = tasks.get(number);
        return task == null ? this : with(number, new Task(task.holder(), task.asked(), task.questions(), true));
    }

    private Handling with(int number, Task task) {
        var changed = new TreeMap<>(tasks);
        changed.put(number, task);
        return new Handling(assignedTo, changed);
    }
}
