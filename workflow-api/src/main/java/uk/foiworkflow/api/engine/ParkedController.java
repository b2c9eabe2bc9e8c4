package uk.foiworkflow.api.engine;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.Follower;

/**
 * Takes up parked events again, beside the endpoint that shows them: Actuator would read a body, in a laxer way than
 * anything else is read here.
 */
@RestController
class ParkedController {

    private final List<Follower> followers;

    ParkedController(Projections projections) {
        this.followers = projections.followers();
    }

    /**
     * What a retry came to.
     *
     * @param parked how many events of the request are still parked
     */
    record Retried(String projection, String reference, int parked) {}

    @PostMapping(path = "/actuator/projections/{projection}/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
    Retried retry(@PathVariable String projection, @PathVariable String reference) {
        Follower follower = followers.stream().filter(each -> each.projection().equals(projection)).findFirst()
                .orElseThrow(ProblemException::nothingThere);
        return new Retried(projection, reference, follower.retry(reference));
    }
}
