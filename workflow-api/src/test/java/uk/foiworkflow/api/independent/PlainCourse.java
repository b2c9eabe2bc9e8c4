package uk.foiworkflow.api.independent;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingDays;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.RequestEvent;

/** With whom a request lay, found by looking at it on the evening of each day. */
final class PlainCourse {

    /** That it lay with somebody from a day on; {@code who} is empty where that is nobody. */
    record Hand(String step, String who, LocalDate from) {

        boolean is(Hand other) {
            return step.equals(other.step) && who.equals(other.who);
        }

        String name() {
            return step + " " + who;
        }
    }

    final PlainCase told;
    final List<Hand> hands = new ArrayList<>();
    /** On which days it got how far. */
    final Map<String, LocalDate> reached = new TreeMap<>();
    /** The layers that sent a draft back, each as often as it did. */
    final List<ClearanceLayer> returned = new ArrayList<>();
    int extensions;
    private final WorkingDays days;
    @Nullable
    private LocalDate put;
    @Nullable
    private LocalDate passed;

    /** @param happened in the order in which it did */
    PlainCourse(List<RequestEvent> happened, WorkingDays days) {
        this.days = days;
        this.told = new PlainCase((RequestReceived) happened.getFirst(), days);
        happened.stream().filter(ReceiptDateCorrected.class::isInstance).forEach(told::happens);
        List<RequestEvent> rest = happened.stream().filter(event -> !(event instanceof ReceiptDateCorrected)).toList();
        for (int i = 0; i < rest.size(); i++) {
            RequestEvent event = rest.get(i);
            LocalDate day = i == 0 ? told.received : event.on();
            milestone(event, day);
            told.happens(event);
            boolean evening = i + 1 == rest.size() || rest.get(i + 1).on().isAfter(day);
            Hand now = lies(day);
            if (evening && (hands.isEmpty() || !hands.getLast().is(now))) {
                hands.add(now);
            }
        }
        reached("issued", answered());
    }

    private void milestone(RequestEvent event, LocalDate day) {
        switch (event) {
            case RequestAcknowledged e -> reached.putIfAbsent("acknowledged", day);
            case CaseAssigned e -> reached.putIfAbsent("allocated", day);
            case HolderTasked e -> {
                reached.putIfAbsent("allocated", day);
                reached.putIfAbsent("tasked", day);
            }
            case RecordsSupplied e -> reached.put("replied", day);
            case NothingHeldDeclared e -> reached.put("replied", day);
            case DraftSubmitted e -> {
                reached.putIfAbsent("drafted", day);
                put = day;
                passed = null;
            }
            case ClearanceGiven e -> passed = day;
            case ClearanceBypassed e -> passed = day;
            case DraftReturned e -> returned.add(told.work.layers.getFirst());
            case ResponseIssued e when e.draft() != null -> {
                reached("ready", put);
                reached("cleared", passed);
            }
            case ExtensionNotified e -> extensions++;
            default -> {
                // It got no further.
            }
        }
    }

    private void reached(String what, @Nullable LocalDate day) {
        if (day == null) {
            reached.remove(what);
        } else {
            reached.put(what, day);
        }
    }

    private Hand lies(LocalDate day) {
        List<PlainQuestion> open = told.all().stream().filter(PlainQuestion::open).toList();
        if (open.isEmpty() || told.closed) {
            return new Hand("none", "", day);
        }
        if (open.stream().allMatch(PlainQuestion::waits)) {
            boolean fee = open.stream().allMatch(question -> question.feeAsked != null && question.detailAsked == null);
            return new Hand("requester", fee ? "fee" : "clarification", day);
        }
        if (told.work.cleared) {
            return new Hand("dispatch", told.officer(), day);
        }
        if (told.work.submitted) {
            return new Hand("clearance", told.work.layers.getFirst().toString(), day);
        }
        if (!told.work.asked.isEmpty()) {
            int first = told.work.asked.keySet().stream()
                    .min(Comparator.comparing(task -> requireNonNull(told.work.askedOn.get(task)))).orElseThrow();
            return new Hand("search", requireNonNull(told.work.asked.get(first)), day);
        }
        if (open.stream().anyMatch(question -> question.decided != null)) {
            return new Hand("drafting", told.officer(), day);
        }
        if (!told.officer().isEmpty() || told.work.tasked) {
            return new Hand("handling", told.officer(), day);
        }
        return new Hand(told.work.acknowledged ? "allocation" : "intake", "", day);
    }

    /** The day of the answer; null while one is owed or none was given. */
    @Nullable
    LocalDate answered() {
        return hands.getLast().step.equals("none") && told.all().stream().anyMatch(one -> one.answered != null)
                ? hands.getLast().from
                : null;
    }

    /** All but the rest after the answer. */
    List<Hand> spans() {
        return hands.getLast().step.equals("none") ? hands.subList(0, hands.size() - 1) : hands;
    }

    /** How many working days it lay there, of those that a condition holds for. */
    int lay(Hand span, Predicate<LocalDate> which) {
        int number = 0;
        for (LocalDate day = span.from.plusDays(1); !day.isAfter(until(span)); day = day.plusDays(1)) {
            number += days.isWorkingDay(day) && which.test(day) ? 1 : 0;
        }
        return number;
    }

    private LocalDate until(Hand span) {
        return hands.get(hands.indexOf(span) + 1).from;
    }

    /** How many of the days that it lay there count against the limit, up to a day. */
    int counted(Hand span, LocalDate upTo) {
        PlainQuestion slowest = slowest();
        Hand next = hands.get(hands.indexOf(span) + 1);
        boolean notice = next.name().equals("requester fee");
        return span.step.equals("requester")
                ? 0
                : lay(span, day -> day.isAfter(slowest.starts) && !day.isAfter(requireNonNull(slowest.settledOn()))
                        && !day.isAfter(upTo) && !(notice && day.equals(next.from)));
    }

    /** On which working day of its limit it was, on a day. */
    int workingDay(LocalDate day) {
        return spans().stream().mapToInt(span -> counted(span, day)).sum();
    }

    /** Ready before the eighteenth working day, and sent on it or one of the next two. */
    boolean readyEarly() {
        LocalDate ready = reached.get("ready");
        int sent = workingDay(LocalDate.MAX);
        return ready != null && workingDay(ready) < 18 && sent >= 18 && sent <= 20;
    }

    /** By how many working days the answer was late. */
    int late() {
        PlainQuestion slowest = slowest();
        return slowest.late(days) ? between(slowest.lastDay(days), requireNonNull(slowest.settledOn())) : 0;
    }

    int between(LocalDate from, LocalDate to) {
        int number = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            number += days.isWorkingDay(day) ? 1 : 0;
        }
        return number;
    }

    /** The one furthest behind its last day, or else due last, of an answered request. */
    private PlainQuestion slowest() {
        return told.all().stream().filter(PlainQuestion::settled)
                .max(Comparator.comparingLong(this::behind).thenComparing(one -> one.lastDay(days))).orElseThrow();
    }

    private long behind(PlainQuestion one) {
        return one.late(days)
                ? ChronoUnit.DAYS.between(one.lastDay(days), requireNonNull(one.settledOn()))
                : 0;
    }
}
