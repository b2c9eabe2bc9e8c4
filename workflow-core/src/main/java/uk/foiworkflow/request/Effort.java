package uk.foiworkflow.request;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.CostActivity;
import uk.foiworkflow.request.event.EstimatedWork;
import uk.foiworkflow.request.event.HandlingEvent.CostEstimated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;

/**
 * The work on a request as it was recorded: searches that were made, and estimates of what remained after them.
 *
 * @param searches in the order of their recording
 * @param estimates those that no later one has replaced
 * @param aggregated the other requests with which its cost is counted together; null when there are none
 */
public record Effort(List<Searched> searches, List<Estimated> estimates, @Nullable CostsAggregated aggregated) {

    static final Effort NONE = new Effort(List.of(), List.of(), null);

    /** A search, and what it took. */
    public record Searched(SortedSet<Integer> questions, int minutes) {}

    /**
     * What remained, after the first so many searches.
     *
     * @param determining the part of the minutes that goes into finding out whether anything is held
     */
    public record Estimated(SortedSet<Integer> questions, int minutes, int determining, int after) {}

    public Effort {
        searches = List.copyOf(searches);
        estimates = List.copyOf(estimates);
    }

    Effort with(SearchRecorded search) {
        return new Effort(added(searches, new Searched(search.questions(), search.minutes())), estimates, aggregated);
    }

    /** A new estimate replaces those on any of its questions. */
    Effort with(CostEstimated estimate) {
        var kept = estimates.stream()
                .filter(earlier -> earlier.questions().stream()
                        .noneMatch(number -> estimate.questions().contains(number)))
                .toList();
        int minutes = estimate.activities().stream().mapToInt(EstimatedWork::minutes).sum();
        int determining = estimate.activities().stream().filter(work -> work.activity() == CostActivity.DETERMINE)
                .mapToInt(EstimatedWork::minutes).sum();
        return new Effort(searches,
                added(kept, new Estimated(estimate.questions(), minutes, determining, searches.size())), aggregated);
    }

    Effort with(CostsAggregated together) {
        return new Effort(searches, estimates, together);
    }

    private static <T> List<T> added(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
