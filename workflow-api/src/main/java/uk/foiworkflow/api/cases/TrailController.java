package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.Visibility;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.trail.Trail;
import uk.foiworkflow.projections.trail.TrailEntry;
import uk.foiworkflow.store.StoredEvent;

/** Tells who did what on a case, when, and on what ground. */
@RestController
class TrailController {

    private final Trail trail;
    private final EventSource events;
    private final Visibility visibility;
    private final BlindRoles blind;

    TrailController(Projections projections, EventSource events, Visibility visibility,
            BlindRoles blind) {
        this.trail = projections.trail();
        this.events = events;
        this.visibility = visibility;
        this.blind = blind;
    }

    /** The trail of a case takes no parameters. */
    record Whole() {}

    /**
     * The trail of one case.
     *
     * @param complete whether it holds every event that is recorded; what it lacks is parked, or not read yet
     */
    record CaseTrail(String reference, boolean complete, List<TrailEntry> items) {}

    @Operation(tags = "Trail", summary = "The complete trail of a case", description = "Every event as a sentence, in the"
            + " order of recording.")
    @GetMapping(path = "/api/requests/{reference}/audit-trail", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseTrail trail(@PathVariable String reference, @Query Whole query, Caller caller) {
        visibility.check(reference, caller.actor());
        List<StoredEvent> recorded = events.stream(reference);
        if (recorded.isEmpty()) {
            throw ProblemException.noSuchRequest(reference);
        }
        UnaryOperator<String> words = blind.words(recorded, caller);
        List<TrailEntry> items = trail.of(reference, new Viewer(caller.actor())).stream()
                .map(entry -> entry.reworded(words)).toList();
        return new CaseTrail(reference, items.size() >= recorded.size(), items);
    }
}
