package uk.foiworkflow.api.engine;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.Follower;

/** Says whether the read models follow the events. A parked event leaves them up: it holds back one request alone. */
@Component
class ProjectionsHealthIndicator extends AbstractHealthIndicator {

    private final List<Follower> followers;

    ProjectionsHealthIndicator(Projections projections) {
        super("The read models could not be asked");
        this.followers = projections.followers();
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> stuck = followers.stream().filter(follower -> follower.trouble() != null)
                .map(follower -> follower.projection() + ": " + follower.trouble()).toList();
        if (!stuck.isEmpty()) {
            builder.status(new Status(Status.DOWN.getCode(), String.join("; ", stuck)));
            return;
        }
        long parked = followers.stream().mapToLong(follower -> follower.progress().parked()).sum();
        builder.status(new Status(Status.UP.getCode(),
                parked == 0 ? "all follow the events" : "all follow the events, of which " + parked + " are parked"));
    }
}
