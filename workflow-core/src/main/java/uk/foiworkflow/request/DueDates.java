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
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.policy.Target;
import uk.foiworkflow.request.AskedQuestion.MoreTime;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.Deadline.InternalTarget;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.Numbers;

/** The due dates that follow from a step, gathered over the questions that share them. */
record DueDates(WorkingCalendar calendar, Policy policy) {

    /**
     * Of the response, fees that were paid left out of the count and more time counted in where it was taken. The first
     * limit runs on beside that for weighing the public interest, and comes before it (R4.4).
     */
    List<Deadline> response(Authority authority, Collection<AskedQuestion> questions) {
        var weighed = questions.stream().filter(question -> weighs(authority, question)).toList();
        return Stream.concat(
                gathered(weighed, question -> plain(authority, question),
                        question -> target(plain(authority, question), question)).stream(),
                extended(authority, questions).stream()).toList();
    }

    /** Of the response, the last one of each question. */
    List<Deadline> extended(Authority authority, Collection<AskedQuestion> questions) {
        return gathered(questions, question -> extended(authority, question),
                question -> takesMoreTime(authority, question) ? null : target(plain(authority, question), question));
    }

    private boolean weighs(Authority authority, AskedQuestion question) {
        return takesMoreTime(authority, question)
                && Objects.requireNonNull(question.moreTime()).basis() == ExtensionBasis.PUBLIC_INTEREST;
    }

    /** Whether the last notice of more time came within the limit, under a law that knows it (s.10(3), EIR reg 7). */
    boolean takesMoreTime(Authority authority, AskedQuestion question) {
        MoreTime more = question.moreTime();
        return more != null && more.basis().existsUnder(question.regime())
                && !late(authority, question, more);
    }

    /** Whether the limit had run out when the notice came; while the time stands still it does not run out. */
    boolean late(Authority authority, AskedQuestion question, MoreTime more) {
        LocalDate due = plain(authority, question).due(calendar, question.from(), question.pauses());
        LocalDate stopped = more.stopped();
        return more.notified().isAfter(due) && (stopped == null || stopped.isAfter(due));
    }

    /** Of a review that was asked for on that day (s.45 Code, EIR reg 11(4), FOISA s.21(1)). */
    List<Deadline> review(LocalDate asked, Collection<AskedQuestion> questions, Function<Regime, Limit> limit) {
        var from = questions.stream()
                .map(question -> AskedQuestion.asked(question.number(), question.regime(), asked)).toList();
        return gathered(from, question -> limit.apply(question.regime()), question -> null);
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

    private Limit extended(Authority authority, AskedQuestion question) {
        Limit plain = plain(authority, question);
        return takesMoreTime(authority, question)
                ? plain.extended(Objects.requireNonNull(question.moreTime()).basis())
                : plain;
    }

    private static Limit plain(Authority authority, AskedQuestion question) {
        return Limit.response(question.regime(), authority.kind(), authority.closures(), question.varied());
    }

    /** Counted as the limit is, fees that were paid left out: beside the day of law, and never after it. */
    @Rulebook("R2.8")
    private @Nullable InternalTarget target(Limit limit, AskedQuestion question) {
        Target target = policy.target();
        return target == null
                ? null
                : new InternalTarget(
                        limit.within(target.days()).due(calendar, question.from(), question.pauses()),
                        policy.version());
    }

    private List<Deadline> gathered(Collection<AskedQuestion> questions, Function<AskedQuestion, Limit> limits,
            Function<AskedQuestion, @Nullable InternalTarget> targets) {
        Map<Deadline, List<Integer>> numbers = new LinkedHashMap<>();
        for (AskedQuestion question : questions) {
            Limit limit = limits.apply(question);
            LocalDate due = limit.due(calendar, question.from(), question.pauses());
            numbers.computeIfAbsent(
                    new Deadline(limit.provision(), Numbers.NONE, question.from(), due, calendar.version(),
                            targets.apply(question)),
                    none -> new ArrayList<>()).add(question.number());
        }
        return numbers.entrySet().stream().map(each -> new Deadline(each.getKey().provision(),
                Numbers.of(each.getValue()), each.getKey().from(), each.getKey().due(), each.getKey().calendar(),
                each.getKey().target()))
                .toList();
    }
}
