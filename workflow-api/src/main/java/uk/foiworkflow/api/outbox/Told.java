package uk.foiworkflow.api.outbox;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Handling.Task;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DispatchEvent.LetterReturned;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.FileEvent;
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
import uk.foiworkflow.request.event.NotSent;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/**
 * Who is told of an event by e-mail: whoever has something to do because of it.
 *
 * @param recipient a person or a team, as the directory names them
 * @param what is asked of them
 * @param task the number of the task that it is about; null when it is about the case
 */
record Told(String recipient, Asked what, @Nullable Integer task) {

    /** What somebody is asked to do. */
    enum Asked {
        SEARCH, REPLY, CHASE_UP, FIND_SOMEBODY_ELSE, HANDLE, REVIEW,
        /** A letter came back. */
        LETTER_RETURNED,
        /** A letter was not sent by e-mail. */
        LETTER_NOT_SENT
    }

    /**
     * Null when nobody is told of it.
     *
     * @param after the request after that event
     * @param head who is told of what stays unanswered
     */
    static @Nullable Told of(RequestEvent event, Request after, String head) {
        return switch (event) {
            case MessageNotSent e -> ofTheLetter(e, after, head);
            case HandlingEvent handled -> of(handled, after, head);
            case ReviewEvent reviewed -> of(reviewed);
            case IntakeEvent e -> null;
            case ClockEvent e -> null;
            case DecisionEvent e -> null;
            case CommissionerEvent e -> null;
            case FileEvent e -> null;
            case ReasonEvent e -> null;
            case AssessmentEvent e -> null;
            case DocumentEvent e -> null;
            case LetterReturned e -> ofTheCase(after, head, Asked.LETTER_RETURNED);
            case DispatchEvent e -> null;
        };
    }

    private static @Nullable Told of(HandlingEvent event, Request after, String head) {
        return switch (event) {
            case CaseAssigned e -> new Told(e.to(), Asked.HANDLE, null);
            case HolderTasked e -> new Told(e.holder(), Asked.SEARCH, e.task());
            case TaskReassigned e -> new Told(e.holder(), Asked.SEARCH, e.task());
            case HolderChased e -> holder(after, e.task());
            case TaskEscalated e -> new Told(head, Asked.CHASE_UP, e.task());
            case TaskRejected e -> officer(after, e.task());
            case SearchRecorded e -> null;
            case RecordsSupplied e -> null;
            case NothingHeldDeclared e -> null;
            case CostEstimated e -> null;
            case CostsAggregated e -> null;
            case TaskAccepted e -> null;
            case DeadlineMissed e -> null;
            case MessageSent e -> null;
            case MessageNotSent e -> null;
        };
    }

    private static @Nullable Told of(ReviewEvent event) {
        return switch (event) {
            case ReviewerAppointed e -> new Told(e.reviewer(), Asked.REVIEW, null);
            case ReviewRequested e -> null;
            case ReviewExtended e -> null;
            case ReviewDeclined e -> null;
            case ReviewDecided e -> null;
        };
    }

    /** A letter that was refused has come back, and that is told. */
    private static @Nullable Told ofTheLetter(MessageNotSent event, Request after, String head) {
        boolean letter = after.recorded().get(event.entry()) instanceof LetterDispatched;
        return letter && !event.cause().refused() && event.cause() != NotSent.DISMISSED
                ? ofTheCase(after, head, Asked.LETTER_NOT_SENT)
                : null;
    }

    /** Who has the case, or else the head. */
    private static Told ofTheCase(Request after, String head, Asked what) {
        String officer = after.handling().assignedTo();
        return new Told(officer == null ? head : officer, what, null);
    }

    private static @Nullable Told holder(Request request, int number) {
        Task task = request.handling().tasks().get(number);
        return task == null ? null : new Told(task.holder(), Asked.REPLY, number);
    }

    private static @Nullable Told officer(Request request, int number) {
        String officer = request.handling().assignedTo();
        return officer == null ? null : new Told(officer, Asked.FIND_SOMEBODY_ELSE, number);
    }
}
