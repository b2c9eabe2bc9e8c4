package uk.foiworkflow.api.engine;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import uk.foiworkflow.projections.Following;

/**
 * Says whether the read models follow the events. A parked event leaves them up: it holds back one request alone. Rows that
 * differ from what the events say degrade them.
 */
@Component
class ProjectionsHealthIndicator extends AbstractHealthIndicator {

    private final Following following;

    ProjectionsHealthIndicator(Following following) {
        super("The read models could not be asked");
        this.following = following;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> stuck = following.followers().stream().filter(follower -> follower.trouble() != null)
                .map(follower -> follower.projection() + ": " + follower.trouble()).toList();
        if (!stuck.isEmpty()) {
            builder.status(new Status(Status.DOWN.getCode(), String.join("; ", stuck)));
            return;
        }
        List<String> differing = following.builders().stream().flatMap(each -> each.comparison().stream()
                .filter(comparison -> comparison.differing() > 0)
                .map(comparison -> "%s differs from what its events say in %d rows".formatted(each.projection(),
                        comparison.differing())))
                .toList();
        if (!differing.isEmpty()) {
            builder.status(new Status("DEGRADED", String.join("; ", differing)));
            return;
        }
        long parked = following.followers().stream().mapToLong(follower -> follower.progress().parked()).sum();
        String who = following.here() ? "all follow the events" : "all follow the events, in other processes";
        builder.status(new Status(Status.UP.getCode(),
                parked == 0 ? who : who + ", of which " + parked + " are parked"));
    }
}
