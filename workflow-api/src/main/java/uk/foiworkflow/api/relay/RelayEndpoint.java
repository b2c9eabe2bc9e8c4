package uk.foiworkflow.api.relay;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;
import uk.foiworkflow.projections.follow.Progress;
import uk.foiworkflow.projections.relay.Relay;
import uk.foiworkflow.projections.relay.Relayed;

/** How far the events have come onto each topic, for the operator; it names no person. */
@Component
@Endpoint(id = "relay")
class RelayEndpoint {

    private final RelayLags lags;

    RelayEndpoint(RelayLags lags) {
        this.lags = lags;
    }

    /**
     * One topic.
     *
     * @param node that puts the events there, or did so last; empty where none ever did
     * @param here whether that is the node that answers
     * @param position the last event that is on the topic; as of a second ago where another node puts them there
     * @param head the last event of the store
     * @param lag how many events are not there yet
     * @param secondsBehind for how long the first of them has been recorded; 0 where there is none
     * @param perSecond how many events a second go there while it catches up; 0 when it does not
     * @param secondsLeft how long it still needs for that; null when it cannot be said
     * @param trouble why the node that answers could not go on when it had the turn; null while it can
     */
    record Report(String topic, String node, boolean here, long position, long head, long lag, long secondsBehind,
            long perSecond, @Nullable Long secondsLeft, @Nullable String trouble) {}

    /** None where no Kafka is configured. */
    @ReadOperation
    List<Report> reports() {
        return lags.all().stream().map(this::report).toList();
    }

    private Report report(Relay relay) {
        Relayed relayed = relay.progress();
        Progress progress = relayed.progress();
        Duration left = progress.left();
        return new Report(relay.topic(), relayed.node(), relayed.here(), progress.position(), progress.head(),
                progress.lag(), lags.of(relayed).toSeconds(), progress.perSecond(),
                left == null ? null : left.toSeconds(), relay.trouble());
    }
}
