package uk.foiworkflow.api.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.projections.follow.Builder;
import uk.foiworkflow.projections.follow.Comparison;
import uk.foiworkflow.projections.follow.DeadLetter;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.Follower;
import uk.foiworkflow.projections.follow.Origin;
import uk.foiworkflow.projections.follow.Progress;
import uk.foiworkflow.projections.follow.Purpose;
import uk.foiworkflow.projections.follow.UnderWay;

/** How far each read model has come, what it could not take in and what is built beside it, for the operator; it names no person. */
@Component
@Endpoint(id = "projections")
class ProjectionsEndpoint {

    private final Following following;
    private final EventSource events;
    private final Clock clock;

    ProjectionsEndpoint(Following following, EventSource events, Clock clock) {
        this.following = following;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One read model.
     *
     * @param version of the projection that makes its rows
     * @param mixed whether some rows are still those of an earlier version
     * @param rebuilt when it was last built anew, UTC; null where it never was
     * @param position the last event that it has taken in or parked
     * @param head the last event of the store
     * @param lag how many events it is behind
     * @param secondsBehind for how long the first event that it lacks has been recorded; 0 where it lacks none
     * @param perSecond how many events a second it takes in while it catches up; 0 when it does not
     * @param secondsLeft how long it still needs for that; null when it cannot be said
     * @param trouble why it cannot go on; null while it does
     * @param parked how many events it could not take in, with those of the same requests that wait behind them
     * @param deadLetters the first thousand of them
     * @param beside what is built beside it; null where nothing is
     * @param comparison what the last comparison with one built from the first event came to; null where there was none
     */
    record Report(String projection, int version, boolean mixed, @Nullable Instant rebuilt, long position, long head,
            long lag, long secondsBehind, long perSecond, @Nullable Long secondsLeft, @Nullable String trouble,
            long parked, List<DeadLetter> deadLetters, @Nullable Beside beside, @Nullable Comparison comparison) {

        static Report of(Follower follower, Builder builder, boolean here, Duration behind) {
            Progress progress = follower.progress();
            Origin origin = follower.origin();
            return new Report(follower.projection(), origin.version(), origin.mixed(), origin.rebuilt(),
                    progress.position(), progress.head(), progress.lag(), behind.toSeconds(),
                    progress.perSecond(), seconds(progress.left()), follower.trouble(), progress.parked(),
                    follower.deadLetters(),
                    builder.underWay().map(underWay -> Beside.of(underWay, here ? builder.trouble() : null))
                            .orElse(null),
                    builder.comparison().orElse(null));
        }
    }

    /**
     * What is built beside a read model.
     *
     * @param purpose whether to replace it or to be compared with it
     * @param position the last event that is in it
     * @param lag how many events it is behind the one that answers
     * @param trouble why this node cannot go on with it; null while it does
     */
    record Beside(Purpose purpose, int version, Instant began, long position, long lag, long perSecond,
            @Nullable Long secondsLeft, long parked, @Nullable String trouble) {

        static Beside of(UnderWay underWay, @Nullable String trouble) {
            Progress progress = underWay.progress();
            return new Beside(underWay.purpose(), underWay.version(), underWay.began(), progress.position(),
                    progress.lag(), progress.perSecond(), seconds(progress.left()), progress.parked(), trouble);
        }
    }

    @ReadOperation
    List<Report> reports() {
        return following.followers().stream().map(this::report).toList();
    }

    Report report(Follower follower) {
        return Report.of(follower, following.builder(follower.projection()), following.here(), behind(follower));
    }

    private Duration behind(Follower follower) {
        return events.after(follower.progress().position(), 1).stream().findFirst()
                .map(event -> Duration.between(event.recordedAt(), clock.instant())).filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private static @Nullable Long seconds(@Nullable Duration left) {
        return left == null ? null : left.toSeconds();
    }
}
