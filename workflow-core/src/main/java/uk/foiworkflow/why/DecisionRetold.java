package uk.foiworkflow.why;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.command.DecisionCommand;
import uk.foiworkflow.request.command.DecisionCommand.AssessIdentification;
import uk.foiworkflow.request.command.DecisionCommand.BypassClearance;
import uk.foiworkflow.request.command.DecisionCommand.ChooseClearanceRoute;
import uk.foiworkflow.request.command.DecisionCommand.ClaimExemption;
import uk.foiworkflow.request.command.DecisionCommand.ClearDraft;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.DecisionCommand.DispenseWithNotice;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse.Waiver;
import uk.foiworkflow.request.command.DecisionCommand.RecordDeliveryFailure;
import uk.foiworkflow.request.command.DecisionCommand.ReopenCase;
import uk.foiworkflow.request.command.DecisionCommand.ReturnDraft;
import uk.foiworkflow.request.command.DecisionCommand.SubmitDraft;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceRouteChosen;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceVoided;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.IdentificationAssessed;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/** What was decided, cleared and sent; that a clearance fell, or a defect was let pass, comes with something else. */
final class DecisionRetold {

    /** An override of one question goes before that of all, for the first that fits is used. */
    private static final Comparator<Waiver> NARROWEST_FIRST = Comparator.comparing(waiver -> waiver.question() == null);

    private DecisionRetold() {}

    static @Nullable DecisionCommand of(DecisionEvent event, List<RequestEvent> events) {
        return switch (event) {
            case ExemptionClaimed e ->
                new ClaimExemption(e.on(), e.question(), e.exemption(), e.reasons(), e.item());
            case QuestionDecided e -> new DecideQuestion(e.on(), outcome(e));
            case DraftSubmitted e -> new SubmitDraft(e.on(), e.text(), e.document());
            case DraftReturned e -> new ReturnDraft(e.on(), e.draft(), e.why());
            case ClearanceGiven e -> new ClearDraft(e.on(), e.draft(), e.layer(), null);
            case ClearanceRouteChosen e -> new ChooseClearanceRoute(e.on(), e.route(), e.why());
            case ClearanceBypassed e -> new BypassClearance(e.on(), e.draft(),
                    e.layers().size() == 1 ? e.layers().getFirst() : null, e.why());
            case IdentificationAssessed e ->
                new AssessIdentification(e.on(), e.question(), e.identifiable(), e.byWhom(), e.means());
            case ResponseIssued e -> new IssueResponse(e.on(), e.questions(), e.draft(), e.statement(), e.notice(),
                    null, waivers(events));
            case DeliveryFailed e -> new RecordDeliveryFailure(e.on(), e.questions());
            case NoticeDispensedWith e ->
                new DispenseWithNotice(e.on(), dispensed(events), e.earlier(), e.noticed(), e.why());
            case CaseClosed e -> new CloseCase(e.on());
            case CaseReopened e -> new ReopenCase(e.on(), e.revived() == null ? Numbers.NONE : e.revived(), e.why());
            case ClearanceVoided e -> null;
            case WeaknessesAccepted e -> null;
        };
    }

    static QuestionOutcome outcome(QuestionDecided made) {
        return new QuestionOutcome(made.question(), made.held(), made.outcome(), made.exemptions(), made.answer(),
                made.reasons());
    }

    private static SortedSet<Integer> dispensed(List<RequestEvent> events) {
        return Numbers.of(events.stream().filter(NoticeDispensedWith.class::isInstance)
                .flatMap(one -> one.questions().stream()).toList());
    }

    private static List<Waiver> waivers(List<RequestEvent> events) {
        return events.stream().filter(WeaknessesAccepted.class::isInstance)
                .flatMap(accepted -> ((WeaknessesAccepted) accepted).overrides().stream())
                .map(passed -> new Waiver(passed.rule(), passed.question(), passed.reason())).distinct()
                .sorted(NARROWEST_FIRST).toList();
    }
}
