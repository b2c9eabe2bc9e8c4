package uk.foiworkflow.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import uk.foiworkflow.request.command.ClockCommand.IssueFeesNotice;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.command.ClockCommand.NotifyExtension;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.CommissionerCommand.CompleteSteps;
import uk.foiworkflow.request.command.CommissionerCommand.MakeSubmission;
import uk.foiworkflow.request.command.CommissionerCommand.RecordAppeal;
import uk.foiworkflow.request.command.CommissionerCommand.RecordComplaint;
import uk.foiworkflow.request.command.CommissionerCommand.RecordDecisionNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordEnquiry;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformalResolution;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformationNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordTribunalDecision;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.DecisionCommand.RecordDeliveryFailure;
import uk.foiworkflow.request.command.DecisionCommand.ReopenCase;
import uk.foiworkflow.request.command.FileCommand.AddNote;
import uk.foiworkflow.request.command.IntakeCommand.AcknowledgeRequest;
import uk.foiworkflow.request.command.IntakeCommand.ChangeRegime;
import uk.foiworkflow.request.command.IntakeCommand.CorrectReceiptDate;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.TransferRequest;
import uk.foiworkflow.request.command.IntakeCommand.WithdrawRequest;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.command.ReviewCommand.DecideReview;
import uk.foiworkflow.request.command.ReviewCommand.DeclineReview;
import uk.foiworkflow.request.command.ReviewCommand.ExtendReview;
import uk.foiworkflow.request.command.ReviewCommand.RecordReviewRequest;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Numbers;

/** A past case told again in commands: each step, and then its note. */
final class Translation {

    private final Chronology chronology;
    private final List<PastCommand> commands = new ArrayList<>();

    private Translation(Chronology chronology) {
        this.chronology = chronology;
    }

    static List<PastCommand> of(Chronology chronology) {
        var translation = new Translation(chronology);
        for (int i = 0; i < chronology.steps().size(); i++) {
            translation.tell(i, chronology.steps().get(i));
        }
        return List.copyOf(translation.commands);
    }

    private void tell(int index, Step step) {
        List<RequestCommand> told = switch (step) {
            case IntakeStep intake -> List.of(intake(intake));
            case ClockStep clock -> List.of(clock(clock));
            case AnswerStep answer -> answer(answer);
            case ReviewStep review -> List.of(review(review));
            case CommissionerStep commissioner -> List.of(commissioner(commissioner));
        };
        for (int outcome = 0; outcome < told.size(); outcome++) {
            commands.add(new PastCommand(index, outcome, told.get(outcome)));
        }
        if (narrowedBeyondItsCommand(step)) {
            add(index, step, new Confidential(
                    "The step of this day was recorded for " + list(narrowed(step)) + " alone."));
        }
        if (step.note() != null && !step.note().text().isBlank()) {
            add(index, step, step.note());
        }
    }

    private RequestCommand intake(IntakeStep step) {
        return switch (step) {
            case IntakeStep.Received s ->
                new ReceiveRequest(s.on(), chronology.reference(), chronology.formerReference(), chronology.authority(),
                        chronology.jurisdiction(), chronology.regime(), chronology.requester(), chronology.questions());
            case IntakeStep.Acknowledged s -> new AcknowledgeRequest(s.on());
            case IntakeStep.ReceiptCorrected s -> new CorrectReceiptDate(s.on(), s.to(), null);
            case IntakeStep.RegimeChanged s -> new ChangeRegime(s.on(), narrowed(s), s.regime());
            case IntakeStep.Transferred s -> new TransferRequest(s.on(), narrowed(s), s.to());
            case IntakeStep.Withdrawn s -> new WithdrawRequest(s.on(), narrowed(s));
        };
    }

    private static RequestCommand clock(ClockStep step) {
        return switch (step) {
            case ClockStep.ClarificationRequested s -> new RequestClarification(s.on(), narrowed(s), null);
            case ClockStep.ClarificationReceived s -> new RecordClarification(s.on(), narrowed(s), null);
            case ClockStep.Lapsed s -> new LapseRequest(s.on(), narrowed(s));
            case ClockStep.FeesNotice s -> new IssueFeesNotice(s.on(), narrowed(s), s.amount());
            case ClockStep.FeeReceived s -> new RecordFee(s.on(), narrowed(s));
            case ClockStep.ExtensionNotified s ->
                new NotifyExtension(s.on(), narrowed(s), s.basis(), s.exemptions(), s.target(), s.held());
        };
    }

    private List<RequestCommand> answer(AnswerStep step) {
        return switch (step) {
            case AnswerStep.Responded s -> response(s);
            case AnswerStep.DeliveryFailed s -> List.of(new RecordDeliveryFailure(s.on(), narrowed(s)));
            case AnswerStep.Closed s -> List.of(new CloseCase(s.on()));
            case AnswerStep.Reopened s -> List.of(new ReopenCase(s.on(), narrowed(s), null));
        };
    }

    private List<RequestCommand> response(AnswerStep.Responded step) {
        List<RequestCommand> told = new ArrayList<>();
        for (StepOutcome outcome : step.outcomes()) {
            told.add(new DecideQuestion(step.on(), outcome.decision()));
        }
        told.add(new IssueResponse(step.on(), answered(step), null, null, step.notice()));
        return told;
    }

    /** Where the outcomes were not recorded, a response still answered what it was sent for. */
    private SortedSet<Integer> answered(AnswerStep.Responded step) {
        if (!step.outcomes().isEmpty()) {
            return Numbers.of(step.outcomes().stream().map(StepOutcome::question).toList());
        }
        return step.questions() == null ? chronology.numbers() : step.questions();
    }

    private static RequestCommand review(ReviewStep step) {
        return switch (step) {
            case ReviewStep.ReviewRequested s -> new RecordReviewRequest(s.on(), narrowed(s), null);
            case ReviewStep.ReviewExtended s -> new ExtendReview(s.on(), s.target());
            case ReviewStep.ReviewDeclined s -> new DeclineReview(s.on(), s.reason());
            case ReviewStep.ReviewCompleted s ->
                new DecideReview(s.on(), s.result(), s.outcomes().stream().map(StepOutcome::decision).toList());
        };
    }

    private static RequestCommand commissioner(CommissionerStep step) {
        return switch (step) {
            case CommissionerStep.Complaint s -> new RecordComplaint(s.on(), s.reference(), s.about());
            case CommissionerStep.Enquiry s -> new RecordEnquiry(s.on(), s.reference(), s.due());
            case CommissionerStep.InformationNotice s -> new RecordInformationNotice(s.on(), s.reference(), s.due());
            case CommissionerStep.Submission s -> new MakeSubmission(s.on(), null);
            case CommissionerStep.ResolvedInformally s -> new RecordInformalResolution(s.on());
            case CommissionerStep.DecisionNotice s -> new RecordDecisionNotice(s.on(), s.reference(), s.finding(),
                    s.breaches(), s.stepsWithinCalendarDays(), null, List.of(), List.of());
            case CommissionerStep.StepsCompleted s -> new CompleteSteps(s.on(), null, Numbers.NONE, null);
            case CommissionerStep.Appeal s -> new RecordAppeal(s.on(), s.by(), Numbers.NONE);
            case CommissionerStep.TribunalDecision s ->
                new RecordTribunalDecision(s.on(), s.by(), s.result(), s.stepsBy(), List.of(), List.of());
        };
    }

    private void add(int index, Step step, Confidential note) {
        commands.add(new PastCommand(index, 0, new AddNote(step.on(), note)));
    }

    /** Steps of the case as a whole have commands without questions: what they were narrowed to is kept as a note. */
    private boolean narrowedBeyondItsCommand(Step step) {
        boolean ofTheCase = switch (step) {
            case IntakeStep.Acknowledged s -> true;
            case AnswerStep.Closed s -> true;
            case ReviewStep.ReviewExtended s -> true;
            case ReviewStep.ReviewDeclined s -> true;
            case ReviewStep.ReviewCompleted s -> true;
            case CommissionerStep s -> true;
            case IntakeStep s -> false;
            case ClockStep s -> false;
            case AnswerStep s -> false;
            case ReviewStep s -> false;
        };
        return ofTheCase && step.questions() != null && !step.questions().equals(chronology.numbers());
    }

    private static SortedSet<Integer> narrowed(Step step) {
        return step.questions() == null ? Numbers.NONE : Numbers.of(step.questions());
    }

    private static String list(SortedSet<Integer> numbers) {
        return (numbers.size() == 1 ? "question " : "questions ")
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
