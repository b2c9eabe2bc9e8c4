package uk.foiworkflow.api.keys;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.engine.Visibility;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.store.PostgresEventStore;

/** The certificate of an erasure. */
@FromEvents
@RestController
class ErasureController {

    private final PostgresEventStore store;
    private final OutsideLists outside;
    private final Visibility visibility;

    ErasureController(PostgresEventStore store, OutsideLists outside, Visibility visibility) {
        this.store = store;
        this.outside = outside;
        this.visibility = visibility;
    }

    @Operation(tags = "Cases", summary = "What was done to erase its personal data", description = "Who ordered it, on what"
            + " ground and under which rule, what has been done of it, and what stands. 404 where nothing was ordered.")
    @GetMapping(path = "/api/requests/{reference}/erasure", produces = MediaType.APPLICATION_JSON_VALUE)
    Erasure erasure(@PathVariable String reference, Caller caller) {
        visibility.check(reference, caller.actor());
        boolean listed = outside.all().stream().anyMatch(entry -> entry.stream().equals(reference));
        return Erasure.of(reference, store, listed).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "No personal data of request " + reference + " was shredded."));
    }
}
