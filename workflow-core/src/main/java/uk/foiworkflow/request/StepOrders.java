package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.StepOrder;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.NumberedStep;
import uk.foiworkflow.request.event.Numbers;

/**
 * The steps that a decision orders, numbered so that none is mistaken for one that is owed already (FOIA s.50(4), R10.6).
 *
 * @param on the day of the decision, from which its periods run
 * @param owed the numbers of the steps that stay owed beside it
 * @param orders the steps one by one; empty when they are ordered as one, or none are
 * @param broughtIn the day on which a past case is brought in; null when it is none
 */
record StepOrders(Request request, LocalDate on, Set<Integer> owed, List<StepOrder> orders,
        @Nullable LocalDate broughtIn) {

    private static final String FIELD = "numberedSteps";
    /** Longer than any period that a notice has given for its steps. */
    private static final int LONGEST_PERIOD = 1000;

    static StepOrders of(Request request, LocalDate on, OrderedSteps beside, List<StepOrder> orders, Context context) {
        return new StepOrders(request, on, numbers(beside), orders, context.broughtIn());
    }

    /** What is wrong with them, {@code asOne} telling whether they are ordered as one as well. */
    @Rulebook("R10.6")
    Objections object(boolean asOne, Objections objections) {
        objections.impossible(asOne && !orders.isEmpty(), Rules.STEPS, FIELD,
                () -> "The steps are ordered one by one or as one, not in both ways.");
        SortedSet<Integer> taken = new TreeSet<>(owed);
        for (int i = 0; i < orders.size(); i++) {
            StepOrder order = orders.get(i);
            String path = FIELD + "[" + i + "].";
            Integer number = order.number();
            objections
                    .impossible(number != null && number < 1, Rules.STEPS, path + "number",
                            () -> "Steps are numbered from 1.")
                    .impossible(number != null && !taken.add(number), Rules.STEPS, path + "number",
                            () -> "There is a step " + number + " that is still to be taken; number this one on.")
                    .impossible((order.withinCalendarDays() == null) == (order.by() == null), Rules.STEPS,
                            path + "withinCalendarDays",
                            () -> "Say within how many calendar days the step is to be taken, or by which day.");
            period(order.withinCalendarDays(), path + "withinCalendarDays", objections);
            Chosen.known(request, order.questions(), path + "questions", objections).impossible(
                    order.by() != null && order.by().isBefore(on), Rules.DATED, path + "by",
                    () -> "The day given is before the decision itself.");
        }
        return objections;
    }

    static Objections period(@Nullable Integer days, String field, Objections objections) {
        return objections.impossible(days != null && (days < 1 || days > LONGEST_PERIOD), Rules.STEPS, field,
                () -> "A notice gives from 1 to " + LONGEST_PERIOD + " calendar days for its steps.");
    }

    /** The steps with their numbers and last days; null where there are none. */
    @Nullable
    List<NumberedStep> numbered() {
        List<NumberedStep> steps = new ArrayList<>();
        SortedSet<Integer> taken = new TreeSet<>(owed);
        orders.stream().filter(order -> order.number() != null).forEach(order -> taken.add(order.number()));
        for (StepOrder order : orders) {
            Integer days = order.withinCalendarDays();
            LocalDate due = days == null ? order.by() : LastDay.forSteps(on, days);
            if (due != null) {
                int number = order.number() == null ? next(taken) : order.number();
                taken.add(number);
                steps.add(new NumberedStep(number, order.questions(), order.text(), days, due, over(due)));
            }
        }
        return steps.isEmpty() ? null : steps;
    }

    /** The same for steps that are ordered as one; null where their number goes without saying. */
    @Nullable
    List<NumberedStep> asOne(@Nullable LocalDate due, @Nullable Integer days, @Nullable Confidential text) {
        return due == null || (owed.isEmpty() && over(due) == null)
                ? null
                : List.of(new NumberedStep(next(new TreeSet<>(owed)), Numbers.NONE, text, days, due, over(due)));
    }

    private @Nullable LocalDate over(LocalDate due) {
        return broughtIn != null && due.isBefore(broughtIn) ? broughtIn : null;
    }

    private static int next(SortedSet<Integer> taken) {
        return taken.isEmpty() ? 1 : taken.last() + 1;
    }

    private static SortedSet<Integer> numbers(OrderedSteps steps) {
        return Numbers.of(steps.owed().stream().map(OrderedStep::number).toList());
    }
}
