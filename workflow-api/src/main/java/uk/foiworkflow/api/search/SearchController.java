package uk.foiworkflow.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.cases.KnownEvents;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.words.Found;
import uk.foiworkflow.projections.words.Search;
import uk.foiworkflow.projections.words.Search.Asked;
import uk.foiworkflow.projections.words.WordsOf;

/** Finds words in the files that the caller may see. */
@RestController
class SearchController {

    private static final int LONGEST = 500;

    private final Search search;
    private final KnownEvents known;

    SearchController(Projections projections, KnownEvents known) {
        this.search = projections.search();
        this.known = known;
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
     * @param next where the next page goes on; null when this is the last
     */
    record Places(List<Found> items, @Nullable String next) {}

    @Operation(tags = "Cases", summary = "Search the words on file", description = "Questions, clarifications, notes, searches,"
            + " replies of holders, answers with their reasons, drafts and grounds of reviews, of the cases that the caller may"
            + " see and in the words in which they see them, the best places first and a thousand at most. Wrong entries are not"
            + " searched, nor what was erased.")
    @GetMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
    Places search(@Query Wanted wanted, Caller caller) {
        int size = Pages.size(wanted.limit());
        if (wanted.q().isBlank() || wanted.q().length() > LONGEST) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT,
                    List.of(new FieldError("q", "Expected words, " + LONGEST + " characters at most.")));
        }
        Asked asked = new Asked(wanted.q().strip(), wanted.kind(), known.blind(caller));
        int skip = SearchPlace.skipped(asked, wanted.after());
        List<Found> found = search.find(asked, new Viewer(caller.actor()), skip, size + 1);
        boolean more = found.size() > size && skip + size < SearchPlace.MOST;
        return new Places(found.subList(0, Math.min(size, found.size())),
                more ? SearchPlace.behind(asked, skip + size) : null);
    }
}
