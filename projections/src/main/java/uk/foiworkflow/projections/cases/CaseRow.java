package uk.foiworkflow.projections.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.projections.standing.DeadlineStanding;
import uk.foiworkflow.projections.standing.DeadlineStanding.State;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.Drafting.DraftState;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Stage;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;

/**
 * A case as lists show it, and what decides who may read it.
 *
 * @param entry its place in the order of lists: the position of its first event
 * @param formerReference the reference of an older system; null when there was none
 * @param received the day of receipt as it now stands
 * @param assignedTo the officer; null while nobody has it
 * @param questions the words of all questions
 * @param nextDue the earliest due date that runs; null when none does
 * @param stoppedSince since when it waits for the requester; null while anything runs or nothing is owed
 * @param closed the day of closing; null while it is open
 * @param complaintOpen whether anything is before the Commissioner or the Tribunal
 * @param holders everybody who was tasked
 * @param awaitingClearance whether a draft is before an approver
 * @param clearedBy everybody who has cleared a draft
 * @param reviewer who reviews or has reviewed last; null when nobody is appointed
 */
public record CaseRow(long entry, String reference, @Nullable String formerReference, String authority, Regime regime,
        Stage stage, RollUp rollUp, LocalDate received, @Nullable String assignedTo, String questions,
        @Nullable LocalDate nextDue, @Nullable LocalDate stoppedSince, @Nullable LocalDate closed, boolean reviewOpen,
        boolean complaintOpen, List<String> holders, boolean awaitingClearance, List<String> clearedBy,
        @Nullable String reviewer) {

    public CaseRow {
        holders = List.copyOf(holders);
        clearedBy = List.copyOf(clearedBy);
    }

    /** The row for a request that was received, and none for one that was not. */
    public static List<CaseRow> of(Standing standing) {
        RequestReceived receipt = standing.receipt();
        Request request = standing.request();
        if (receipt == null || request.receipt() == null) {
            return List.of();
        }
        var deadlines = standing.deadlines();
        LocalDate nextDue = earliest(deadlines, due -> due.state() == State.RUNNING ? due.due() : null);
        LocalDate stopped = earliest(deadlines, DeadlineStanding::since);
        SortedSet<String> holders = new TreeSet<>();
        request.handling().tasks().values().forEach(task -> holders.add(task.holder()));
        return List.of(new CaseRow(standing.entry(), receipt.reference(), receipt.formerReference(),
                receipt.authority().name(), request.receipt().regime(), standing.stage(), standing.rollUp(),
                request.receipt().on(), request.handling().assignedTo(),
                String.join("\n", standing.questions().values()),
                nextDue, nextDue == null ? stopped : null, request.drafting().closed(), request.review().open(),
                request.commissioner().open() || request.commissioner().appeal(),
                List.copyOf(holders),
                request.drafting().draftState() == DraftState.SUBMITTED, List.copyOf(standing.clearedBy()),
                request.review().reviewer()));
    }

    private static @Nullable LocalDate earliest(List<DeadlineStanding> deadlines,
            Function<DeadlineStanding, @Nullable LocalDate> day) {
        LocalDate earliest = null;
        for (DeadlineStanding deadline : deadlines) {
            LocalDate its = day.apply(deadline);
            if (its != null && (earliest == null || its.isBefore(earliest))) {
                earliest = its;
            }
        }
        return earliest;
    }
}
