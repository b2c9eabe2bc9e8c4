package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * On which days a request got how far; null for what it has not come to.
 *
 * @param allocated when somebody first had it, or was asked
 * @param tasked when a holder was first asked
 * @param replied when a holder last replied
 * @param drafted when a draft was first put forward
 * @param put when the latest draft was put forward
 * @param cleared when a layer last cleared a draft, or was passed over
 * @param ready when the draft that went out was put forward
 * @param passed when that was cleared
 * @param extensions how often the requester was told that it takes longer
 * @param returned the layers that sent a draft back, each as often as it did
 */
public record Milestones(@Nullable LocalDate acknowledged, @Nullable LocalDate allocated, @Nullable LocalDate tasked,
        @Nullable LocalDate replied, @Nullable LocalDate drafted, @Nullable LocalDate put, @Nullable LocalDate cleared,
        @Nullable LocalDate ready, @Nullable LocalDate passed, int extensions, List<ClearanceLayer> returned) {

    static final Milestones NONE = new Milestones(null, null, null, null, null, null, null, null, null, 0, List.of());

    public Milestones {
        returned = List.copyOf(returned);
    }

    /** @param before the request before the event */
    Milestones evolve(RequestEvent event, LocalDate on, Request before) {
        return switch (event) {
            case RequestAcknowledged e -> new Milestones(first(acknowledged, on), allocated, tasked, replied, drafted,
                    put, cleared, ready, passed, extensions, returned);
            case CaseAssigned e -> new Milestones(acknowledged, first(allocated, on), tasked, replied, drafted, put,
                    cleared, ready, passed, extensions, returned);
            case HolderTasked e -> new Milestones(acknowledged, first(allocated, on), first(tasked, on), replied,
                    drafted, put, cleared, ready, passed, extensions, returned);
            case RecordsSupplied e -> replied(on);
            case NothingHeldDeclared e -> replied(on);
            case DraftSubmitted e -> new Milestones(acknowledged, allocated, tasked, replied, first(drafted, on), on,
                    null, ready, passed, extensions, returned);
            case ClearanceGiven e -> cleared(on);
            case ClearanceBypassed e -> cleared(on);
            case DraftReturned e -> new Milestones(acknowledged, allocated, tasked, replied, drafted, put, cleared,
                    ready, passed, extensions, returnedBy(before));
            case ResponseIssued e -> e.draft() == null
                    ? this
                    : new Milestones(acknowledged, allocated, tasked, replied, drafted, put, cleared, put, cleared,
                            extensions, returned);
            case ExtensionNotified e -> new Milestones(acknowledged, allocated, tasked, replied, drafted, put, cleared,
                    ready, passed, extensions + 1, returned);
            case RequestEvent other -> this;
        };
    }

    private Milestones replied(LocalDate on) {
        return new Milestones(acknowledged, allocated, tasked, on, drafted, put, cleared, ready, passed, extensions,
                returned);
    }

    private Milestones cleared(LocalDate on) {
        return new Milestones(acknowledged, allocated, tasked, replied, drafted, put, on, ready, passed, extensions,
                returned);
    }

    private List<ClearanceLayer> returnedBy(Request before) {
        List<ClearanceLayer> pending = before.drafting().clearance().pending();
        if (pending.isEmpty()) {
            return returned;
        }
        List<ClearanceLayer> all = new ArrayList<>(returned);
        all.add(pending.getFirst());
        return all;
    }

    private static LocalDate first(@Nullable LocalDate earlier, LocalDate on) {
        return earlier == null ? on : earlier;
    }
}
