package uk.foiworkflow.projections.waiting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.projections.standing.Course;
import uk.foiworkflow.projections.standing.DeadlineStanding;
import uk.foiworkflow.projections.standing.DeadlineStanding.State;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.projections.standing.Stretch;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Commissioner;
import uk.foiworkflow.request.Drafting.DraftState;
import uk.foiworkflow.request.Handling.Task;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Review;
import uk.foiworkflow.request.Stage;

/** Tells what a case waits for: what others were asked, and if there is nothing of that, its officer. */
final class Awaited {

    private static final int DETAIL = 1;
    private static final int FEE = 2;

    private final Standing standing;
    private final Request request;
    private final List<WaitingRow> rows = new ArrayList<>();

    private Awaited(Standing standing) {
        this.standing = standing;
        this.request = standing.request();
    }

    /** Nothing where nothing is owed: the case is answered or closed, and nobody complains. */
    static List<WaitingRow> of(Standing standing) {
        if (standing.receipt() == null || standing.request().receipt() == null) {
            return List.of();
        }
        var awaited = new Awaited(standing);
        awaited.outside();
        awaited.review();
        if (standing.request().drafting().closed() == null) {
            awaited.answer(standing.request().open());
        }
        return awaited.rows;
    }

    private void outside() {
        Commissioner commissioner = request.commissioner();
        if (commissioner.appeal()) {
            row(Whom.TRIBUNAL, null, 0, standing.course().stageSince());
        } else if (!commissioner.letters().isEmpty() || !commissioner.steps().owed().isEmpty()) {
            ours();
        } else if (commissioner.open()) {
            row(Whom.COMMISSIONER, commissioner.reference(), 0, standing.course().stageSince());
        }
    }

    private void review() {
        Review review = request.review();
        LocalDate requested = review.requested();
        if (review.open() && requested != null) {
            LocalDate wanted = review.due().values().stream().min(LocalDate::compareTo).orElse(null);
            add(Whom.REVIEWER, review.reviewer(), 0, requested, wanted, 0, null, false,
                    List.copyOf(request.participation().everybody()));
        }
    }

    private void answer(List<AskedQuestion> open) {
        if (open.isEmpty()) {
            return;
        }
        requester(open, DETAIL, Stretch.CLARIFICATION, AskedQuestion::detailAsked);
        requester(open, FEE, Stretch.FEE, AskedQuestion::feeAsked);
        boolean others = open.stream().allMatch(AskedQuestion::stopped);
        if (request.drafting().draftState() == DraftState.SUBMITTED) {
            List<ClearanceLayer> pending = request.drafting().clearance().pending();
            row(Whom.APPROVER, pending.isEmpty() ? null : pending.getFirst().toString(), request.drafting().draft(),
                    standing.course().since());
            others = true;
        }
        for (var task : request.handling().tasks().entrySet()) {
            if (task.getValue().awaited()) {
                task(task.getKey(), task.getValue());
                others = true;
            }
        }
        if (!others) {
            ours();
        }
    }

    private void requester(List<AskedQuestion> open, int number, String what,
            Function<AskedQuestion, @Nullable LocalDate> asked) {
        Stream<LocalDate> days = open.stream().map(asked).filter(Objects::nonNull).map(Objects::requireNonNull);
        days.min(LocalDate::compareTo).ifPresent(day -> row(Whom.REQUESTER, what, number, day));
    }

    private void task(int number, Task task) {
        add(Whom.HOLDER, task.holder(), number, task.asked(), task.due(), task.chases(), task.chased(),
                task.escalated(), List.of());
    }

    /** Once only, whatever is owed by us. */
    private void ours() {
        String officer = request.handling().assignedTo();
        Whom whom = officer == null ? Whom.NOBODY : Whom.OFFICER;
        if (rows.stream().noneMatch(row -> row.whom() == whom)) {
            boolean outside = standing.stage() == Stage.COMMISSIONER;
            Course course = standing.course();
            row(whom, officer, 0, outside ? course.stageSince() : course.since());
        }
    }

    private void row(Whom whom, @Nullable String who, int number, LocalDate since) {
        add(whom, who, number, since, null, 0, null, false, List.of());
    }

    private void add(Whom whom, @Nullable String who, int number, LocalDate since, @Nullable LocalDate wanted,
            int chases, @Nullable LocalDate chased, boolean escalated, List<String> tookPart) {
        LocalDate due = earliest(deadline -> deadline.state() == State.RUNNING ? deadline.due() : null);
        LocalDate stopped = due == null ? earliest(DeadlineStanding::since) : null;
        rows.add(new WaitingRow(standing.entry(), Objects.requireNonNull(standing.receipt()).reference(),
                Objects.requireNonNull(request.receipt()).regime(), request.handling().assignedTo(), standing.stage(),
                standing.course().stageSince(), due, stopped, whom, who, number, since, wanted, chases, chased,
                escalated, tookPart));
    }

    private @Nullable LocalDate earliest(Function<DeadlineStanding, @Nullable LocalDate> day) {
        return standing.deadlines().stream().map(day).filter(Objects::nonNull).map(Objects::requireNonNull)
                .min(LocalDate::compareTo).orElse(null);
    }
}
