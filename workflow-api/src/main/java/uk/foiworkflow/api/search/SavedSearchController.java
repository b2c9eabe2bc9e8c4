package uk.foiworkflow.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.search.SavedSearches.SavedSearch;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.words.WordsOf;

/** Whoever searches for the same again and again keeps it under a name. */
@FromEvents
@RestController
class SavedSearchController {

    private static final String ALL = "/api/search/saved";
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 50;

    private final SavedSearches saved;

    SavedSearchController(SavedSearches saved) {
        this.saved = saved;
    }

    /** No parameters. */
    record All() {}

    /** What is kept. */
    record Kept(List<SavedSearch> items) {}

    /** A search to be kept. */
    record ToKeep(
            @Schema(description = "A name, 100 characters at most; a search that has it already is replaced.", example = "Taxis") String name,
            @Schema(description = "What is searched for, as in a search.", example = "taxi account -mayor") String q,
            @Schema(description = "Only in words of this kind.") @Nullable WordsOf kind) {}

    @Operation(tags = "Cases", operationId = "savedSearches", summary = "The searches that one keeps", description = "One's"
            + " own, by name. `GET /api/search/saved/{id}/places` makes one again.")
    @GetMapping(path = ALL, produces = MediaType.APPLICATION_JSON_VALUE)
    Kept list(@Query All query, Caller caller) {
        return new Kept(saved.of(caller.actor().id()));
    }

    @Operation(tags = "Cases", operationId = "saveSearch", summary = "Keep a search", description = "For oneself, under a name,"
            + " until one deletes it, or has not made it for long. Fifty at most.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = ToKeep.class))))
    @PostMapping(path = ALL, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SavedSearch> save(@org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller) {
        ToKeep search = StrictJson.read(body, ToKeep.class);
        check(search);
        String person = caller.actor().id();
        List<SavedSearch> theirs = saved.of(person);
        UUID same = theirs.stream().filter(other -> other.name().equals(search.name().strip())).findFirst()
                .map(SavedSearch::id).orElse(null);
        if (same == null && theirs.size() >= MOST) {
            throw new ProblemException(ProblemType.RULE_BROKEN,
                    List.of(new FieldError("name", "You keep " + MOST + " searches; delete one of them first.")));
        }
        UUID id = same == null ? UUID.randomUUID() : same;
        saved.save(id, person, search.name().strip(), search.q().strip(), search.kind());
        SavedSearch kept = saved.one(caller, id.toString());
        return (same == null ? ResponseEntity.created(URI.create(ALL + "/" + id)) : ResponseEntity.ok()).body(kept);
    }

    @Operation(tags = "Cases", operationId = "deleteSavedSearch", summary = "Delete a search that one keeps", description = "Its"
            + " words are gone with it.")
    @DeleteMapping(ALL + "/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, Caller caller) {
        saved.remove(caller, id);
        return ResponseEntity.noContent().build();
    }

    private static void check(ToKeep search) {
        List<FieldError> wrong = new ArrayList<>();
        if (search.name().isBlank() || search.name().strip().length() > LONGEST_NAME) {
            wrong.add(new FieldError("name", "Expected a name, " + LONGEST_NAME + " characters at most."));
        }
        if (search.q().isBlank() || search.q().length() > SearchController.LONGEST) {
            wrong.add(new FieldError("q", "Expected words, " + SearchController.LONGEST + " characters at most."));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT, wrong);
        }
    }
}
