package uk.foiworkflow.projections.days;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.foiworkflow.projections.standing.Step;

/**
 * By how many working days an answer was late, and to whom they fall. Every step has a share of the limit; the shares make up
 * the whole of it, so an answer that is late took longer than its share somewhere. The days by which it was late fall to the
 * steps that did, in proportion to how much longer; within a step to those with whom it lay, in proportion to their days.
 *
 * @param days how many; 0 where it was in time
 * @param parts to whom they fall, in whole days that add up to {@code days}, the most first
 */
public record Lateness(int days, List<Part> parts) {

    /** The rule in words. */
    public static final String RULE = "Each step has a share of the limit: intake 1 twentieth, allocation 1, handling 3,"
            + " search 8, drafting 3, clearance 3, dispatch 1. The working days by which the answer was late fall to the"
            + " steps that took longer than their share, in proportion to how much longer, and within a step to those with"
            + " whom it lay, in proportion to their days. Days that the requester took do not count.";

    private static final int TWENTIETHS = 20;
    private static final Map<Step, Integer> SHARES = new EnumMap<>(Map.of(Step.INTAKE, 1, Step.ALLOCATION, 1,
            Step.HANDLING, 3, Step.SEARCH, 8, Step.DRAFTING, 3, Step.CLEARANCE, 3, Step.DISPATCH, 1));
    /** Less than any whole day that proportions come to, and more than they are out by. */
    private static final double ROUNDING = 1e-9;

    /** What falls to somebody; {@code who} is empty where that is nobody. */
    public record Part(Step step, String who, int days) {}

    private record Whom(Step step, String who) {}

    public Lateness {
        parts = List.copyOf(parts);
    }

    static Lateness of(DaysRow row, List<Span> spans, Counter counter) {
        int late = row.met() == null || row.due() == null ? 0 : counter.between(row.regime(), row.due(), row.met());
        return late == 0 ? new Lateness(0, List.of()) : new Lateness(late, parts(late, spans));
    }

    private static List<Part> parts(int late, List<Span> spans) {
        Map<Step, Integer> steps = new EnumMap<>(Step.class);
        Map<Whom, Integer> hands = new LinkedHashMap<>();
        spans.stream().filter(span -> span.counted() > 0).forEach(span -> {
            steps.merge(span.step(), span.counted(), Integer::sum);
            hands.merge(new Whom(span.step(), span.who()), span.counted(), Integer::sum);
        });
        int limit = steps.values().stream().mapToInt(Integer::intValue).sum() - late;
        Map<Step, Integer> longer = new EnumMap<>(Step.class);
        steps.forEach((step, days) -> longer.put(step,
                Math.max(0, TWENTIETHS * days - limit * SHARES.getOrDefault(step, 0))));
        double all = longer.values().stream().mapToInt(Integer::intValue).sum();
        List<Whom> order = new ArrayList<>(hands.keySet());
        Map<Whom, Double> exact = new LinkedHashMap<>();
        hands.forEach((whom, days) -> exact.put(whom, all == 0
                ? 0
                : late * longer.getOrDefault(whom.step(), 0) / all * days / steps.getOrDefault(whom.step(), 1)));
        return whole(late, order, exact);
    }

    /** In whole days: what is over goes to the largest fractions, of equal ones to the earlier. */
    private static List<Part> whole(int late, List<Whom> order, Map<Whom, Double> exact) {
        Map<Whom, Integer> days = new LinkedHashMap<>();
        exact.forEach((whom, part) -> days.put(whom, (int) Math.floor(part + ROUNDING)));
        int over = late - days.values().stream().mapToInt(Integer::intValue).sum();
        order.stream().sorted(Comparator.comparingDouble(
                whom -> days.getOrDefault(whom, 0) - exact.getOrDefault(whom, 0.0)))
                .limit(Math.max(0, over)).forEach(whom -> days.merge(whom, 1, Integer::sum));
        return days.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> new Part(entry.getKey().step(), entry.getKey().who(), entry.getValue()))
                .sorted(Comparator.comparingInt(Part::days).reversed()).toList();
    }
}
