package uk.foiworkflow.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What would follow if something were done, or had been done: nothing is recorded, and days to come are as good as days
 * past. With nothing supposed it tells how the clocks run now.
 *
 * @param events what the steps would lead to, in order
 * @param broken the rules that they would break, each under the place of its step
 * @param before how the case stands on that day without them
 * @param after how it stands with them
 * @param moved the last days that differ
 * @param lastDays what else has a last day, with the steps
 */
public record WhatIf(List<RequestEvent> events, List<Objection> broken, Compliance before, Compliance after,
        List<Moved> moved, List<DerivedDay> lastDays) {

    private static final Actor NOBODY = new Actor("what-if", Role.OFFICER);

    /** A rule that one of the steps would break, {@code step} being its place from 0. */
    public record Objection(int step, Broken broken) {}

    /**
     * A last day of one question that would be another.
     *
     * @param was null when there is none without the steps
     * @param due null when there would be none any more
     * @param step which of the steps that were ordered; null for all else
     */
    public record Moved(int question, Provision provision,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate was,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate due,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer step) {}

    private record Clock(int question, Provision provision, int step) {}

    public WhatIf {
        events = List.copyOf(events);
        broken = List.copyOf(broken);
        moved = List.copyOf(moved);
        lastDays = List.copyOf(lastDays);
    }

    /**
     * Supposes the steps one after the other. A step that breaks a rule which could be mended is supposed all the same, as
     * it would be judged; one that cannot be true leads to nothing.
     *
     * @param recorded the request's events, in the order of their recording
     * @param asOf the day on which the case is judged, Europe/London
     * @throws IllegalArgumentException when there is no receipt among the events
     * @throws uk.foiworkflow.clock.OutsideCalendar when a limit leaves the years that the calendar covers
     */
    public static WhatIf of(List<RequestEvent> recorded, List<? extends RequestCommand> steps, LocalDate asOf,
            RequestDecider decider) {
        LocalDate lastDay = steps.stream().map(RequestCommand::on).reduce(asOf, WhatIf::later);
        return of(recorded, steps, asOf, decider, new Context(NOBODY, lastDay, true));
    }

    /** The same for steps that somebody in particular is about to take. */
    public static WhatIf of(List<RequestEvent> recorded, List<? extends RequestCommand> steps, LocalDate asOf,
            RequestDecider decider, Context context) {
        Request request = recorded.stream().reduce(Request.NONE, Request::evolve, (one, other) -> other);
        List<RequestEvent> supposed = new ArrayList<>();
        List<Objection> broken = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            Decision decision = decider.decide(request, steps.get(step), context);
            for (Broken one : decision.broken()) {
                broken.add(new Objection(step, one));
            }
            for (RequestEvent event : decision.events()) {
                supposed.add(event);
                request = request.evolve(event);
            }
        }
        WorkingCalendar calendar = decider.calendar();
        Compliance before = Compliance.of(Facts.of(recorded, asOf), calendar);
        List<RequestEvent> all = Stream.concat(recorded.stream(), supposed.stream()).toList();
        Facts facts = Facts.of(all, asOf);
        Compliance after = Compliance.of(facts, calendar);
        List<RequestEvent> told = Effective.of(all).stream().filter(event -> !event.on().isAfter(asOf)).toList();
        return new WhatIf(supposed, broken, before, after, moved(before, after),
                DerivedDay.of(facts, told, request, calendar));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Moved> moved(Compliance before, Compliance after) {
        Map<Clock, LocalDate> was = clocks(before);
        Map<Clock, LocalDate> due = clocks(after);
        return Stream.concat(due.keySet().stream(), was.keySet().stream().filter(clock -> !due.containsKey(clock)))
                .filter(clock -> !Objects.equals(was.get(clock), due.get(clock)))
                .map(clock -> new Moved(clock.question(), clock.provision(), was.get(clock), due.get(clock),
                        clock.step() == 0 ? null : clock.step()))
                .toList();
    }

    /** Of several clocks under one provision the last: an earlier review is done with. */
    private static Map<Clock, LocalDate> clocks(Compliance compliance) {
        Map<Clock, LocalDate> clocks = new TreeMap<>(Comparator.comparingInt(Clock::question)
                .thenComparing(clock -> clock.provision().citation()).thenComparingInt(Clock::step));
        for (DeadlineLine line : compliance.deadlines()) {
            int step = line.step() == null ? 0 : line.step();
            line.questions().forEach(number -> clocks.put(new Clock(number, line.provision(), step), line.due()));
        }
        return clocks;
    }
}
