package uk.foiworkflow.api.independent;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.TaskReassigned;
import uk.foiworkflow.request.event.HandlingEvent.TaskRejected;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/** Who was asked for what and has not done it: holders, layers, a reviewer. */
final class PlainWork {

    /** The holders who owe a reply, by the number of their task. */
    final Map<Integer, String> asked = new TreeMap<>();
    /** The layers that have not dealt with the draft that is before them; the next one first. */
    final List<ClearanceLayer> layers = new ArrayList<>();
    @Nullable
    String reviewer;
    /** Whether the Commissioner ever wrote. */
    boolean outside;

    void happens(RequestEvent event) {
        switch (event) {
            case HolderTasked e -> asked.put(e.task(), e.holder());
            case TaskReassigned e -> asked.put(e.task(), e.holder());
            case TaskRejected e -> asked.remove(e.task());
            case RecordsSupplied e -> asked.remove(e.task());
            case NothingHeldDeclared e -> asked.remove(e.task());
            case DraftSubmitted e -> {
                layers.clear();
                layers.addAll(requireNonNull(e.layers()));
            }
            case DraftReturned e -> layers.clear();
            case ClearanceGiven e -> layers.remove(e.layer());
            case ClearanceBypassed e -> layers.removeAll(e.layers());
            case ResponseIssued e -> layers.clear();
            case ReviewRequested e -> reviewer = null;
            case ReviewerAppointed e -> reviewer = e.reviewer();
            case CommissionerEvent e -> outside = true;
            default -> {
                // Nobody was asked for anything.
            }
        }
    }
}
