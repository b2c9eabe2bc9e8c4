package uk.foiworkflow.api.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.words.WordsOf;
import uk.foiworkflow.store.SavedWords;

/** The searches that each person keeps, under names of their own; nobody sees those of another. */
@Component
class SavedSearches {

    private static final JsonMapper JSON = new JsonMapper();

    private final SavedWords saved;

    SavedSearches(SavedWords saved) {
        this.saved = saved;
    }

    /**
     * A search that somebody keeps.
     *
     * @param q the words that are searched for
     * @param kind in words of which kind; null for all
     * @param usedAt when it was saved or last made
     */
    record SavedSearch(UUID id, String name, String q, @Nullable WordsOf kind, Instant usedAt) {

        private static SavedSearch of(SavedWords.Saved saved) {
            JsonNode fields = JSON.readTree(saved.words());
            return new SavedSearch(saved.id(), fields.get("name").stringValue(), fields.get("q").stringValue(),
                    fields.hasNonNull("kind") ? WordsOf.valueOf(fields.get("kind").stringValue()) : null,
                    saved.usedAt());
        }
    }

    /** Those of a person, by name. */
    List<SavedSearch> of(String person) {
        return saved.of(person).stream().map(SavedSearch::of)
                .sorted(Comparator.comparing(SavedSearch::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(SavedSearch::id))
                .toList();
    }

    /** @throws ProblemException 404 when the caller keeps none of that id */
    SavedSearch one(Caller caller, String id) {
        return of(caller.actor().id()).stream().filter(search -> search.id().toString().equals(id)).findFirst()
                .orElseThrow(() -> none(id));
    }

    private static ProblemException none(String id) {
        return new ProblemException(ProblemType.NOT_FOUND, "You keep no search with the id " + id + ".");
    }

    void save(UUID id, String person, String name, String q, @Nullable WordsOf kind) {
        ObjectNode fields = JSON.createObjectNode().put("name", name).put("q", q);
        if (kind != null) {
            fields.put("kind", kind.name());
        }
        saved.save(id, person, fields.toString());
    }

    void use(Caller caller, SavedSearch search) {
        saved.use(caller.actor().id(), search.id());
    }

    /** @throws ProblemException as {@link #one} */
    void remove(Caller caller, String id) {
        saved.remove(caller.actor().id(), one(caller, id).id());
    }
}
