package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.request.command.CommissionerCommand;
import uk.foiworkflow.request.command.CommissionerCommand.CompleteSteps;
import uk.foiworkflow.request.command.CommissionerCommand.MakeSubmission;
import uk.foiworkflow.request.command.CommissionerCommand.RecordAppeal;
import uk.foiworkflow.request.command.CommissionerCommand.RecordComplaint;
import uk.foiworkflow.request.command.CommissionerCommand.RecordDecisionNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordEnquiry;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformalResolution;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformationNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordTribunalDecision;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;

/**
 * Letters of the Commissioner and the Tribunal are recorded as they come; only what the authority itself does has an order
 * (FOIA Parts IV and V).
 */
record CommissionerDecider() {

    /** Longer than any period that a notice has given for its steps. */
    private static final int LONGEST_PERIOD = 1000;

    Decision decide(Request request, CommissionerCommand command, Objections objections) {
        Commissioner now = request.commissioner();
        return switch (command) {
            case RecordComplaint complaint -> objections.leadTo(() -> List
                    .of(new ComplaintNotified(complaint.on(), complaint.commissionerReference(), complaint.about())));
            case RecordEnquiry enquiry -> dueAfter("due", enquiry.on(), enquiry.due(), objections)
                    .leadTo(() -> List
                            .of(new EnquiryReceived(enquiry.on(), enquiry.commissionerReference(), enquiry.due())));
            case RecordInformationNotice notice -> dueAfter("due", notice.on(), notice.due(), objections)
                    .leadTo(() -> List.of(
                            new InformationNoticeReceived(notice.on(), notice.commissionerReference(), notice.due())));
            case MakeSubmission submission -> objections
                    .curable(!now.complaint(), Rules.LETTER, "reference",
                            () -> "No complaint is before the Commissioner.")
                    .leadTo(() -> List.of(new SubmissionMade(submission.on(), submission.text())));
            case RecordInformalResolution resolution -> objections
                    .curable(!now.complaint(), Rules.LETTER, "reference",
                            () -> "No complaint is before the Commissioner.")
                    .leadTo(() -> List.of(new ComplaintResolvedInformally(resolution.on())));
            case RecordDecisionNotice notice -> notice(notice, objections);
            case CompleteSteps steps -> objections
                    .curable(!now.steps(), Rules.STEPS, "reference",
                            () -> "No steps are ordered, or they have been taken.")
                    .leadTo(() -> List.of(new StepsCompleted(steps.on(), steps.proof())));
            case RecordAppeal appeal -> objections.leadTo(() -> List.of(new AppealLodged(appeal.on(), appeal.by())));
            case RecordTribunalDecision decision -> dueAfter("stepsBy", decision.on(), decision.stepsBy(), objections)
                    .curable(decision.result() == null, Rules.LETTER, "result", () -> "Say whose position stood.")
                    .leadTo(() -> List.of(new TribunalDecided(decision.on(), decision.by(), decision.result(),
                            decision.stepsBy())));
        };
    }

    private static Decision notice(RecordDecisionNotice command, Objections objections) {
        Integer days = command.stepsWithinCalendarDays();
        return objections
                .impossible(days != null && (days < 1 || days > LONGEST_PERIOD), Rules.STEPS, "stepsWithinCalendarDays",
                        () -> "A notice gives from 1 to " + LONGEST_PERIOD + " calendar days for its steps.")
                .curable(command.finding() == null, Rules.LETTER, "finding", () -> "Say whose position stood.")
                .leadTo(() -> List.of(new DecisionNoticeReceived(command.on(), command.commissionerReference(),
                        command.finding(), command.breaches(), days, command.steps(),
                        days == null ? null : LastDay.forSteps(command.on(), days))));
    }

    private static Objections dueAfter(String field, LocalDate on, @Nullable LocalDate due, Objections objections) {
        return objections.impossible(due != null && due.isBefore(on), Rules.DATED, field,
                () -> "The day given is before the letter itself.");
    }
}
