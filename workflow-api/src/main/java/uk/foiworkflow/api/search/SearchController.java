package uk.foiworkflow.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.cases.KnownEvents;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.search.SavedSearches.SavedSearch;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.words.Found;
import uk.foiworkflow.projections.words.Search;
import uk.foiworkflow.projections.words.Search.Asked;
import uk.foiworkflow.projections.words.Spelling;
import uk.foiworkflow.projections.words.WordsOf;

/** Finds words in the files that the caller may see. */
@RestController
class SearchController {

    static final int LONGEST = 500;

    private final Search search;
    private final Spelling spelling;
    private final KnownEvents known;
    private final SavedSearches saved;

    SearchController(Projections projections, KnownEvents known, SavedSearches saved) {
        this.search = projections.search();
        this.spelling = projections.spelling();
        this.known = known;
        this.saved = saved;
    }

    /** What is searched for. */
    record Wanted(
            @Parameter(description = "Words that all stand in one place, in any form; `\"…\"` for a phrase, `or`, `-` for what must not stand there.", example = "taxi account -mayor") String q,
            @Parameter(description = "Only in words of this kind.") @Nullable WordsOf kind,
            @Parameter(description = "The `next` of the page before, of the very same query.") @Nullable String after,
            @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {}

    /**
     * The places that were found, the best first.
     *
     * @param since where words stand in more than 10,000 places, the day since which they are told; null otherwise
     * @param next where the next page goes on; null when this is the last
     * @param searchedFor what was searched for in place of what was asked, of which there was nothing; null otherwise
     * @param didYouMean what else may have been meant
     */
    record Places(List<Found> items, @Nullable LocalDate since, @Nullable String next, @Nullable String searchedFor,
            List<String> didYouMean) {}

    @Operation(tags = "Cases", summary = "Search the words on file", description = "Who asked, and for whom;"
            + " questions, clarifications, transfers, notes, tasks, searches, replies of holders and words of third parties,"
            + " answers with their reasons, drafts and grounds of reviews, of the cases that the caller may see and in the words"
            + " in which they see them, the best places first and a thousand at most; of words that stand in more than 10,000 the latest ones. Wrong entries are not searched, nor what"
            + " was erased. Where nothing is found and a word stands nowhere, those are searched for that are spelt almost alike.")
    @GetMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
    Places search(@Query Wanted wanted, Caller caller) {
        int size = Pages.size(wanted.limit());
        if (wanted.q().isBlank() || wanted.q().length() > LONGEST) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT,
                    List.of(new FieldError("q", "Expected words, " + LONGEST + " characters at most.")));
        }
        return places(new Asked(wanted.q().strip(), wanted.kind(), known.blind(caller)), wanted.after(), size, caller);
    }

    /** Which page is wanted. */
    record Part(
            @Parameter(description = "The `next` of the page before, of the very same search.") @Nullable String after,
            @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {}

    @Operation(tags = "Cases", operationId = "makeSavedSearch", summary = "Make a search that one keeps", description = "As if its"
            + " words were typed again.")
    @GetMapping(path = "/api/search/saved/{id}/places", produces = MediaType.APPLICATION_JSON_VALUE)
    Places again(@PathVariable String id, @Query Part part, Caller caller) {
        int size = Pages.size(part.limit());
        SavedSearch search = saved.one(caller, id);
        Places places = places(new Asked(search.q(), search.kind(), known.blind(caller)), part.after(), size, caller);
        saved.use(caller, search);
        return places;
    }

    private Places places(Asked asked, @Nullable String after, int size, Caller caller) {
        int skip = SearchPlace.skipped(asked, after);
        Viewer viewer = new Viewer(caller.actor());
        Search.Places found = search.find(asked, viewer, skip, size + 1);
        if (!found.places().isEmpty() || (skip > 0 && !search.find(asked, viewer, 0, 1).places().isEmpty())) {
            return places(asked, found, skip, size, null, List.of());
        }
        List<String> untried = new ArrayList<>();
        spelling.meant(asked, viewer).forEach(meant -> untried.add(meant.words()));
        while (!untried.isEmpty()) {
            Asked meant = new Asked(untried.removeFirst(), asked.kind(), asked.unnamed());
            found = search.find(meant, viewer, skip, size + 1);
            if (!found.places().isEmpty()) {
                return places(asked, found, skip, size, meant.words(), untried);
            }
        }
        return places(asked, found, skip, size, null, List.of());
    }

    private static Places places(Asked asked, Search.Places found, int skip, int size, @Nullable String searchedFor,
            List<String> didYouMean) {
        List<Found> items = found.places();
        boolean more = items.size() > size && skip + size < SearchPlace.MOST;
        return new Places(items.subList(0, Math.min(size, items.size())), found.since(),
                more ? SearchPlace.behind(asked, skip + size) : null, searchedFor, didYouMean);
    }
}
