package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A last day that no answer of the authority hangs on: the requester's, the Tribunal's, or one that the authority promised.
 *
 * @param what what may be done until then, in words
 * @param provision where it comes from
 * @param from the day from which it runs
 */
public record DerivedDay(String what, Provision provision, SortedSet<Integer> questions, LocalDate from,
        LocalDate last) {

    private record Shared(String what, Provision provision, LocalDate from, LocalDate last) {}

    public DerivedDay {
        questions = Numbers.of(questions);
    }

    /** @param events what had happened by the day asked about, corrections applied */
    static List<DerivedDay> of(Facts facts, List<RequestEvent> events, Request request, WorkingCalendar calendar) {
        Map<Shared, SortedSet<Integer>> days = new LinkedHashMap<>();
        for (AskedQuestion question : request.questions().values()) {
            LocalDate notice = question.feeAsked();
            if (notice != null && question.open()) {
                add(days, toPay(question.regime(), notice, calendar), question.number());
            }
        }
        for (QuestionFacts question : facts.questions()) {
            Answer answer = question.answers().isEmpty() ? null : question.answers().getFirst();
            boolean asked = facts.reviews().stream()
                    .anyMatch(review -> review.questions().contains(question.number()));
            if (answer != null && !asked) {
                add(days, toAskForReview(question.regime(), answer.on(), calendar), question.number());
            }
        }
        promised(facts, events, days);
        List<DerivedDay> all = new ArrayList<>();
        days.forEach((day, numbers) -> all
                .add(new DerivedDay(day.what(), day.provision(), numbers, day.from(), day.last())));
        appeal(facts, events, calendar, all);
        return all;
    }

    @Rulebook("R3.7")
    private static Shared toPay(Regime regime, LocalDate notice, WorkingCalendar calendar) {
        Provision provision = new Provision(switch (regime) {
            case FOIA -> "FOIA s.9(2)";
            case FOISA -> "FOISA s.9(2)";
            case EIR -> "EIR reg.8(5)";
            case EISR -> "EISR reg.8(5)";
        });
        return new Shared("pay the fee; after it no answer is owed", provision, notice,
                LastDay.toPay(regime, notice, calendar));
    }

    @Rulebook("R9.2")
    private static Shared toAskForReview(Regime regime, LocalDate answered, WorkingCalendar calendar) {
        Provision provision = new Provision(switch (regime) {
            case FOIA -> "s.45 Code review";
            case FOISA -> "FOISA s.20(5)";
            case EIR -> "EIR reg.11(2)";
            case EISR -> "EISR reg.16(2)";
        });
        return new Shared("ask for a review", provision, answered,
                LastDay.toAskForReview(regime, answered, calendar));
    }

    /** The date that the last notice of more time gave, for questions that nobody has answered (R4.6). */
    private static void promised(Facts facts, List<RequestEvent> events, Map<Shared, SortedSet<Integer>> days) {
        for (QuestionFacts question : facts.questions()) {
            events.stream().filter(ExtensionNotified.class::isInstance).map(ExtensionNotified.class::cast)
                    .filter(notice -> notice.questions().contains(question.number()) && notice.target() != null
                            && question.open())
                    .reduce((one, other) -> other)
                    .ifPresent(notice -> add(days,
                            new Shared("decide as promised", new Provision(
                                    question.regime().environmental() ? "EIR reg.7(3)" : "FOIA s.17(2)"), notice.on(),
                                    Objects.requireNonNull(notice.target())),
                            question.number()));
        }
    }

    /** Of a decision on appeal the next court says itself whether and until when it hears one. */
    @Rulebook({"R10.8", "R12-appeal"})
    private static void appeal(Facts facts, List<RequestEvent> events, WorkingCalendar calendar,
            List<DerivedDay> days) {
        for (Ruled ruled : facts.rulings()) {
            boolean appealed = ruled.appeal() || appealed(ruled, events);
            if (!appealed && facts.regime().scottish()) {
                days.add(new DerivedDay("appeal to the Court of Session on a point of law",
                        new Provision("FOISA s.56"), facts.numbers(), ruled.on(),
                        LastDay.toAppealInScotland(ruled.on())));
            } else if (!appealed) {
                days.add(new DerivedDay("appeal to the First-tier Tribunal", new Provision("FOIA s.57"),
                        facts.numbers(), ruled.on(), LastDay.toAppeal(ruled.on(), calendar)));
            }
        }
    }

    /** An appeal that was decided was made, be it that its making was not recorded. */
    private static boolean appealed(Ruled ruled, List<RequestEvent> events) {
        return events.stream().filter(event -> event instanceof AppealLodged || event instanceof TribunalDecided)
                .anyMatch(event -> !event.on().isBefore(ruled.on()));
    }

    private static void add(Map<Shared, SortedSet<Integer>> days, Shared day, int question) {
        days.computeIfAbsent(day, none -> new TreeSet<>()).add(question);
    }
}
