package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.NumberedStep;
import uk.foiworkflow.request.event.Numbers;

/**
 * The steps that were ordered, one by one. The one fold of them: what can be done next, the deadlines, the findings and the
 * due list all read it.
 *
 * @param all in the order in which they were ordered, less those that a decision on appeal replaced
 * @param finding what the last decision notice found; null when there was none, or it was not recorded
 */
public record OrderedSteps(List<OrderedStep> all, @Nullable Ruling finding) {

    /** None were ordered. */
    public static final OrderedSteps NONE = new OrderedSteps(List.of(), null);

    public OrderedSteps {
        all = List.copyOf(all);
    }

    /** The steps after one more event. */
    public OrderedSteps evolve(CommissionerEvent event) {
        return switch (event) {
            case DecisionNoticeReceived notice -> new OrderedSteps(all, notice.finding()).and(steps(notice));
            case StepsCompleted completed -> each(named(completed.steps()), step -> step.takenBy(completed));
            case AppealLodged lodged -> each(named(lodged.steps()), step -> step.stoppedOn(lodged.on()));
            case AppealWithdrawn withdrawn ->
                each(step -> true, step -> step.againOn(withdrawn.on(), withdrawn.stepsBy()));
            case TribunalDecided decided -> determined(decided);
            case CommissionerEvent other -> this;
        };
    }

    /** Those still to be taken. */
    public List<OrderedStep> owed() {
        return all.stream().filter(OrderedStep::owed).toList();
    }

    /** The step of that number that is still to be taken; null when there is none. */
    @Nullable
    OrderedStep owed(int number) {
        return owed().stream().filter(step -> step.number() == number).findFirst().orElse(null);
    }

    /** Those that a decision on appeal leaves in force if it orders steps of its own. */
    OrderedSteps unaffected() {
        return new OrderedSteps(all.stream().filter(step -> !step.pending()).toList(), finding);
    }

    /**
     * Until the appeal is determined, no step that it affects need be taken. The Tribunal's own steps take the place of
     * those; where it orders none they end, unless it came to what the notice had found, which then stands as it was.
     */
    @Rulebook({"R10.6", "R10.8"})
    private OrderedSteps determined(TribunalDecided decided) {
        List<OrderedStep> steps = steps(decided);
        if (!steps.isEmpty()) {
            return unaffected().and(steps);
        }
        boolean stands = decided.result() != null && decided.result() == finding
                && finding != Ruling.AUTHORITY_UPHELD;
        return each(OrderedStep::pending,
                step -> stands ? step.againOn(decided.on(), null) : step.endedOn(decided.on()));
    }

    /** A decision that does not number its steps orders one, or none. */
    private static List<OrderedStep> steps(DecisionNoticeReceived notice) {
        LocalDate due = notice.stepsDue();
        if (notice.numberedSteps() != null || due == null) {
            return steps(notice.numberedSteps(), DecisionStage.COMMISSIONER, notice.on());
        }
        return steps(List.of(new NumberedStep(1, Numbers.NONE, notice.steps(), notice.stepsWithinCalendarDays(), due)),
                DecisionStage.COMMISSIONER, notice.on());
    }

    private static List<OrderedStep> steps(TribunalDecided decided) {
        LocalDate due = decided.stepsBy();
        return steps(decided.numberedSteps() != null || due == null
                ? decided.numberedSteps()
                : List.of(new NumberedStep(1, Numbers.NONE, null, null, due)), DecisionStage.TRIBUNAL, decided.on());
    }

    private static List<OrderedStep> steps(@Nullable List<NumberedStep> orders, DecisionStage stage, LocalDate on) {
        return orders == null
                ? List.of()
                : orders.stream().map(order -> OrderedStep.of(order, orders.size() == 1, stage, on)).toList();
    }

    private static Predicate<OrderedStep> named(@Nullable SortedSet<Integer> numbers) {
        return step -> numbers == null || numbers.contains(step.number());
    }

    private OrderedSteps each(Predicate<OrderedStep> which, UnaryOperator<OrderedStep> change) {
        return new OrderedSteps(all.stream().map(step -> which.test(step) ? change.apply(step) : step).toList(),
                finding);
    }

    private OrderedSteps and(List<OrderedStep> more) {
        return new OrderedSteps(Stream.concat(all.stream(), more.stream()).toList(), finding);
    }
}
