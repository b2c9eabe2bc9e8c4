package uk.foiworkflow.projections.trail;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.AssessmentEvent.AdviceGiven;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.EmissionsAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.HolderNamed;
import uk.foiworkflow.request.event.AssessmentEvent.PassedToSubjectAccess;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.ClockEvent.DeadlineRecalculated;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.Confidential;
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
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.DocumentEvent.FindingAnswered;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.FileEvent.CasesLinked;
import uk.foiworkflow.request.event.FileEvent.CasesUnlinked;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.FileEvent.FormDetermined;
import uk.foiworkflow.request.event.FileEvent.HoldLifted;
import uk.foiworkflow.request.event.FileEvent.HoldPlaced;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.request.event.FileEvent.PreferencesStated;
import uk.foiworkflow.request.event.FileEvent.RequestClassified;
import uk.foiworkflow.request.event.FileEvent.RetentionSet;
import uk.foiworkflow.request.event.HandlingEvent;
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
import uk.foiworkflow.request.event.IntakeEvent;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsTakenOver;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.ReasonEvent.ExemptionWithdrawn;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/** The reason that was given with an event. */
final class Why {

    private Why() {}

    /** The reason in the words in which it was given; null when the event carries none. */
    static @Nullable String of(RequestEvent event) {
        Confidential reason = switch (event) {
            case IntakeEvent e -> of(e);
            case DeadlineRecalculated e -> e.why();
            case LimitVaried e -> e.why();
            case ClockEvent e -> null;
            case HandlingEvent e -> of(e);
            case DecisionEvent e -> of(e);
            case ReviewEvent e -> of(e);
            case CommissionerEvent.QuestionRuled e -> e.reasons();
            case CommissionerEvent e -> null;
            case FileEvent e -> of(e);
            case ExemptionWithdrawn e -> e.why();
            case ReasonEvent e -> null;
            case AssessmentEvent e -> of(e);
            case FindingAnswered e -> e.why();
            case DocumentEvent e -> null;
            case DispatchEvent e -> null;
        };
        return reason == null ? null : reason.text();
    }

    private static @Nullable Confidential of(IntakeEvent event) {
        return switch (event) {
            case ReceiptDateCorrected e -> e.why();
            case QuestionsSplitOff e -> e.why();
            case QuestionsTakenOver e -> e.why();
            case RequestReceived e -> null;
            case RequestAcknowledged e -> null;
            case QuestionsIdentified e -> null;
            case RegimeChanged e -> null;
            case RequestTransferred e -> null;
            case RequestWithdrawn e -> null;
        };
    }

    private static @Nullable Confidential of(AssessmentEvent event) {
        return switch (event) {
            case RegimeDetermined e -> e.why();
            case EmissionsAssessed e -> e.why();
            case PassedToSubjectAccess e -> e.why();
            case VexatiousDetermined e -> e.why();
            case RepeatDetermined e -> e.why();
            case ValidityAssessed e -> null;
            case DefectMended e -> null;
            case HolderNamed e -> null;
            case AdviceGiven e -> null;
        };
    }

    private static @Nullable Confidential of(DecisionEvent event) {
        return switch (event) {
            case ExemptionClaimed e -> e.reasons();
            case QuestionDecided e -> e.reasons();
            case DraftReturned e -> e.why();
            case CaseReopened e -> e.why();
            case DraftSubmitted e -> null;
            case ClearanceGiven e -> null;
            case ResponseIssued e -> null;
            case DeliveryFailed e -> null;
            case CaseClosed e -> null;
            case ClearanceRouteChosen e -> e.why();
            case ClearanceVoided e -> null;
            case ClearanceBypassed e -> e.why();
            case IdentificationAssessed e -> e.means();
            case NoticeDispensedWith e -> e.why();
            case WeaknessesAccepted e -> null;
        };
    }

    private static @Nullable Confidential of(HandlingEvent event) {
        return switch (event) {
            case TaskRejected e -> e.why();
            case TaskReassigned e -> e.why();
            case CostEstimated e -> e.method();
            case CostsAggregated e -> e.why();
            case CaseAssigned e -> e.why();
            case HolderTasked e -> null;
            case HolderChased e -> null;
            case SearchRecorded e -> null;
            case RecordsSupplied e -> null;
            case NothingHeldDeclared e -> null;
            case TaskAccepted e -> null;
            case TaskEscalated e -> null;
            case DeadlineMissed e -> null;
            case MessageSent e -> null;
            case MessageNotSent e -> e.why();
        };
    }

    private static @Nullable Confidential of(FileEvent event) {
        return switch (event) {
            case CorrectionMade e -> e.why();
            case CasesLinked e -> e.why();
            case CasesUnlinked e -> e.why();
            case HoldPlaced e -> e.why();
            case HoldLifted e -> e.why();
            case RetentionSet e -> e.why();
            case PersonalDataShredded e -> null;
            case NoteAdded e -> null;
            case RequestClassified e -> e.why();
            case PreferencesStated e -> null;
            case FormDetermined e -> e.why();
        };
    }

    private static @Nullable Confidential of(ReviewEvent event) {
        return switch (event) {
            case ReviewRequested e -> e.grounds();
            case ReviewerAppointed e -> e.override() == null ? e.why() : e.override();
            case ReviewDeclined e -> e.reason();
            case ReviewExtended e -> null;
            case ReviewDecided e -> null;
        };
    }
}
