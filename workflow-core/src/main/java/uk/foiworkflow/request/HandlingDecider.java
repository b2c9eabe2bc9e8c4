package uk.foiworkflow.request;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.Handling.Task;
import uk.foiworkflow.request.command.HandlingCommand;
import uk.foiworkflow.request.command.HandlingCommand.AssignCase;
import uk.foiworkflow.request.command.HandlingCommand.ChaseHolder;
import uk.foiworkflow.request.command.HandlingCommand.DeclareNothingHeld;
import uk.foiworkflow.request.command.HandlingCommand.RecordSearch;
import uk.foiworkflow.request.command.HandlingCommand.SupplyRecords;
import uk.foiworkflow.request.command.HandlingCommand.TaskHolder;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.RequestEvent;

/** Assignment, tasks of the holders of information, and searches (FOIA s.1(1)(a), R10.4). */
record HandlingDecider() {

    Decision decide(Request request, HandlingCommand command, Context context, Objections objections) {
        return switch (command) {
            case AssignCase assign -> Closed.refuse(request, objections)
                    .impossible(assign.to().isBlank(), Rules.WORDS, "to", () -> "Say who gets the case.")
                    .leadTo(() -> List.of(new CaseAssigned(assign.on(), assign.to())));
            case TaskHolder task -> task(request, task, objections);
            case ChaseHolder chase -> chase(request, chase, objections);
            case RecordSearch search -> search(request, search, objections);
            case SupplyRecords supply -> reply(request, supply, supply.task(), context, objections,
                    task -> new RecordsSupplied(supply.on(), supply.task(), task.questions(), supply.text()));
            case DeclareNothingHeld declare -> reply(request, declare, declare.task(), context, objections,
                    task -> new NothingHeldDeclared(declare.on(), declare.task(), task.questions(), declare.text()));
        };
    }

    private static Decision task(Request request, TaskHolder command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return Chosen.known(request, chosen, "questions", Closed.refuse(request, objections))
                .impossible(command.holder().isBlank(), Rules.WORDS, "holder", () -> "Say who is asked.")
                .impossible(command.due() != null && command.due().isBefore(command.on()), Rules.DATED, "due",
                        () -> "The reply is wanted before it is asked for.")
                .leadTo(() -> List.of(new HolderTasked(command.on(), request.handling().tasks().size() + 1,
                        command.holder(), chosen, command.ask(), command.due())));
    }

    private static Decision chase(Request request, ChaseHolder command, Objections objections) {
        Task task = request.handling().tasks().get(command.task());
        return exists(task, command, command.task(), objections)
                .curable(task != null && task.replied(), Rules.IN_ORDER, "task",
                        () -> "Task " + command.task() + " has been answered.")
                .leadTo(() -> List.of(new HolderChased(command.on(), command.task())));
    }

    private static Decision search(Request request, RecordSearch command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return Chosen.known(request, chosen, "questions", objections)
                .impossible(command.minutes() < 0, Rules.WORDS, "minutes", () -> "A search takes no less than no time.")
                .impossible(command.where().text().isBlank(), Rules.WORDS, "where", () -> "Say where was searched.")
                .leadTo(() -> List.of(new SearchRecorded(command.on(), chosen, command.where(), command.terms(),
                        command.minutes(), command.found())));
    }

    private static Decision reply(Request request, HandlingCommand command, int number, Context context,
            Objections objections, Function<Task, RequestEvent> event) {
        Task task = request.handling().tasks().get(number);
        return exists(task, command, number, objections)
                .notYours(task != null && context.actor().role() == Role.HOLDER
                        && !task.holder().equals(context.actor().id()), Rules.IN_ORDER, "task",
                        () -> "Task " + number + " was given to somebody else.")
                .curable(task != null && task.replied(), Rules.IN_ORDER, "task",
                        () -> "Task " + number + " has been answered.")
                .leadTo(() -> List.of(event.apply(Objects.requireNonNull(task))));
    }

    private static Objections exists(@Nullable Task task, HandlingCommand command, int number, Objections objections) {
        return objections
                .impossible(task == null, Rules.IN_ORDER, "task", () -> "There is no task " + number + ".")
                .impossible(task != null && command.on().isBefore(task.asked()), Rules.DATED, "on",
                        () -> "Task " + number + " was given on " + DateInWords.of(Objects.requireNonNull(task).asked())
                                + ", after that day.");
    }
}
