package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.Limit;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.policy.Target;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.Deadline.InternalTarget;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.time.ResponseClock;
import uk.foiworkflow.request.time.ResponseTime;

/** The due dates that follow from a step, gathered over the questions that share them. */
record DueDates(WorkingCalendar calendar, Policy policy) {

    /** The due date of one question. */
    private record Dated(int question, Deadline deadline) {}

    /**
     * Of the response, fees that were paid left out of the count and more time counted in where it was taken. The first
     * limit runs on beside that for weighing the public interest, and comes before it (R4.4).
     */
    List<Deadline> response(Authority authority, Collection<AskedQuestion> questions) {
        return Stream.concat(
                gathered(questions.stream()
                        .filter(question -> time(authority, question).publicInterestDue() != null)
                        .map(question -> first(authority, question))).stream(),
                extended(authority, questions).stream()).toList();
    }

    /** Of the response, the last one of each question. */
    List<Deadline> extended(Authority authority, Collection<AskedQuestion> questions) {
        return gathered(questions.stream().map(question -> last(authority, question)));
    }

    /** The time for one question. */
    ResponseTime time(Authority authority, AskedQuestion question) {
        return clock(authority, question).time();
    }

    ResponseClock clock(Authority authority, AskedQuestion question) {
        RunningTime running = question.time();
        var clock = new ResponseClock(
                Limit.response(question.regime(), authority.kind(), authority.closures(), running.varied()),
                running.received(), calendar);
        running.moves().all().forEach(clock::move);
        return clock;
    }

    /** Of a review that was asked for on that day (s.45 Code, EIR reg 11(4), FOISA s.21(1)). */
    List<Deadline> review(LocalDate asked, Collection<AskedQuestion> questions, Function<Regime, Limit> limit) {
        return gathered(questions.stream().map(question -> {
            Limit counted = limit.apply(question.regime());
            return dated(question, counted, asked, counted.due(calendar, asked, List.of()), null);
        }));
    }

    /** Under another law from that day on; the review has the limit of that law, too, be it that it has ended. */
    RegimeChanged under(Request request, LocalDate on, SortedSet<Integer> chosen, Regime regime,
            @Nullable String by) {
        Request under = request.told(new RegimeChanged(on, chosen, regime, List.of(), by));
        var questions = under.questions().values().stream().filter(question -> chosen.contains(question.number()))
                .toList();
        SortedSet<Integer> reviewed = Chosen.matching(under, chosen,
                question -> under.review().due().containsKey(question.number()));
        return new RegimeChanged(on, chosen, regime, Stream.concat(
                response(under.received().authority(), questions).stream(), review(under, reviewed).stream()).toList(),
                by);
    }

    /** Of the review that is open, or was the last one, for some of its questions (R9.3). */
    List<Deadline> review(Request request, SortedSet<Integer> chosen) {
        LocalDate asked = request.review().requested();
        return asked == null
                ? List.of()
                : Stream.of(true, false).flatMap(longer -> review(asked, Chosen.matching(request, chosen,
                        question -> request.review().extended().contains(question.number()) == longer).stream()
                        .map(number -> Objects.requireNonNull(request.questions().get(number))).toList(),
                        longer ? Limit::extendedReview : Limit::review).stream()).toList();
    }

    /** The questions of the review whose last day would be another, counted now. */
    SortedSet<Integer> movedOfReview(Request request) {
        Map<Integer, LocalDate> on = request.review().due();
        return Numbers.of(review(request, Numbers.of(on.keySet())).stream().flatMap(deadline -> deadline.questions()
                .stream().filter(number -> !deadline.due().equals(on.get(number)))).toList());
    }

    private Dated first(Authority authority, AskedQuestion question) {
        ResponseTime time = time(authority, question);
        return dated(question, time.limit(), time.from(), time.basic(), target(time));
    }

    private Dated last(Authority authority, AskedQuestion question) {
        ResponseTime time = time(authority, question);
        LocalDate extended = time.extended();
        return extended == null
                ? first(authority, question)
                : dated(question, time.limit().extended(time.extensions().getFirst().basis()), time.from(), extended,
                        null);
    }

    /** Counted as the limit is, fees that were paid left out: beside the day of law, and never after it. */
    @Rulebook("R2.8")
    private @Nullable InternalTarget target(ResponseTime time) {
        Target target = policy.target();
        return target == null
                ? null
                : new InternalTarget(time.limit().within(target.days()).due(calendar, time.from(), time.pauses()),
                        policy.version());
    }

    private Dated dated(AskedQuestion question, Limit limit, LocalDate from, LocalDate due,
            @Nullable InternalTarget target) {
        return new Dated(question.number(),
                new Deadline(limit.provision(), Numbers.NONE, from, due, calendar.version(), target));
    }

    private static List<Deadline> gathered(Stream<Dated> dates) {
        Map<Deadline, List<Integer>> numbers = new LinkedHashMap<>();
        dates.forEach(each -> numbers.computeIfAbsent(each.deadline(), none -> new ArrayList<>()).add(each.question()));
        return numbers.entrySet().stream().map(each -> new Deadline(each.getKey().provision(),
                Numbers.of(each.getValue()), each.getKey().from(), each.getKey().due(), each.getKey().calendar(),
                each.getKey().target()))
                .toList();
    }
}
