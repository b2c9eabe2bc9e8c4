package uk.foiworkflow.request;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.CostLimit;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Effort.Estimated;
import uk.foiworkflow.request.Effort.Searched;

/**
 * What the questions of a request under one law take: the searches that were made, and the estimate of what remains
 * (FOIA s.12, R3.8). Work on several questions counts for each of them, and once in all.
 *
 * @param all the questions together, for the limit is that of the letter where they are similar (R3.10)
 * @param pounds what that counts for, to the nearest penny, a decimal string such as {@code 81.25}; null where the law sets no rate
 * @param limit null where the law sets none
 * @param estimated whether an estimate is on record
 * @param over whether it all takes more than the limit
 */
@Rulebook({"R3.8", "R8.10"})
public record Cost(Regime regime, List<OfQuestion> questions, Work all, @Nullable String pounds,
        @Nullable CostLimit limit, boolean estimated, boolean over) {

    private static final int MINUTES_AN_HOUR = 60;
    private static final int PENCE = 100;

    /** The work on one question. */
    public record OfQuestion(int question, Work work) {}

    /**
     * Minutes of one person's work.
     *
     * @param searched those that are spent
     * @param remaining those that are estimated to come; what is searched after an estimate is taken off it
     * @param minutes both together
     */
    public record Work(int searched, int remaining, int minutes) {

        Work(int searched, int remaining) {
            this(searched, remaining, searched + remaining);
        }
    }

    public Cost {
        questions = List.copyOf(questions);
    }

    /** The cost under each law under which a question is. */
    public static List<Cost> of(Request request) {
        return request.questions().values().stream().map(AskedQuestion::regime).distinct().sorted()
                .map(regime -> of(request, regime)).toList();
    }

    /** The cost of the questions under that law. */
    static Cost of(Request request, Regime regime) {
        Effort effort = request.handling().effort();
        SortedSet<Integer> numbers = request.questions().values().stream()
                .filter(question -> question.regime() == regime).map(AskedQuestion::number)
                .collect(Collectors.toCollection(TreeSet::new));
        List<OfQuestion> each = numbers.stream()
                .map(number -> new OfQuestion(number, work(effort, Set.of(number), false))).toList();
        Work all = work(effort, numbers, false);
        CostLimit limit = CostLimit.of(regime, request.received().authority().kind());
        return new Cost(regime, each, all, limit == null ? null : pounds(all.minutes(), limit), limit,
                about(effort, numbers).findAny().isPresent(), limit != null && all.minutes() > limit.minutes());
    }

    /** Whether finding out alone whether anything is held takes more than the limit (FOIA s.12(2)). */
    @Rulebook("R3.9")
    static boolean determiningIsOver(Request request, Regime regime) {
        CostLimit limit = CostLimit.of(regime, request.received().authority().kind());
        Set<Integer> numbers = request.questions().values().stream().filter(question -> question.regime() == regime)
                .map(AskedQuestion::number).collect(Collectors.toSet());
        return limit != null && work(request.handling().effort(), numbers, true).minutes() > limit.minutes();
    }

    private static Work work(Effort effort, Set<Integer> questions, boolean determining) {
        List<Searched> searches = effort.searches();
        int searched = searches.stream().filter(search -> meets(search.questions(), questions))
                .mapToInt(Searched::minutes).sum();
        int remaining = about(effort, questions).mapToInt(estimate -> {
            int since = IntStream.range(estimate.after(), searches.size()).mapToObj(searches::get)
                    .filter(search -> meets(search.questions(), estimate.questions())).mapToInt(Searched::minutes)
                    .sum();
            return Math.max(0, (determining ? estimate.determining() : estimate.minutes()) - since);
        }).sum();
        return new Work(searched, remaining);
    }

    private static Stream<Estimated> about(Effort effort, Set<Integer> questions) {
        return effort.estimates().stream().filter(estimate -> meets(estimate.questions(), questions));
    }

    private static boolean meets(Set<Integer> some, Set<Integer> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static String pounds(int minutes, CostLimit limit) {
        long pence = Math.round((double) minutes * limit.poundsAnHour() * PENCE / MINUTES_AN_HOUR);
        return "%d.%02d".formatted(pence / PENCE, pence % PENCE);
    }
}
