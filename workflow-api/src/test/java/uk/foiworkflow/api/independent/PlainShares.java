package uk.foiworkflow.api.independent;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.foiworkflow.api.independent.PlainCourse.Hand;

/** To whom the days fall by which an answer was late: counted in fractions of whole numbers, so that nothing is rounded. */
final class PlainShares {

    private static final int TWENTIETHS = 20;
    private static final Map<String, Integer> SHARES = Map.of("intake", 1, "allocation", 1, "handling", 3, "search", 8,
            "drafting", 3, "clearance", 3, "dispatch", 1);

    private PlainShares() {}

    /** The whole days of each, of {@code late} days: first the whole parts, then one each to the largest rest. */
    static Map<String, Integer> of(PlainCourse course) {
        int late = course.late();
        Map<String, Integer> steps = new TreeMap<>();
        Map<String, Integer> hands = new LinkedHashMap<>();
        Map<String, String> stepOf = new TreeMap<>();
        for (Hand span : course.spans()) {
            int counted = course.counted(span, LocalDate.MAX);
            if (counted > 0) {
                steps.merge(span.step(), counted, Integer::sum);
                hands.merge(span.name(), counted, Integer::sum);
                stepOf.put(span.name(), span.step());
            }
        }
        int limit = steps.values().stream().mapToInt(Integer::intValue).sum() - late;
        Map<String, Long> longer = new TreeMap<>();
        steps.forEach((step, days) -> longer.put(step,
                Math.max(0L, (long) TWENTIETHS * days - (long) limit * SHARES.getOrDefault(step, 0))));
        long all = longer.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Integer> whole = new LinkedHashMap<>();
        Map<String, Double> rest = new LinkedHashMap<>();
        hands.forEach((whom, days) -> {
            String step = requireNonNull(stepOf.get(whom));
            long part = late * requireNonNull(longer.get(step)) * days;
            long of = all * requireNonNull(steps.get(step));
            whole.put(whom, (int) (part / of));
            rest.put(whom, (double) (part % of) / of);
        });
        int over = late - whole.values().stream().mapToInt(Integer::intValue).sum();
        List<String> order = new ArrayList<>(hands.keySet());
        order.sort(Comparator.comparingDouble((String whom) -> requireNonNull(rest.get(whom))).reversed());
        order.stream().limit(over).forEach(whom -> whole.merge(whom, 1, Integer::sum));
        whole.values().removeIf(days -> days == 0);
        return whole;
    }
}
