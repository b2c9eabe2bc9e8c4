package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.Handling.Task;
import uk.foiworkflow.request.command.HandlingCommand.ChaseHolder;
import uk.foiworkflow.request.command.HandlingCommand.EscalateTask;
import uk.foiworkflow.request.command.HandlingCommand.ReassignTask;
import uk.foiworkflow.request.command.HandlingCommand.TaskHolder;
import uk.foiworkflow.request.command.HandlingCommand;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.TaskEscalated;
import uk.foiworkflow.request.event.HandlingEvent.TaskReassigned;
import uk.foiworkflow.request.event.RequestEvent;

/** What is asked of the holders of information, from the task to the reply (FOIA s.1(1)(a), R10.4). */
record TaskDecider(Timely timely) {

    Decision task(Request request, TaskHolder command, Context context, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return Chosen.known(request, chosen, "questions",
                HandlingDecider.named(command.holder(), "holder", command.on(), context,
                        Closed.refuse(request, objections)))
                .impossible(command.holder().isBlank(), Rules.WORDS, "holder", () -> "Say who is asked.")
                .impossible(command.due() != null && command.due().isBefore(command.on()), Rules.DATED, "due",
                        () -> "The reply is wanted before it is asked for.")
                .leadTo(() -> List.of(new HolderTasked(command.on(), request.handling().tasks().size() + 1,
                        command.holder(), chosen, command.ask(), due(request, command.due(), command.on()),
                        version(command.due()))));
    }

    Decision reassign(Request request, ReassignTask command, Context context, Objections objections) {
        Task task = request.handling().tasks().get(command.task());
        return exists(task, command, command.task(),
                HandlingDecider.named(command.holder(), "holder", command.on(), context,
                        Closed.refuse(request, objections)))
                .impossible(command.holder().isBlank(), Rules.WORDS, "holder", () -> "Say who is asked.")
                .impossible(command.due() != null && command.due().isBefore(command.on()), Rules.DATED, "due",
                        () -> "The reply is wanted before it is asked for.")
                .curable(task != null && task.replied(), Rules.IN_ORDER, "task",
                        () -> "Task " + command.task() + " has been answered.")
                .curable(task != null && task.holder().equals(command.holder())
                        && task.reply() != Task.Reply.REJECTED, Rules.IN_ORDER, "holder",
                        () -> command.holder() + " has the task already.")
                .leadTo(() -> List.of(new TaskReassigned(command.on(), command.task(), command.holder(),
                        due(request, command.due(), command.on()), command.why(), version(command.due()))));
    }

    /** Who of a team takes on what the team was asked; null where a person was asked, or an officer enters it for others. */
    static @Nullable String ofATeam(Task task, Actor actor) {
        boolean theirs = task.holder().equals(actor.id());
        return actor.role() == Role.HOLDER && !theirs && actor.answersFor(task.holder()) ? actor.id() : null;
    }

    private LocalDate due(Request request, @Nullable LocalDate named, LocalDate asked) {
        return named == null ? timely.taskDue(request, asked) : named;
    }

    /** The policy that sets the due day where nobody names one. */
    private @Nullable String version(@Nullable LocalDate named) {
        return named == null ? timely.policy().version() : null;
    }

    private @Nullable String version(Context context) {
        return context.actor().role() == Role.ENGINE ? timely.policy().version() : null;
    }

    Decision escalate(Request request, EscalateTask command, Context context, Objections objections) {
        Task task = request.handling().tasks().get(command.task());
        boolean engine = context.actor().role() == Role.ENGINE;
        return exists(task, command, command.task(), Closed.refuse(request, objections))
                .curable(task != null && !task.awaited(), Rules.IN_ORDER, "task",
                        () -> "Nobody owes a reply to task " + command.task() + ".")
                .curable(task != null && task.escalated(), Rules.IN_ORDER, "task",
                        () -> "The head knows of task " + command.task() + " already.")
                .curable(engine && task != null && !timely.escalationDue(request, task, command.on()), Rules.IN_ORDER,
                        "task", () -> "The policy does not yet tell the head of task " + command.task() + ".")
                .leadTo(() -> List.of(new TaskEscalated(command.on(), command.task(), version(context))));
    }

    Decision chase(Request request, ChaseHolder command, Context context, Objections objections) {
        boolean engine = context.actor().role() == Role.ENGINE;
        Task task = request.handling().tasks().get(command.task());
        return exists(task, command, command.task(), objections)
                .curable(task != null && task.replied(), Rules.IN_ORDER, "task",
                        () -> "Task " + command.task() + " has been answered.")
                .curable(task != null && task.reply() == Task.Reply.REJECTED, Rules.IN_ORDER, "task",
                        () -> "Task " + command.task() + " was given back; give it to somebody else.")
                .curable(engine && task != null && !timely.chaseDue(request, task, command.on()), Rules.IN_ORDER,
                        "task", () -> "The policy does not yet remind the holder of task " + command.task() + ".")
                .leadTo(() -> List.of(new HolderChased(command.on(), command.task(), version(context))));
    }

    static Decision reply(Request request, HandlingCommand command, int number, Context context,
            Objections objections, Function<Task, RequestEvent> event) {
        Task task = request.handling().tasks().get(number);
        return exists(task, command, number, objections)
                .notYours(task != null && context.actor().role() == Role.HOLDER
                        && !context.actor().answersFor(task.holder()), Rules.IN_ORDER, "task",
                        () -> "Task " + number + " was given to somebody else.")
                .curable(task != null && task.replied(), Rules.IN_ORDER, "task",
                        () -> "Task " + number + " has been answered.")
                .curable(task != null && task.reply() == Task.Reply.REJECTED, Rules.IN_ORDER, "task",
                        () -> "Task " + number + " was given back.")
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
