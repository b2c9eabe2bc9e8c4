package uk.foiworkflow.request;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.AssessmentEvent.AdviceGiven;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.EmissionsAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.HolderNamed;
import uk.foiworkflow.request.event.AssessmentEvent.PassedToSubjectAccess;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.DeadlineRecalculated;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified.WithoutEffect;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.IdentificationAssessed;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.FileEvent.PreferencesStated;
import uk.foiworkflow.request.event.FileEvent.RequestClassified;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.CostEstimated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated;
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
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsTakenOver;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.IntakeEvent;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;

/** An event of one request, as far as it concerns some of its questions. */
final class Narrowed {

    private Narrowed() {}

    /** The event as far as it concerns those questions; null where it does not, or stays. */
    static @Nullable RequestEvent event(RequestEvent event, SortedSet<Integer> chosen) {
        SortedSet<Integer> its = meeting(event.questions(), chosen);
        if (its.isEmpty() && !event.questions().isEmpty()) {
            return null;
        }
        return switch (event) {
            case IntakeEvent e -> intake(e, its, chosen);
            case ClockEvent e -> clock(e, its);
            case HandlingEvent e -> handling(e, its, chosen);
            case DecisionEvent e -> e instanceof ExemptionClaimed || e instanceof IdentificationAssessed ? e : null;
            case ReasonEvent e -> e;
            case AssessmentEvent e -> assessment(e, its);
            case ReviewEvent e -> null;
            case CommissionerEvent e -> null;
            case PreferencesStated e -> e;
            case RequestClassified e -> e;
            case FileEvent e -> null;
            // Its bytes are under the key of the request to which it came.
            case DocumentEvent e -> null;
            case DispatchEvent e -> null;
        };
    }

    /** The receipt is told anew, with every question that was found later. */
    private static @Nullable IntakeEvent intake(IntakeEvent event, SortedSet<Integer> its, SortedSet<Integer> chosen) {
        return switch (event) {
            case RequestAcknowledged e -> e;
            case ReceiptDateCorrected e ->
                new ReceiptDateCorrected(e.on(), e.was(), e.to(), e.why(), deadlines(e.deadlines(), chosen));
            case RegimeChanged e -> new RegimeChanged(e.on(), its, e.regime(), deadlines(e.deadlines(), its), e.by());
            case RequestTransferred e -> new RequestTransferred(e.on(), its, e.to());
            case RequestWithdrawn e -> new RequestWithdrawn(e.on(), its);
            case RequestReceived e -> null;
            case QuestionsIdentified e -> null;
            case QuestionsSplitOff e -> null;
            case QuestionsTakenOver e -> null;
        };
    }

    /** Work goes along where it was for these questions alone; what was asked of holders stays with them. */
    private static @Nullable HandlingEvent handling(HandlingEvent event, SortedSet<Integer> its,
            SortedSet<Integer> chosen) {
        return switch (event) {
            case CaseAssigned e -> e;
            case SearchRecorded e -> chosen.containsAll(e.questions()) ? e : null;
            case CostEstimated e -> chosen.containsAll(e.questions()) ? e : null;
            case DeadlineMissed e -> new DeadlineMissed(e.on(), its, e.due());
            case CostsAggregated e -> null;
            case HolderTasked e -> null;
            case HolderChased e -> null;
            case RecordsSupplied e -> null;
            case NothingHeldDeclared e -> null;
            case TaskAccepted e -> null;
            case TaskRejected e -> null;
            case TaskReassigned e -> null;
            case TaskEscalated e -> null;
            case MessageSent e -> null;
            case MessageNotSent e -> null;
        };
    }

    private static ClockEvent clock(ClockEvent event, SortedSet<Integer> its) {
        return switch (event) {
            case ClarificationRequested e -> new ClarificationRequested(e.on(), its, e.text());
            case ClarificationReceived e ->
                new ClarificationReceived(e.on(), its, e.text(), deadlines(e.deadlines(), its));
            case RequestLapsed e -> new RequestLapsed(e.on(), its, e.want(), e.policy());
            case FeesNoticeIssued e -> new FeesNoticeIssued(e.on(), its, e.amount());
            case FeeReceived e -> new FeeReceived(e.on(), its, deadlines(e.deadlines(), its));
            case ExtensionNotified e -> new ExtensionNotified(e.on(), its, e.basis(), e.exemptions(), e.target(),
                    e.held(), deadlines(e.deadlines(), its), withoutEffect(e.withoutEffect(), its));
            case LimitVaried e -> new LimitVaried(e.on(), its, e.variation(), e.workingDays(), e.allowed(), e.why(),
                    deadlines(e.deadlines(), its));
            case DeadlineRecalculated e ->
                new DeadlineRecalculated(e.on(), its, e.why(), deadlines(e.deadlines(), its));
        };
    }

    private static AssessmentEvent assessment(AssessmentEvent event, SortedSet<Integer> its) {
        return switch (event) {
            case ValidityAssessed e -> new ValidityAssessed(e.on(), its, e.ground(), e.text(), e.by());
            case DefectMended e -> new DefectMended(e.on(), its, e.text(), deadlines(e.deadlines(), its));
            case RegimeDetermined e ->
                new RegimeDetermined(e.on(), its, e.regime(), e.limb(), e.exemption(), e.why(), e.by());
            case EmissionsAssessed e -> new EmissionsAssessed(e.on(), its, e.emissions(), e.why());
            case PassedToSubjectAccess e -> new PassedToSubjectAccess(e.on(), its, e.to(), e.why());
            case HolderNamed e -> new HolderNamed(e.on(), its, e.to(), e.permission(), e.text());
            case AdviceGiven e -> new AdviceGiven(e.on(), its, e.about(), e.text());
            case VexatiousDetermined e -> new VexatiousDetermined(e.on(), its, e.themes(), e.why(), e.by());
            case RepeatDetermined e ->
                new RepeatDetermined(e.on(), its, e.earlier(), e.compliedWith(), e.interval(), e.why(), e.by());
        };
    }

    private static @Nullable List<WithoutEffect> withoutEffect(@Nullable List<WithoutEffect> all,
            SortedSet<Integer> its) {
        return all == null
                ? null
                : all.stream().map(one -> new WithoutEffect(meeting(one.questions(), its), one.why()))
                        .filter(one -> !one.questions().isEmpty()).toList();
    }

    /** What is due as far as it is for those questions. */
    static List<Deadline> deadlines(List<Deadline> deadlines, SortedSet<Integer> chosen) {
        return deadlines.stream().map(deadline -> to(meeting(deadline.questions(), chosen), deadline))
                .filter(deadline -> !deadline.questions().isEmpty()).toList();
    }

    /** The same due date for those questions alone. */
    static Deadline to(SortedSet<Integer> questions, Deadline deadline) {
        return new Deadline(deadline.provision(), questions, deadline.from(), deadline.due(), deadline.calendar(),
                deadline.target());
    }

    private static SortedSet<Integer> meeting(SortedSet<Integer> some, SortedSet<Integer> others) {
        var both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }
}
