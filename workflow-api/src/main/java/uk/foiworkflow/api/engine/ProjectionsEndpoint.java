package uk.foiworkflow.api.engine;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.DeadLetter;
import uk.foiworkflow.projections.follow.Follower;
import uk.foiworkflow.projections.follow.Progress;

/** How far each read model has come and what it could not take in, for the operator; it names no person. */
@Component
@Endpoint(id = "projections")
class ProjectionsEndpoint {

    private final List<Follower> followers;

    ProjectionsEndpoint(Projections projections) {
        this.followers = projections.followers();
    }

    /**
     * One read model.
     *
     * @param position the last event that it has taken in or parked
     * @param head the last event of the store
     * @param lag how many events it is behind
     * @param perSecond how many events a second it takes in while it catches up or is rebuilt; 0 when it does not
     * @param secondsLeft how long it still needs for that; null when it cannot be said
     * @param trouble why it cannot go on; null while it does
     * @param parked how many events it could not take in, with those of the same requests that wait behind them
     * @param deadLetters the first thousand of them
     */
    record Report(String projection, long position, long head, long lag, long perSecond, @Nullable Long secondsLeft,
            @Nullable String trouble, long parked, List<DeadLetter> deadLetters) {

        static Report of(Follower follower) {
            Progress progress = follower.progress();
            Duration left = progress.left();
            return new Report(follower.projection(), progress.position(), progress.head(), progress.lag(),
                    progress.perSecond(), left == null ? null : left.toSeconds(), follower.trouble(),
                    progress.parked(), follower.deadLetters());
        }
    }

    @ReadOperation
    List<Report> reports() {
        return followers.stream().map(Report::of).toList();
    }
}
