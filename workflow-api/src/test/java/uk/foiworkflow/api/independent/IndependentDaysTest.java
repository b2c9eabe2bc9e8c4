package uk.foiworkflow.api.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.independent.PlainCourse.Hand;
import uk.foiworkflow.policy.ClearanceLayer;

/** Where the days went, held against looking at each request on the evening of each of its days. */
@CouncilTest
class IndependentDaysTest extends AskedCouncil {

    @Test
    void theDaysOfEachPeriodAreWhatTheEventsTell() {
        compare("2023", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), UNTIL);
        compare("2024", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), LocalDate.of(2024, 10, 15));
        compare("2025-Q2", LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30), UNTIL);
    }

    private void compare(String period, LocalDate from, LocalDate to, LocalDate asOf) {
        List<PlainCourse> answered = council.courses(asOf).stream().filter(each -> {
            LocalDate on = each.answered();
            return on != null && !on.isBefore(from) && !on.isAfter(to);
        }).toList();
        JsonNode told = get("/api/statistics/days?period=" + period + "&asOf=" + asOf);
        assertThat(answered).hasSizeGreaterThan(20);
        assertThat(told(told)).as("%s as at %s", period, asOf).isEqualTo(counted(answered));
        assertThat(behind(told.get("answered"))).isEqualTo(references(answered, each -> true));
        assertThat(behind(told.get("late"))).isEqualTo(references(answered, each -> each.late() > 0));
        assertThat(behind(told.get("readyEarly"))).isEqualTo(references(answered, PlainCourse::readyEarly));
        told.get("steps").forEach(step -> assertThat(behind(step.get("days"))).isEqualTo(references(answered,
                each -> each.spans().stream().anyMatch(span -> span.step().equals(step.get("step").stringValue())))));
    }

    private static SortedMap<String, String> told(JsonNode told) {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("answered", told.get("answered").get("count").toString());
        all.put("late", days(told.get("late")));
        all.put("working day", days(told.get("workingDay")));
        told.get("steps").forEach(step -> all.put(step.get("step").stringValue(), days(step.get("days"))));
        for (String list : List.of("holders", "officers")) {
            told.get(list).forEach(with -> all.put(
                    "with " + with.get("step").stringValue() + " " + with.get("who").stringValue(""),
                    days(with.get("days"))));
        }
        told.get("layers").forEach(layer -> {
            String name = layer.get("layer").stringValue("");
            all.put("with clearance " + name, days(layer.get("days")));
            all.put("returned by " + name, layer.get("returned").toString());
        });
        told.get("milestones").properties().forEach(each -> all.put("to " + each.getKey(), days(each.getValue())));
        all.put("ready early", told.get("readyEarly").get("count") + " of " + told.get("readyEarly").get("of"));
        told.get("extensions").forEach(
                each -> all.put("extended " + each.get("times") + " times", each.get("count").toString()));
        told.get("lateness").get("parts").forEach(part -> all.put(
                "falls to " + part.get("step").stringValue() + " " + part.get("who").stringValue(""),
                days(part.get("days"))));
        return all;
    }

    private static String days(JsonNode days) {
        return days.get("count") + " cases, " + days.get("days") + " days, half " + days.get("median")
                + ", nine of ten "
                + days.get("p90");
    }

    private static SortedMap<String, String> counted(List<PlainCourse> answered) {
        SortedMap<String, List<Integer>> lists = new TreeMap<>();
        lists.put("late", new ArrayList<>());
        lists.put("working day", new ArrayList<>());
        SortedMap<String, String> all = new TreeMap<>();
        Map<String, Integer> returned = new TreeMap<>();
        Map<Integer, Integer> extended = new TreeMap<>();
        for (PlainCourse each : answered) {
            Map<String, Integer> its = new TreeMap<>();
            for (Hand span : each.spans()) {
                int lay = each.lay(span, day -> true);
                its.merge(span.step(), lay, Integer::sum);
                if (!List.of("intake", "allocation", "requester", "none").contains(span.step())) {
                    its.merge("with " + span.name(), lay, Integer::sum);
                }
            }
            each.reached.forEach((what, day) -> its.put("to " + what, each.between(each.told.received, day)));
            its.put("working day", each.workingDay(LocalDate.MAX));
            if (each.late() > 0) {
                its.put("late", each.late());
                PlainShares.of(each).forEach((whom, days) -> its.put("falls to " + whom, days));
            }
            its.forEach((name, days) -> lists.computeIfAbsent(name, none -> new ArrayList<>()).add(days));
            for (ClearanceLayer layer : each.returned) {
                returned.merge(layer.toString(), 1, Integer::sum);
            }
            extended.merge(each.extensions, 1, Integer::sum);
        }
        lists.forEach((name, days) -> all.put(name, days(days)));
        lists.keySet().stream().filter(name -> name.startsWith("with clearance ")).forEach(name -> {
            String layer = name.substring("with clearance ".length());
            all.put("returned by " + layer, Integer.toString(returned.getOrDefault(layer, 0)));
        });
        all.put("answered", Integer.toString(answered.size()));
        all.put("ready early", answered.stream().filter(PlainCourse::readyEarly).count() + " of "
                + answered.stream().filter(each -> each.reached.containsKey("ready")).count());
        extended.forEach((times, count) -> all.put("extended " + times + " times", count.toString()));
        return all;
    }

    private static String days(List<Integer> days) {
        List<Integer> sorted = days.stream().sorted().toList();
        return days.size() + " cases, " + days.stream().mapToInt(Integer::intValue).sum() + " days, half "
                + rank(sorted, 50) + ", nine of ten " + rank(sorted, 90);
    }

    private static int rank(List<Integer> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private static SortedSet<String> references(List<PlainCourse> all, Predicate<PlainCourse> which) {
        return all.stream().filter(which).map(each -> each.told.reference)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
