package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import uk.foiworkflow.clock.DateInWords;
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
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.HandlingEvent.TaskAccepted;
import uk.foiworkflow.request.event.HandlingEvent.TaskRejected;

/** Assignment, tasks of the holders of information, and searches (FOIA s.1(1)(a), R10.4). */
record HandlingDecider(Timely timely) {

    Decision decide(Request request, HandlingCommand command, Context context, Objections objections) {
        var tasks = new TaskDecider(timely);
        return switch (command) {
            case AssignCase assign -> named(assign.to(), "to", assign.on(), context, Closed.refuse(request, objections))
                    .impossible(assign.to().isBlank(), Rules.WORDS, "to", () -> "Say who gets the case.")
                    .leadTo(() -> List.of(new CaseAssigned(assign.on(), assign.to(), assign.why())));
            case TaskHolder task -> tasks.task(request, task, context, objections);
            case ChaseHolder chase -> tasks.chase(request, chase, context, objections);
            case RecordSearch search -> search(request, search, objections);
            case SupplyRecords supply -> TaskDecider.reply(request, supply, supply.task(), context, objections,
                    task -> new RecordsSupplied(supply.on(), supply.task(), task.questions(), supply.text()));
            case DeclareNothingHeld declare -> TaskDecider.reply(request, declare, declare.task(), context, objections,
                    task -> new NothingHeldDeclared(declare.on(), declare.task(), task.questions(), declare.text()));
            case EstimateCost estimate -> estimate(request, estimate, objections);
            case AggregateCosts aggregate ->
                new Aggregation(timely.calendar()).decide(request, aggregate, objections);
            case AcceptTask accept -> TaskDecider.reply(request, accept, accept.task(), context, objections,
                    task -> new TaskAccepted(accept.on(), accept.task(), TaskDecider.ofATeam(task, context.actor())));
            case RejectTask reject -> TaskDecider.reply(request, reject, reject.task(), context,
                    objections.impossible(reject.why().text().isBlank(), Rules.WORDS, "why", () -> "Say why not."),
                    task -> new TaskRejected(reject.on(), reject.task(), reject.why()));
            case ReassignTask move -> tasks.reassign(request, move, context, objections);
            case EscalateTask escalate -> tasks.escalate(request, escalate, context, objections);
            case NoteMissedDeadline note -> missed(request, note, context, objections);
            case NoteMessageSent sent -> MessageDecider.sent(request, sent, context, objections);
            case NoteMessageNotSent failed -> MessageDecider.notSent(request, failed, context, objections);
        };
    }

    /** Nothing is given to somebody whom the directory does not have, or no longer has on that day. */
    static Objections named(String name, String field, LocalDate on, Context context, Objections objections) {
        return objections.curable(!name.isBlank() && !context.directory().has(name, on), Rules.DIRECTORY, field,
                () -> "The directory has no " + name + " who is there on " + DateInWords.of(on) + ".");
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

    private static Decision search(Request request, RecordSearch command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return Chosen.known(request, chosen, "questions", objections)
                .impossible(command.minutes() < 0, Rules.WORDS, "minutes", () -> "A search takes no less than no time.")
                .impossible(command.where().text().isBlank(), Rules.WORDS, "where", () -> "Say where was searched.")
                .leadTo(() -> List.of(new SearchRecorded(command.on(), chosen, command.where(), command.terms(),
                        command.minutes(), command.found())));
    }
}
