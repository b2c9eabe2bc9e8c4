package uk.foiworkflow.api.independent;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.TaskReassigned;
import uk.foiworkflow.request.event.HandlingEvent.TaskRejected;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/** Who was asked for what and has not done it: holders, layers, a reviewer. */
final class PlainWork {

    /** The holders who owe a reply, by the number of their task, and since when. */
    final Map<Integer, String> asked = new TreeMap<>();
    final Map<Integer, LocalDate> askedOn = new TreeMap<>();
    boolean tasked;
    boolean acknowledged;
    /** The layers that have not dealt with the draft that is before them; the next one first. */
    final List<ClearanceLayer> layers = new ArrayList<>();
    /** Whether the text is written and before the layers, or through them. */
    boolean submitted;
    boolean cleared;
    @Nullable
    String reviewer;
    /** Whether the Commissioner ever wrote. */
    boolean outside;
    /** What the Commissioner has not decided, and what a decision has ordered and nobody has done. */
    boolean complaint;
    boolean appeal;
    /** By when the letters that await an answer are to be answered. */
    final List<LocalDate> letters = new ArrayList<>();
    /** By when what was ordered is to be done; null where nothing is. */
    @Nullable
    LocalDate steps;
    @Nullable
    String commissionerReference;
    private boolean sent;

    void happens(RequestEvent event) {
        outside |= event instanceof CommissionerEvent;
        switch (event) {
            case RequestAcknowledged e -> acknowledged = true;
            case HolderTasked e -> asks(e.task(), e.holder(), e.on());
            case TaskReassigned e -> asks(e.task(), e.holder(), e.on());
            case TaskRejected e -> asked.remove(e.task());
            case RecordsSupplied e -> asked.remove(e.task());
            case NothingHeldDeclared e -> asked.remove(e.task());
            case DraftSubmitted e -> {
                layers.clear();
                layers.addAll(requireNonNull(e.layers()));
                draft(true, layers.isEmpty());
            }
            case DraftReturned e -> draft(false, false);
            case ClearanceGiven e -> {
                layers.remove(e.layer());
                draft(true, layers.isEmpty());
            }
            case ClearanceBypassed e -> {
                layers.removeAll(e.layers());
                draft(true, layers.isEmpty());
            }
            case QuestionDecided e when e.stage() == DecisionStage.INITIAL -> draft(false, false);
            case ResponseIssued e -> {
                sent = cleared;
                draft(false, false);
            }
            case DeliveryFailed e -> draft(false, sent);
            case ReviewRequested e -> reviewer = null;
            case ReviewerAppointed e -> reviewer = e.reviewer();
            case ComplaintNotified e -> {
                complaint = true;
                commissionerReference = e.commissionerReference();
            }
            case EnquiryReceived e -> {
                complaint = true;
                letters.add(requireNonNull(e.due()));
            }
            case SubmissionMade e -> letters.clear();
            case ComplaintResolvedInformally e -> decided(null);
            case DecisionNoticeReceived e -> decided(e.stepsDue());
            case StepsCompleted e -> steps = null;
            case AppealLodged e -> appeal = true;
            case AppealWithdrawn e -> {
                appeal = false;
                steps = steps == null || e.stepsBy() == null ? steps : e.stepsBy();
            }
            case TribunalDecided e -> {
                appeal = false;
                decided(e.stepsBy());
            }
            default -> {
                // Nobody was asked for anything.
            }
        }
    }

    private void asks(int task, String holder, LocalDate on) {
        asked.put(task, holder);
        askedOn.put(task, on);
        tasked = true;
    }

    private void draft(boolean before, boolean through) {
        submitted = before && !through;
        cleared = through;
        if (!before) {
            layers.clear();
        }
    }

    private void decided(@Nullable LocalDate ordered) {
        complaint = false;
        letters.clear();
        steps = ordered;
    }
}
