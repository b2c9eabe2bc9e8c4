package uk.foiworkflow.request;

import java.util.List;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.command.AssessmentCommand;
import uk.foiworkflow.request.command.ClockCommand;
import uk.foiworkflow.request.command.CommissionerCommand;
import uk.foiworkflow.request.command.DecisionCommand;
import uk.foiworkflow.request.command.DispatchCommand;
import uk.foiworkflow.request.command.DocumentCommand;
import uk.foiworkflow.request.command.FileCommand;
import uk.foiworkflow.request.command.FileCommand.AddNote;
import uk.foiworkflow.request.command.FileCommand.ClassifyRequest;
import uk.foiworkflow.request.command.FileCommand.CorrectEntry;
import uk.foiworkflow.request.command.FileCommand.DetermineForm;
import uk.foiworkflow.request.command.FileCommand.LiftHold;
import uk.foiworkflow.request.command.FileCommand.LinkCase;
import uk.foiworkflow.request.command.FileCommand.PlaceHold;
import uk.foiworkflow.request.command.FileCommand.SetRetention;
import uk.foiworkflow.request.command.FileCommand.ShredAgain;
import uk.foiworkflow.request.command.FileCommand.ShredPersonalData;
import uk.foiworkflow.request.command.FileCommand.StatePreferences;
import uk.foiworkflow.request.command.FileCommand.UnlinkCase;
import uk.foiworkflow.request.command.HandlingCommand;
import uk.foiworkflow.request.command.IntakeCommand;
import uk.foiworkflow.request.command.IntakeCommand.CorrectReceiptDate;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.TakeOverQuestions;
import uk.foiworkflow.request.command.ReasonCommand;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.command.ReviewCommand;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;

/**
 * What a command leads to in the life of a request: each stage has a decider of its own, and all of them read the whole
 * request. Pure: the same request, command and context lead to the same decision for ever.
 *
 * @param calendar by which due dates are counted
 * @param policy what the authority has settled for itself
 */
public record RequestDecider(WorkingCalendar calendar, Policy policy) {

    /** The events that the command leads to, and the rules that it breaks. */
    public Decision decide(Request request, RequestCommand command, Context context) {
        Objections objections = new Objections();
        boolean begins = command instanceof ReceiveRequest || command instanceof TakeOverQuestions;
        objections.impossible(command.on().isAfter(context.today()), Rules.DATED, begins ? "received" : "on",
                () -> DateInWords.of(command.on()) + " is in the future; what has not happened cannot be recorded.");
        if (request.receipt() == null && !begins) {
            return objections.impossible(true, Rules.RECEIPT, "reference", () -> "No such request was received.")
                    .leadTo(List::of);
        }
        if (request.keeping().shredded() != null) {
            return KeepingDecider.refuse(request, objections).leadTo(List::of);
        }
        objections.impossible(precedes(request, command), Rules.RECEIPT, "on",
                () -> DateInWords.of(command.on()) + " is before the request was received, on "
                        + DateInWords.of(request.received().on()) + ".");
        return switch (command) {
            case IntakeCommand intake -> new IntakeDecider(dueDates()).decide(request, intake, context, objections);
            case ClockCommand clock ->
                new ClockDecider(dueDates(), new Timely(calendar, policy)).decide(request, clock, context, objections);
            case DecisionCommand decision -> new DecisionDecider(policy).decide(request, decision, context, objections);
            case HandlingCommand handling ->
                new HandlingDecider(new Timely(calendar, policy)).decide(request, handling, context, objections);
            case ReviewCommand review -> new ReviewDecider(dueDates()).decide(request, review, context, objections);
            case CommissionerCommand letter ->
                new CommissionerDecider(calendar).decide(request, letter, context, objections);
            case FileCommand file -> decide(request, file, context, objections);
            case ReasonCommand reason -> new ReasonDecider().decide(request, reason, context, objections);
            case AssessmentCommand assess ->
                new AssessmentDecider(dueDates()).decide(request, assess, context, objections);
            case DocumentCommand document -> DocumentDecider.decide(request, document, context, objections);
            case DispatchCommand dispatch -> DispatchDecider.decide(request, dispatch, context, objections);
        };
    }

    DueDates dueDates() {
        return new DueDates(calendar, policy);
    }

    /** A receipt and its correction are judged by the date that they bring, and a note may be about anything. */
    private static boolean precedes(Request request, RequestCommand command) {
        boolean anyDay = command instanceof ReceiveRequest || command instanceof TakeOverQuestions
                || command instanceof CorrectReceiptDate
                || command instanceof FileCommand;
        return !anyDay && command.on().isBefore(request.received().on());
    }

    private Decision decide(Request request, FileCommand command, Context context, Objections objections) {
        return switch (command) {
            case AddNote note -> objections
                    .impossible(note.text().text().isBlank(), Rules.WORDS, "text", () -> "A note needs words.")
                    .leadTo(() -> List.of(new NoteAdded(note.on(), note.text())));
            case LinkCase link -> LinkDecider.link(request, link, objections);
            case UnlinkCase unlink -> LinkDecider.unlink(request, unlink, objections);
            case ClassifyRequest classify ->
                ClassificationDecider.decide(classify, context, policy, objections);
            case StatePreferences state -> Wishes.state(state, objections);
            case DetermineForm determine -> Wishes.determine(request, determine, context, objections);
            case PlaceHold place -> KeepingDecider.place(request, place, objections);
            case LiftHold lift -> KeepingDecider.lift(request, lift, objections);
            case SetRetention set -> KeepingDecider.set(set, objections);
            case ShredPersonalData shred -> KeepingDecider.shred(request, shred, context, this, objections);
            case ShredAgain again -> KeepingDecider.shredAgain(again, context, objections);
            case CorrectEntry correct -> new CorrectionDecider(this).decide(request, correct, context, objections);
        };
    }
}
