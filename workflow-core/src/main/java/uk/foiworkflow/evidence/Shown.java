package uk.foiworkflow.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.AssessmentEvent.AdviceGiven;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.HolderNamed;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.HandlingEvent;
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
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;

/** The list of what may be shown. What is not on it is withheld, and of what is on it only the fields that stand here. */
final class Shown {

    private Shown() {}

    /** The event without what is withheld of it; empty when all of it is. */
    static Optional<RequestEvent> of(RequestEvent event) {
        return Optional.ofNullable(switch (event) {
            case IntakeEvent e -> intake(e);
            case ClockEvent e -> clock(e);
            case AssessmentEvent e -> assessment(e);
            case ReviewEvent e -> review(e);
            case CommissionerEvent e -> commissioner(e);
            case DecisionEvent e -> e instanceof ResponseIssued r
                    ? new ResponseIssued(r.on(), r.response(), r.questions(), null, r.statement(), r.notice())
                    : null;
            case HandlingEvent e -> null;
            case ReasonEvent e -> null;
            case FileEvent e -> null;
            case DocumentEvent e -> null;
            case DispatchEvent e -> null;
        });
    }

    private static @Nullable RequestEvent intake(IntakeEvent event) {
        return switch (event) {
            case RequestReceived e -> new RequestReceived(e.on(), e.reference(), null, e.authority(),
                    e.jurisdiction(), e.regime(), null, e.asked(), List.of());
            case RequestAcknowledged e -> e;
            case RequestTransferred e -> e;
            case RequestWithdrawn e -> e;
            case QuestionsIdentified e -> new QuestionsIdentified(e.on(), e.asked(), List.of());
            case RegimeChanged e -> new RegimeChanged(e.on(), e.questions(), e.regime(), List.of());
            case ReceiptDateCorrected e -> new ReceiptDateCorrected(e.on(), e.was(), e.to(), null, List.of());
            case QuestionsSplitOff e -> new QuestionsSplitOff(e.on(), e.questions(), e.into(), null);
            case QuestionsTakenOver e -> new QuestionsTakenOver(e.on(), e.questions(), e.from(), 0,
                    new Confidential(""), List.of());
        };
    }

    private static @Nullable RequestEvent clock(ClockEvent event) {
        return switch (event) {
            case ClarificationRequested e -> e;
            case ClarificationReceived e -> new ClarificationReceived(e.on(), e.questions(), e.text(), List.of());
            case FeesNoticeIssued e -> e;
            case FeeReceived e -> new FeeReceived(e.on(), e.questions(), List.of());
            case ExtensionNotified e -> new ExtensionNotified(e.on(), e.questions(), e.basis(), e.exemptions(),
                    e.target(), null, List.of(), null);
            case RequestLapsed e -> new RequestLapsed(e.on(), e.questions(), e.want(), null);
            case ClockEvent.LimitVaried e -> null;
            case ClockEvent.DeadlineRecalculated e -> null;
        };
    }

    private static @Nullable RequestEvent assessment(AssessmentEvent event) {
        return switch (event) {
            case ValidityAssessed e -> e.ground() == null
                    ? null
                    : new ValidityAssessed(e.on(), e.questions(), e.ground(), e.text());
            case DefectMended e -> new DefectMended(e.on(), e.questions(), e.text(), List.of());
            case HolderNamed e -> e;
            case AdviceGiven e -> e;
            case RegimeDetermined e -> new RegimeDetermined(e.on(), e.questions(), e.regime(), null, null, null);
            case AssessmentEvent.EmissionsAssessed e -> null;
            case AssessmentEvent.PassedToSubjectAccess e -> null;
            case AssessmentEvent.VexatiousDetermined e -> null;
            case AssessmentEvent.RepeatDetermined e -> null;
        };
    }

    private static @Nullable RequestEvent review(ReviewEvent event) {
        return switch (event) {
            case ReviewRequested e -> new ReviewRequested(e.on(), e.questions(), e.grounds(), List.of());
            case ReviewExtended e -> new ReviewExtended(e.on(), e.target(), List.of());
            case ReviewDeclined e -> new ReviewDeclined(e.on(), null);
            case ReviewDecided e -> new ReviewDecided(e.on(), null, e.result(), e.questions());
            case ReviewEvent.ReviewerAppointed e -> null;
        };
    }

    private static @Nullable RequestEvent commissioner(CommissionerEvent event) {
        return switch (event) {
            case ComplaintNotified e -> e;
            case ComplaintResolvedInformally e -> e;
            case DecisionNoticeReceived e -> new DecisionNoticeReceived(e.on(), e.commissionerReference(), e.finding(),
                    e.breaches(), e.stepsWithinCalendarDays(), null, e.stepsDue());
            case AppealLodged e -> new AppealLodged(e.on(), null);
            case TribunalDecided e -> new TribunalDecided(e.on(), null, e.result(), null, null);
            case AppealWithdrawn e -> new AppealWithdrawn(e.on(), null);
            case CommissionerEvent.EnquiryReceived e -> null;
            case CommissionerEvent.CommissionersOfficerNamed e -> null;
            case CommissionerEvent.DateAgreed e -> null;
            case CommissionerEvent.TelephoneNoteAdded e -> null;
            case CommissionerEvent.InformationNoticeReceived e -> null;
            case CommissionerEvent.SubmissionMade e -> null;
            case CommissionerEvent.StepsCompleted e -> null;
            case CommissionerEvent.QuestionRuled e -> null;
        };
    }
}
