package uk.foiworkflow.api.engine;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.projections.follow.Follower;
import uk.foiworkflow.projections.follow.Purpose;

/**
 * What an operator does about a read model, beside the endpoint that shows them: Actuator would read a body, in a laxer
 * way than anything else is read here.
 */
@RestController
class ProjectionsController {

    private final Following following;
    private final ProjectionsEndpoint shown;

    ProjectionsController(Following following, ProjectionsEndpoint shown) {
        this.following = following;
        this.shown = shown;
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

    /** Has a read model built anew, beside the one that answers until then. */
    @PostMapping(path = "/actuator/projections/{projection}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionsEndpoint.Report rebuild(@PathVariable String projection) {
        return build(projection, Purpose.REPLACE);
    }

    /** Has all read models compared with what their events say. */
    @PostMapping(path = "/actuator/comparisons", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<ProjectionsEndpoint.Report> compareAll() {
        following.build(Purpose.COMPARE);
        return shown.reports();
    }

    /** The same for one of them. */
    @PostMapping(path = "/actuator/comparisons/{projection}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionsEndpoint.Report compare(@PathVariable String projection) {
        return build(projection, Purpose.COMPARE);
    }

    private ProjectionsEndpoint.Report build(String projection, Purpose purpose) {
        Follower follower = follower(projection);
        following.builder(projection).build(purpose);
        return shown.report(follower);
    }

    private Follower follower(String projection) {
        return following.followers().stream().filter(each -> each.projection().equals(projection)).findFirst()
                .orElseThrow(ProblemException::nothingThere);
    }
}
