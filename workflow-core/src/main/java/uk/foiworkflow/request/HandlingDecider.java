package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.Handling.Task;
import uk.foiworkflow.request.command.HandlingCommand;
import uk.foiworkflow.request.command.HandlingCommand.AcceptTask;
import uk.foiworkflow.request.command.HandlingCommand.AggregateCosts;
import uk.foiworkflow.request.command.HandlingCommand.AssignCase;
import uk.foiworkflow.request.command.HandlingCommand.ChaseHolder;
import uk.foiworkflow.request.command.HandlingCommand.DeclareNothingHeld;
import uk.foiworkflow.request.command.HandlingCommand.EscalateTask;
import uk.foiworkflow.request.command.HandlingCommand.EstimateCost;
import uk.foiworkflow.request.command.HandlingCommand.NoteMessageNotSent;
import uk.foiworkflow.request.command.HandlingCommand.NoteMessageSent;
import uk.foiworkflow.request.command.HandlingCommand.NoteMissedDeadline;
import uk.foiworkflow.request.command.HandlingCommand.ReassignTask;
import uk.foiworkflow.request.command.HandlingCommand.RecordSearch;
import uk.foiworkflow.request.command.HandlingCommand.RejectTask;
import uk.foiworkflow.request.command.HandlingCommand.SupplyRecords;
import uk.foiworkflow.request.command.HandlingCommand.TaskHolder;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.CostEstimated;
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
import uk.foiworkflow.request.event.NotSent;
import uk.foiworkflow.request.event.RequestEvent;

/** Assignment, tasks of the holders of information, and searches (FOIA s.1(1)(a), R10.4). */
record HandlingDecider(Timely timely) {

    Decision decide(Request request, HandlingCommand command, Context context, Objections objections) {
        return switch (command) {
            case AssignCase assign -> named(assign.to(), "to", assign.on(), context, Closed.refuse(request, objections))
                    .impossible(assign.to().isBlank(), Rules.WORDS, "to", () -> "Say who gets the case.")
                    .leadTo(() -> List.of(new CaseAssigned(assign.on(), assign.to(), assign.why())));
            case TaskHolder task -> task(request, task, context, objections);
            case ChaseHolder chase -> chase(request, chase, context, objections);
            case RecordSearch search -> search(request, search, objections);
            case SupplyRecords supply -> reply(request, supply, supply.task(), context, objections,
                    task -> new RecordsSupplied(supply.on(), supply.task(), task.questions(), supply.text()));
            case DeclareNothingHeld declare -> reply(request, declare, declare.task(), context, objections,
                    task -> new NothingHeldDeclared(declare.on(), declare.task(), task.questions(), declare.text()));
            case EstimateCost estimate -> estimate(request, estimate, objections);
            case AggregateCosts aggregate ->
                new Aggregation(timely.calendar()).decide(request, aggregate, objections);
            case AcceptTask accept -> reply(request, accept, accept.task(), context, objections,
                    task -> new TaskAccepted(accept.on(), accept.task(), ofATeam(task, context.actor())));
            case RejectTask reject -> reply(request, reject, reject.task(), context,
                    objections.impossible(reject.why().text().isBlank(), Rules.WORDS, "why", () -> "Say why not."),
                    task -> new TaskRejected(reject.on(), reject.task(), reject.why()));
            case ReassignTask move -> reassign(request, move, context, objections);
            case EscalateTask escalate -> escalate(request, escalate, context, objections);
            case NoteMissedDeadline note -> missed(request, note, context, objections);
            case NoteMessageSent sent -> sent(request, sent, context, objections);
            case NoteMessageNotSent failed -> notSent(request, failed, context, objections);
        };
    }

    private Decision task(Request request, TaskHolder command, Context context, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return Chosen.known(request, chosen, "questions",
                named(command.holder(), "holder", command.on(), context, Closed.refuse(request, objections)))
                .impossible(command.holder().isBlank(), Rules.WORDS, "holder", () -> "Say who is asked.")
                .impossible(command.due() != null && command.due().isBefore(command.on()), Rules.DATED, "due",
                        () -> "The reply is wanted before it is asked for.")
                .leadTo(() -> List.of(new HolderTasked(command.on(), request.handling().tasks().size() + 1,
                        command.holder(), chosen, command.ask(), due(request, command.due(), command.on()),
                        version(command.due()))));
    }

    private Decision reassign(Request request, ReassignTask command, Context context, Objections objections) {
        Task task = request.handling().tasks().get(command.task());
        return exists(task, command, command.task(),
                named(command.holder(), "holder", command.on(), context, Closed.refuse(request, objections)))
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

    /** Nothing is given to somebody whom the directory does not have, or no longer has on that day. */
    static Objections named(String name, String field, LocalDate on, Context context, Objections objections) {
        return objections.curable(!name.isBlank() && !context.directory().has(name, on), Rules.DIRECTORY, field,
                () -> "The directory has no " + name + " who is there on " + DateInWords.of(on) + ".");
    }

    /** Who of a team takes on what the team was asked; null where a person was asked, or an officer enters it for others. */
    private static @Nullable String ofATeam(Task task, Actor actor) {
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

    private Decision escalate(Request request, EscalateTask command, Context context, Objections objections) {
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

    private static Decision missed(Request request, NoteMissedDeadline command, Context context,
            Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions());
        return Chosen.known(request, chosen, "questions", Closed.refuse(request, objections))
                .notYours(context.actor().role() != Role.ENGINE, Rules.IN_ORDER, "reference",
                        () -> "Missed deadlines are noted by the engine alone.")
                .impossible(!command.on().isAfter(command.due()), Rules.DATED, "on",
                        () -> "A last day is missed only from the day after it.")
                .curable(Chosen.any(request, chosen, question -> !question.due().equals(command.due())
                        || !Timely.missed(request, question, context.today())), Rules.IN_ORDER, "questions",
                        () -> "Nothing was missed, or it is on record already.")
                .leadTo(() -> List.of(new DeadlineMissed(command.on(), chosen, command.due())));
    }

    private static Decision sent(Request request, NoteMessageSent command, Context context, Objections objections) {
        boolean already = request.recorded().stream().anyMatch(event -> event instanceof MessageSent sent
                && sent.entry() == command.entry() && sent.recipient().equals(command.recipient()));
        return entry(request, command.entry(), objections)
                .notYours(context.actor().role() != Role.ENGINE, Rules.IN_ORDER, "reference",
                        () -> "What was sent is noted by the engine alone.")
                .curable(already, Rules.IN_ORDER, "entry", () -> "That is on record already.")
                .leadTo(() -> List.of(new MessageSent(command.on(), command.entry(), command.recipient())));
    }

    private static Decision notSent(Request request, NoteMessageNotSent command, Context context,
            Objections objections) {
        boolean dismissed = command.cause() == NotSent.DISMISSED;
        return entry(request, command.entry(), objections)
                .notYours(context.actor().role() != (dismissed ? Role.HEAD : Role.ENGINE), Rules.IN_ORDER, "reference",
                        () -> "What was not sent is noted by the engine, and let go by a head.")
                .curable(dismissed && (command.why() == null || command.why().text().isBlank()), Rules.WORDS, "why",
                        () -> "Say why it is let go.")
                .leadTo(() -> List.of(new MessageNotSent(command.on(), command.entry(), command.recipient(),
                        command.cause(), command.why())));
    }

    private static Objections entry(Request request, int entry, Objections objections) {
        return objections.impossible(entry < 0 || entry >= request.recorded().size(), Rules.IN_ORDER, "entry",
                () -> "There is no entry " + entry + ".");
    }

    private static Decision estimate(Request request, EstimateCost command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        boolean cuts = request.handling().effort().estimates().stream().map(Effort.Estimated::questions)
                .anyMatch(earlier -> earlier.stream().anyMatch(number -> chosen.contains(number))
                        && !chosen.containsAll(earlier));
        return Chosen.known(request, chosen, "questions", objections)
                .impossible(command.activities().isEmpty(), Rules.COST, "activities",
                        () -> "Say how long determining, locating, retrieving or extracting takes.")
                .impossible(command.activities().stream().anyMatch(work -> work.minutes() < 0), Rules.WORDS,
                        "activities", () -> "Work takes no less than no time.")
                .curable(cuts, Rules.COST, "questions",
                        () -> "An earlier estimate covers these questions together with others; estimate them together"
                                + " again.")
                .leadTo(() -> List.of(new CostEstimated(command.on(), chosen, command.activities(), command.method(),
                        command.sample())));
    }

    private Decision chase(Request request, ChaseHolder command, Context context, Objections objections) {
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
