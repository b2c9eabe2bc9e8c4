package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.law.Rulebook;
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
import uk.foiworkflow.request.command.CommissionerCommand.WithdrawAppeal;
import uk.foiworkflow.request.command.QuestionRuling;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

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
            case RecordDecisionNotice notice -> notice(request, notice, objections);
            case CompleteSteps steps -> objections
                    .curable(!now.steps(), Rules.STEPS, "reference",
                            () -> "No steps are ordered, or they have been taken.")
                    .leadTo(() -> List.of(new StepsCompleted(steps.on(), steps.proof())));
            case RecordAppeal appeal -> objections.leadTo(() -> List.of(new AppealLodged(appeal.on(), appeal.by())));
            case RecordTribunalDecision decision -> rulings(request, decision.rulings(),
                    dueAfter("stepsBy", decision.on(), decision.stepsBy(), objections))
                    .curable(decision.result() == null, Rules.LETTER, "result", () -> "Say whose position stood.")
                    .leadTo(() -> with(new TribunalDecided(decision.on(), decision.by(), decision.result(),
                            decision.stepsBy()), DecisionStage.TRIBUNAL, decision.rulings()));
            case WithdrawAppeal withdrawal -> dueAfter("stepsBy", withdrawal.on(), withdrawal.stepsBy(), objections)
                    .curable(!now.appeal(), Rules.STEPS, "reference", () -> "No appeal is open.")
                    .leadTo(() -> List.of(new AppealWithdrawn(withdrawal.on(), withdrawal.stepsBy())));
        };
    }

    @Rulebook("R10.6")
    private static Decision notice(Request request, RecordDecisionNotice command, Objections objections) {
        Integer days = command.stepsWithinCalendarDays();
        return rulings(request, command.rulings(), objections)
                .impossible(days != null && (days < 1 || days > LONGEST_PERIOD), Rules.STEPS, "stepsWithinCalendarDays",
                        () -> "A notice gives from 1 to " + LONGEST_PERIOD + " calendar days for its steps.")
                .curable(command.finding() == null, Rules.LETTER, "finding", () -> "Say whose position stood.")
                .leadTo(() -> with(new DecisionNoticeReceived(command.on(), command.commissionerReference(),
                        command.finding(), command.breaches(), days, command.steps(),
                        days == null ? null : LastDay.forSteps(command.on(), days)), DecisionStage.COMMISSIONER,
                        command.rulings()));
    }

    /** Each question is ruled on once, and an exemption applies to it or does not. */
    private static Objections rulings(Request request, List<QuestionRuling> rulings, Objections objections) {
        var ruled = Numbers.of(rulings.stream().map(QuestionRuling::question).toList());
        Chosen.known(request, ruled, "rulings", objections)
                .impossible(ruled.size() < rulings.size(), Rules.QUESTIONS, "rulings",
                        () -> "A question is ruled on twice.");
        for (int i = 0; i < rulings.size(); i++) {
            QuestionRuling ruling = rulings.get(i);
            objections.impossible(ruling.engaged().stream().anyMatch(ruling.notEngaged()::contains), Rules.LETTER,
                    "rulings[" + i + "].notEngaged",
                    () -> "An exemption of question " + ruling.question()
                            + " is found both to apply and not to apply.");
        }
        return objections;
    }

    private static List<RequestEvent> with(CommissionerEvent decision, DecisionStage stage,
            List<QuestionRuling> rulings) {
        List<RequestEvent> events = new ArrayList<>();
        events.add(decision);
        rulings.forEach(ruling -> events.add(new QuestionRuled(decision.on(), stage, ruling.question(), ruling.result(),
                ruling.ordered(), ruling.engaged(), ruling.notEngaged(), ruling.reasons())));
        return events;
    }

    @Rulebook("R10.9")
    private static Objections dueAfter(String field, LocalDate on, @Nullable LocalDate due, Objections objections) {
        return objections.impossible(due != null && due.isBefore(on), Rules.DATED, field,
                () -> "The day given is before the letter itself.");
    }
}
