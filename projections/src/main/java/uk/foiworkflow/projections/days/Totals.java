package uk.foiworkflow.projections.days;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.projections.days.Lateness.Part;
import uk.foiworkflow.projections.standing.Milestones;
import uk.foiworkflow.projections.standing.Step;

/** Where the days of many answered requests went. Of a request that came to a step more than once its days there are added up. */
public final class Totals {

    /** At a step, with somebody. */
    public record At(Step step, String who) {}

    private final Counter counter;
    private final Map<Step, Tally> steps = new EnumMap<>(Step.class);
    private final Map<Step, Map<String, Tally>> hands = new EnumMap<>(Step.class);
    private final Map<String, Tally> milestones = new LinkedHashMap<>();
    private final Map<ClearanceLayer, Tally> returned = new EnumMap<>(ClearanceLayer.class);
    private final TreeMap<Integer, Integer> extensions = new TreeMap<>();
    private final Map<At, Tally> lateness = new LinkedHashMap<>();
    private final Tally late = new Tally();
    private final Tally issued = new Tally();
    private int withDraft;
    private int readyEarly;

    Totals(Counter counter) {
        this.counter = counter;
    }

    void add(Spent spent) {
        Map<At, Integer> days = new LinkedHashMap<>();
        Map<Step, Integer> perStep = new EnumMap<>(Step.class);
        for (Span span : spent.spans()) {
            days.merge(new At(span.step(), span.who()), span.workingDays(), Integer::sum);
            perStep.merge(span.step(), span.workingDays(), Integer::sum);
        }
        days.forEach((at, many) -> hands.computeIfAbsent(at.step(), none -> new TreeMap<>())
                .computeIfAbsent(at.who(), none -> new Tally()).add(many));
        perStep.forEach((step, many) -> steps.computeIfAbsent(step, none -> new Tally()).add(many));
        issued.add(spent.workingDay());
        extensions.merge(spent.row().milestones().extensions(), 1, Integer::sum);
        milestones(spent);
        returned(spent.row().milestones());
        withDraft += spent.row().milestones().ready() == null ? 0 : 1;
        readyEarly += DaysFilter.readyEarly(spent, counter) ? 1 : 0;
        if (spent.lateness().days() > 0) {
            late.add(spent.lateness().days());
            for (Part part : spent.lateness().parts()) {
                lateness.computeIfAbsent(new At(part.step(), part.who()), none -> new Tally()).add(part.days());
            }
        }
    }

    private void milestones(Spent spent) {
        spent.reached().forEach((what, day) -> milestones.computeIfAbsent(what, none -> new Tally())
                .add(counter.between(spent.row().regime(), spent.row().received(), day)));
    }

    private void returned(Milestones reached) {
        Set<ClearanceLayer> layers = new HashSet<>(reached.returned());
        layers.forEach(layer -> returned.computeIfAbsent(layer, none -> new Tally())
                .add((int) reached.returned().stream().filter(layer::equals).count()));
    }

    /** Working days at each step. */
    public Map<Step, Tally> steps() {
        return steps;
    }

    /** Working days at a step with each, the empty text for nobody. */
    public Map<String, Tally> hands(Step step) {
        return hands.getOrDefault(step, Map.of());
    }

    /** Working days from receipt to each milestone, of the requests that came to it. */
    public Map<String, Tally> milestones() {
        return milestones;
    }

    /** How often each layer sent a draft back, of the requests of which it did. */
    public Map<ClearanceLayer, Tally> returned() {
        return returned;
    }

    /** How many requests there are with how many extensions. */
    public Map<Integer, Integer> extensions() {
        return extensions;
    }

    /** Working days by which answers were late, by whom they fall to. */
    public Map<At, Tally> lateness() {
        return lateness;
    }

    /** Working days by which answers were late, of those that were. */
    public Tally late() {
        return late;
    }

    /** On which working day of their limit answers went out. */
    public Tally issued() {
        return issued;
    }

    /** Of how many it is known when their text was ready. */
    public int withDraft() {
        return withDraft;
    }

    /** How many of these were ready before the eighteenth working day and went out on it or one of the next two. */
    public int readyEarly() {
        return readyEarly;
    }
}
