package uk.foiworkflow.why;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
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
import uk.foiworkflow.request.command.QuestionRuling;
import uk.foiworkflow.request.command.StepOrder;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.CommissionersOfficerNamed;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DateAgreed;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TelephoneNoteAdded;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.NumberedStep;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/** What the Commissioner and the Tribunal wrote; a ruling on a question comes with its notice. */
final class CommissionerRetold {

    private CommissionerRetold() {}

    static @Nullable CommissionerCommand of(CommissionerEvent event, List<RequestEvent> events) {
        return switch (event) {
            case ComplaintNotified e -> new RecordComplaint(e.on(), e.commissionerReference(), e.about());
            // A day that was counted was not in the letter.
            case EnquiryReceived e -> new RecordEnquiry(e.on(), e.commissionerReference(),
                    e.workingDays() == null ? e.due() : null);
            case CommissionersOfficerNamed e ->
                new NameCommissionersOfficer(e.on(), e.commissionerReference(), e.name(), e.contact());
            case DateAgreed e ->
                new AgreeDate(e.on(), e.commissionerReference(), e.what(), e.due(), e.with(), e.letter());
            case TelephoneNoteAdded e ->
                new AddTelephoneNote(e.on(), e.commissionerReference(), e.with(), e.text());
            case InformationNoticeReceived e ->
                new RecordInformationNotice(e.on(), e.commissionerReference(), e.due());
            case SubmissionMade e -> new MakeSubmission(e.on(), e.text());
            case ComplaintResolvedInformally e -> new RecordInformalResolution(e.on());
            case DecisionNoticeReceived e -> new RecordDecisionNotice(e.on(), e.commissionerReference(), e.finding(),
                    e.breaches(), e.stepsWithinCalendarDays(), e.steps(), rulings(events),
                    e.stepsWithinCalendarDays() == null && e.steps() == null ? orders(e.numberedSteps()) : List.of());
            case StepsCompleted e -> new CompleteSteps(e.on(), e.proof(), orNone(e.steps()), e.done());
            case AppealLodged e -> new RecordAppeal(e.on(), e.by(), orNone(e.steps()));
            case TribunalDecided e -> new RecordTribunalDecision(e.on(), e.by(), e.result(), e.stepsBy(),
                    rulings(events), e.stepsBy() == null ? orders(e.numberedSteps()) : List.of());
            case AppealWithdrawn e -> new WithdrawAppeal(e.on(), e.stepsBy());
            case QuestionRuled e -> null;
        };
    }

    private static List<QuestionRuling> rulings(List<RequestEvent> events) {
        return events.stream().filter(QuestionRuled.class::isInstance).map(QuestionRuled.class::cast)
                .map(ruled -> new QuestionRuling(ruled.question(), ruled.result(), ruled.ordered(), ruled.engaged(),
                        ruled.notEngaged(), ruled.reasons()))
                .toList();
    }

    private static List<StepOrder> orders(@Nullable List<NumberedStep> steps) {
        return steps == null
                ? List.of()
                : steps.stream().map(step -> new StepOrder(step.number(), step.text(), step.questions(),
                        step.withinCalendarDays(), step.withinCalendarDays() == null ? step.due() : null)).toList();
    }

    private static SortedSet<Integer> orNone(@Nullable SortedSet<Integer> numbers) {
        return numbers == null ? Numbers.NONE : numbers;
    }
}
