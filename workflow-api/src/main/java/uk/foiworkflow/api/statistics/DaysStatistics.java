package uk.foiworkflow.api.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.foiworkflow.projections.days.Lateness;
import uk.foiworkflow.projections.days.Tally;
import uk.foiworkflow.projections.days.Totals;
import uk.foiworkflow.projections.standing.Step;

/**
 * Where the days of the requests went that were answered in a period, in working days.
 *
 * @param answered how many there are
 * @param late how many of them were late, and by how much
 * @param workingDay on which working day of their limit they were answered
 * @param steps at which step they lay for how long
 * @param holders with which holder
 * @param officers with which officer, writing and deciding and before that
 * @param layers before which layer, and how often it sent a draft back
 * @param milestones from receipt to each of them, of the requests that came to it
 * @param readyEarly how many were ready before the eighteenth working day and went out on it or one of the next two
 * @param extensions how many were told how often that it takes longer
 * @param lateness to whom the days fall by which answers were late
 * @param calendar by which working days were counted
 */
record DaysStatistics(String period, LocalDate from, LocalDate to, Counted answered, Days late, Days workingDay,
        List<AtStep> steps, List<With> holders, List<With> officers, List<Layer> layers, Map<String, Days> milestones,
        Share readyEarly, List<Extended> extensions, Falls lateness, String calendar) {

    /** A number, and the address of the list of exactly these. */
    record Counted(int count, String cases) {}

    /** Working days: of how many requests, all together, in the middle, and what nine of ten do not exceed. */
    record Days(int count, long days, int median, int p90, String cases) {

        static Days of(Tally tally, String cases) {
            return new Days(tally.cases(), tally.days(), tally.percentile(50), tally.percentile(90), cases);
        }
    }

    /** At a step. */
    record AtStep(Step step, Days days) {}

    /** At a step with somebody; {@code who} is null for nobody. */
    record With(Step step, @Nullable String who, Days days) {}

    /** Before a layer; {@code returned} tells how many drafts it sent back. */
    record Layer(@Nullable String layer, Days days, long returned, @Nullable Counted sentBack) {}

    /** A part of those of which it is known. */
    record Share(int count, int of, String cases) {}

    /** How many were extended so often. */
    record Extended(int times, int count, String cases) {}

    /** The rule, and what it comes to. */
    record Falls(String rule, List<With> parts) {}

    static DaysStatistics of(Totals totals, String period, LocalDate from, LocalDate to, @Nullable LocalDate asOf,
            String calendar) {
        Map<String, Object> base = new LinkedHashMap<>();
        base.put("period", period);
        if (asOf != null) {
            base.put("asOf", asOf);
        }
        List<AtStep> steps = new ArrayList<>();
        totals.steps().forEach(
                (step, tally) -> steps.add(new AtStep(step, Days.of(tally, address(base, "step", step)))));
        List<With> officers = new ArrayList<>();
        for (Step step : List.of(Step.HANDLING, Step.DRAFTING, Step.DISPATCH)) {
            officers.addAll(with(totals, step, base));
        }
        List<Layer> layers = new ArrayList<>();
        Map<String, Tally> returned = new LinkedHashMap<>();
        totals.returned().forEach((layer, tally) -> returned.put(layer.toString(), tally));
        totals.hands(Step.CLEARANCE).forEach((layer, tally) -> {
            Tally back = returned.get(layer);
            layers.add(new Layer(nobody(layer),
                    Days.of(tally, address(base, "step", Step.CLEARANCE, "who", layer)),
                    back == null ? 0 : back.days(),
                    back == null ? null : new Counted(back.cases(), address(base, "returned", layer))));
        });
        Map<String, Days> milestones = new LinkedHashMap<>();
        totals.milestones()
                .forEach((what, tally) -> milestones.put(what, Days.of(tally, address(base, "reached", what))));
        List<Extended> extensions = new ArrayList<>();
        totals.extensions().forEach((times, count) -> extensions
                .add(new Extended(times, count, address(base, "extensions", times))));
        List<With> falls = new ArrayList<>();
        totals.lateness().forEach((at, tally) -> falls.add(new With(at.step(), nobody(at.who()),
                Days.of(tally, address(base, "late", true, "step", at.step(), "who", at.who())))));
        falls.sort((one, other) -> Long.compare(other.days().days(), one.days().days()));
        return new DaysStatistics(period, from, to, new Counted(totals.issued().cases(), address(base)),
                Days.of(totals.late(), address(base, "late", true)), Days.of(totals.issued(), address(base)), steps,
                with(totals, Step.SEARCH, base), officers, layers, milestones,
                new Share(totals.readyEarly(), totals.withDraft(), address(base, "readyEarly", true)), extensions,
                new Falls(Lateness.RULE, falls), calendar);
    }

    private static List<With> with(Totals totals, Step step, Map<String, Object> base) {
        List<With> with = new ArrayList<>();
        totals.hands(step).forEach((who, tally) -> with.add(new With(step, nobody(who),
                Days.of(tally, address(base, "step", step, "who", who)))));
        return with;
    }

    private static @Nullable String nobody(String who) {
        return who.isEmpty() ? null : who;
    }

    private static String address(Map<String, Object> base, Object... more) {
        Map<String, Object> values = new LinkedHashMap<>(base);
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i].toString(), more[i + 1]);
        }
        var address = UriComponentsBuilder.fromPath("/api/statistics/days/cases");
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
