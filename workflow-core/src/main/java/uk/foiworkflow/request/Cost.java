package uk.foiworkflow.request;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.CostLimit;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Effort.Estimated;
import uk.foiworkflow.request.Effort.Searched;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated.Aggregated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated.Window;

/**
 * What the questions of a request under one law take: the searches that were made, and the estimate of what remains
 * (FOIA s.12, R3.8). Work on several questions counts for each of them, and once in all.
 *
 * @param all the questions together, for the limit is that of the letter where they are similar (R3.10)
 * @param aggregated the other requests whose cost is counted with it (s.12(4)); null when there are none
 * @param total the minutes of all, those of the other requests included
 * @param pounds what the total counts for, to the nearest penny, a decimal string such as {@code 81.25}; null where the law sets no rate
 * @param limit null where the law sets none
 * @param estimated whether an estimate is on record
 * @param over whether the total takes more than the limit
 */
@Rulebook({"R3.8", "R8.10"})
public record Cost(Regime regime, List<OfQuestion> questions, Work all, @Nullable Aggregate aggregated, int total,
        @Nullable String pounds, @Nullable CostLimit limit, boolean estimated, boolean over) {

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

    /**
     * Other requests, each with its day of receipt and its minutes as they stood when they were added.
     *
     * @param minutes all of theirs
     * @param window the time in which all were received, which may be no longer than 60 working days
     */
    public record Aggregate(List<Aggregated> requests, int minutes, Window window) {

        public Aggregate {
            requests = List.copyOf(requests);
        }

        private static @Nullable Aggregate of(@Nullable CostsAggregated together) {
            return together == null
                    ? null
                    : new Aggregate(together.requests(),
                            together.requests().stream().mapToInt(Aggregated::minutes).sum(), together.window());
        }
    }

    public Cost {
        questions = List.copyOf(questions);
    }

    /** The cost under each law under which a question is. */
    public static List<Cost> of(Request request) {
        return request.here().stream().map(AskedQuestion::regime).distinct().sorted()
                .map(regime -> of(request, regime)).toList();
    }

    /** The same for somebody who may not see every case: what others take counts, and which they are is not told. */
    public Cost seenBy(Predicate<String> maySee) {
        if (aggregated == null) {
            return this;
        }
        var seen = new Aggregate(
                aggregated.requests().stream().filter(other -> maySee.test(other.reference())).toList(),
                aggregated.minutes(), aggregated.window());
        return new Cost(regime, questions, all, seen, total, pounds, limit, estimated, over);
    }

    /**
     * The cost of the questions under that law. Finding out alone whether anything is held (s.12(2)) is not added up: the
     * Regulations speak of complying with the requests.
     */
    @Rulebook("R3.10")
    static Cost of(Request request, Regime regime) {
        Effort effort = request.handling().effort();
        SortedSet<Integer> numbers = request.here().stream()
                .filter(question -> question.regime() == regime).map(AskedQuestion::number)
                .collect(Collectors.toCollection(TreeSet::new));
        List<OfQuestion> each = numbers.stream()
                .map(number -> new OfQuestion(number, work(effort, Set.of(number), false))).toList();
        Work all = work(effort, numbers, false);
        CostLimit limit = CostLimit.of(regime, request.received().authority().kind());
        Aggregate others = regime == Aggregation.REGIME ? Aggregate.of(effort.aggregated()) : null;
        int total = all.minutes() + (others == null ? 0 : others.minutes());
        return new Cost(regime, each, all, others, total, limit == null ? null : pounds(total, limit), limit,
                about(effort, numbers).findAny().isPresent(), limit != null && total > limit.minutes());
    }

    /** Whether finding out alone whether anything is held takes more than the limit (FOIA s.12(2)). */
    @Rulebook("R3.9")
    static boolean determiningIsOver(Request request, Regime regime) {
        CostLimit limit = CostLimit.of(regime, request.received().authority().kind());
        Set<Integer> numbers = request.here().stream().filter(question -> question.regime() == regime)
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
