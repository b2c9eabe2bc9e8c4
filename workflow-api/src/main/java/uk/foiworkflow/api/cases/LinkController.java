package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.Past;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.links.LinkedCase;
import uk.foiworkflow.projections.links.LinkedCases;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.versions.When;

/** Tells which other requests belong to one. */
@RestController
class LinkController {

    private final KnownEvents known;
    private final Past past;
    private final LinkedCases links;

    LinkController(KnownEvents known, Past past, Projections projections) {
        this.known = known;
        this.past = past;
        this.links = projections.linkedCases();
    }

    /** The links of a request, its own first. */
    record Linked(String reference, List<LinkedCase> links) {}

    @Operation(tags = "Cases", summary = "Which other requests belong to it", description = "The links on its own file, and"
            + " those that other requests have with it; of both only those to a request that the caller may see."
            + " The header Foi-Position says from which position of the store the answer was made.")
    @GetMapping(path = "/api/requests/{reference}/links", produces = MediaType.APPLICATION_JSON_VALUE)
    Linked links(@PathVariable String reference, @Query Then query, Caller caller) {
        When when = past.when(query.asOf(), query.onDate());
        OneCase.of(known.of(reference, caller, query.asOf()), query.onDate());
        UnaryOperator<String> words = known.words(reference, caller);
        return new Linked(reference, links.of(reference, new Viewer(caller.actor()), when).stream()
                .map(link -> known.blind(caller) ? link.reworded(words) : link).toList());
    }
}
