package uk.foiworkflow.api.engine;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.Follower;
import uk.foiworkflow.projections.follow.Signals;

/**
 * What an operator does about a read model, beside the endpoint that shows them: Actuator would read a body, in a laxer
 * way than anything else is read here.
 */
@RestController
class ProjectionsController {

    private final List<Follower> followers;
    private final Signals signals;

    ProjectionsController(Projections projections, Signals signals) {
        this.followers = projections.followers();
        this.signals = signals;
    }

    /**
     * What a retry came to.
     *
     * @param parked how many events of the request are still parked
     */
    record Retried(String projection, String reference, int parked) {}

    /** Takes the parked events of a request up again. */
    @PostMapping(path = "/actuator/projections/{projection}/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
    Retried retry(@PathVariable String projection, @PathVariable String reference) {
        return new Retried(projection, reference, follower(projection).retry(reference));
    }

    /** Empties a read model and has it follow from the first event again. */
    @PostMapping(path = "/actuator/projections/{projection}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionsEndpoint.Report rebuild(@PathVariable String projection) {
        Follower follower = follower(projection);
        follower.rebuild();
        // The other nodes are to know at once that its rows are gone.
        signals.tell();
        return ProjectionsEndpoint.Report.of(follower);
    }

    private Follower follower(String projection) {
        return followers.stream().filter(each -> each.projection().equals(projection)).findFirst()
                .orElseThrow(ProblemException::nothingThere);
    }
}
