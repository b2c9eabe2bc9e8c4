package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Drafting.DraftState;
import uk.foiworkflow.request.Handling;
import uk.foiworkflow.request.Handling.Task;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Stage;

/**
 * A stretch of a request's time, up to the next hand-over.
 *
 * @param from the day on which it begins; it ends with the beginning of the next
 * @param stage where the request stands
 * @param who the officer, the holder or the layer with which it lies; of the requester what is awaited; null where it is
 *            nobody
 */
public record Stretch(LocalDate from, Stage stage, Step step, @Nullable String who) {

    /** What the requester is to pay. */
    public static final String FEE = "fee";
    /** What the requester is to say. */
    public static final String CLARIFICATION = "clarification";

    /**
     * How a request stands from a day on.
     *
     * @param acknowledged whether the requester was told that the request has arrived
     */
    static Stretch of(LocalDate from, Request request, boolean acknowledged) {
        List<AskedQuestion> open = request.open();
        Handling handling = request.handling();
        Stage stage = request.stage();
        if (open.isEmpty() || request.drafting().closed() != null) {
            return new Stretch(from, stage, Step.NONE, null);
        }
        if (open.stream().allMatch(AskedQuestion::stopped)) {
            boolean fee = open.stream().allMatch(question -> question.detailAsked() == null);
            return new Stretch(from, stage, Step.REQUESTER, fee ? FEE : CLARIFICATION);
        }
        DraftState draft = request.drafting().draftState();
        if (draft == DraftState.CLEARED) {
            return new Stretch(from, stage, Step.DISPATCH, handling.assignedTo());
        }
        if (draft == DraftState.SUBMITTED) {
            List<ClearanceLayer> pending = request.drafting().clearance().pending();
            return new Stretch(from, stage, Step.CLEARANCE, pending.isEmpty() ? null : pending.getFirst().toString());
        }
        // Of several who were asked it lies with the one who was asked first: what they owe has been owed longest.
        Optional<Task> task = handling.tasks().values().stream().filter(Task::awaited)
                .min(Comparator.comparing(Task::asked));
        if (task.isPresent()) {
            return new Stretch(from, stage, Step.SEARCH, task.get().holder());
        }
        if (open.stream().anyMatch(question -> question.decision() != null)) {
            return new Stretch(from, stage, Step.DRAFTING, handling.assignedTo());
        }
        if (handling.assignedTo() != null || !handling.tasks().isEmpty()) {
            return new Stretch(from, stage, Step.HANDLING, handling.assignedTo());
        }
        return new Stretch(from, stage, acknowledged ? Step.ALLOCATION : Step.INTAKE, null);
    }

    /** Whether it lies with the same one for the same. */
    boolean sameHands(Stretch other) {
        return step == other.step && Objects.equals(who, other.who);
    }

    boolean sameAs(Stretch other) {
        return stage == other.stage && sameHands(other);
    }
}
