package uk.foiworkflow.request;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.CommissionerCommand;
import uk.foiworkflow.request.command.CommissionerCommand.AddTelephoneNote;
import uk.foiworkflow.request.command.CommissionerCommand.AgreeDate;
import uk.foiworkflow.request.command.CommissionerCommand.CompleteSteps;
import uk.foiworkflow.request.command.CommissionerCommand.MakeSubmission;
import uk.foiworkflow.request.command.CommissionerCommand.NameCommissionersOfficer;
import uk.foiworkflow.request.command.CommissionerCommand.RecordAppeal;
import uk.foiworkflow.request.command.CommissionerCommand.RecordComplaint;
import uk.foiworkflow.request.command.CommissionerCommand.RecordDecisionNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordEnquiry;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformalResolution;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformationNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordTribunalDecision;
import uk.foiworkflow.request.command.CommissionerCommand.WithdrawAppeal;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.CommissionersOfficerNamed;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TelephoneNoteAdded;

/**
 * Letters of the Commissioner and the Tribunal are recorded as they come; only what the authority itself does has an order
 * (FOIA Parts IV and V).
 */
record CommissionerDecider(WorkingCalendar calendar) {

    Decision decide(Request request, CommissionerCommand command, Context context, Objections objections) {
        Commissioner now = request.commissioner();
        return switch (command) {
            case RecordComplaint complaint -> objections.leadTo(() -> List
                    .of(new ComplaintNotified(complaint.on(), complaint.commissionerReference(), complaint.about())));
            case RecordEnquiry enquiry -> new LetterDecider(calendar).enquiry(request, enquiry, context, objections);
            case NameCommissionersOfficer officer -> LetterDecider.said(officer.name(), "name", objections)
                    .leadTo(() -> List.of(new CommissionersOfficerNamed(officer.on(), officer.commissionerReference(),
                            officer.name(), officer.contact())));
            case AgreeDate agreed -> LetterDecider.agreed(now, agreed, objections);
            case AddTelephoneNote note -> LetterDecider.said(note.text(), "text", objections)
                    .leadTo(() -> List.of(new TelephoneNoteAdded(note.on(), note.commissionerReference(), note.with(),
                            note.text())));
            case RecordInformationNotice notice -> LetterDecider.dueAfter("due", notice.on(), notice.due(), objections)
                    .leadTo(() -> List.of(
                            new InformationNoticeReceived(notice.on(), notice.commissionerReference(), notice.due())));
            case MakeSubmission submission -> objections
                    .curable(!now.open(), Rules.LETTER, "reference",
                            () -> "No complaint is before the Commissioner.")
                    .leadTo(() -> List.of(new SubmissionMade(submission.on(), submission.text())));
            case RecordInformalResolution resolution -> objections
                    .curable(!now.open(), Rules.LETTER, "reference",
                            () -> "No complaint is before the Commissioner.")
                    .leadTo(() -> List.of(new ComplaintResolvedInformally(resolution.on())));
            case RecordDecisionNotice notice -> RulingDecider.notice(request, notice, context, objections);
            case CompleteSteps steps -> completed(now.steps(), steps, objections);
            case RecordAppeal appeal -> owed(now.steps(), appeal.steps(), objections)
                    .leadTo(() -> List.of(new AppealLodged(appeal.on(), appeal.by(), named(appeal.steps()))));
            case RecordTribunalDecision decision -> RulingDecider.determined(request, decision, context, objections);
            case WithdrawAppeal withdrawal ->
                LetterDecider.dueAfter("stepsBy", withdrawal.on(), withdrawal.stepsBy(), objections)
                        .curable(!now.appeal(), Rules.STEPS, "reference", () -> "No appeal is open.")
                        .leadTo(() -> List.of(new AppealWithdrawn(withdrawal.on(), withdrawal.stepsBy())));
        };
    }

    /** Each step is taken by itself, and how that is known stays on file (FOIA s.50(4), s.54). */
    @Rulebook("R10.6")
    private static Decision completed(OrderedSteps steps, CompleteSteps command, Objections objections) {
        return owed(steps, command.steps(), objections)
                .curable(steps.owed().isEmpty(), Rules.STEPS, "reference",
                        () -> "No steps are ordered, or they have been taken.")
                .curable(command.proof() == null || command.proof().text().isBlank(), Rules.WORDS, "proof",
                        () -> "Say how it is known that the steps were taken.")
                .leadTo(() -> List.of(new StepsCompleted(command.on(), command.proof(), named(command.steps()),
                        command.done())));
    }

    private static Objections owed(OrderedSteps steps, SortedSet<Integer> named, Objections objections) {
        for (Integer number : named) {
            objections.curable(steps.owed(number) == null, Rules.STEPS, "steps",
                    () -> "No step " + number + " is ordered, or it has been taken.");
        }
        return objections;
    }

    private static @Nullable SortedSet<Integer> named(SortedSet<Integer> steps) {
        return steps.isEmpty() ? null : steps;
    }
}
