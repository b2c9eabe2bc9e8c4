package uk.foiworkflow.api.outbox;

import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says whether there are messages that somebody has to see to. The engine works on, so it is degraded and not down. */
@Component
class OutboxHealthIndicator extends AbstractHealthIndicator {

    private static final String DEGRADED = "DEGRADED";

    private final Messages messages;

    OutboxHealthIndicator(Messages messages) {
        super("The outbox could not be asked");
        this.messages = messages;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Map<State, Long> counts = messages.counts();
        long failed = counts.getOrDefault(State.FAILED, 0L);
        long uncertain = counts.getOrDefault(State.UNCERTAIN, 0L);
        String words = failed + " messages were not sent, of " + uncertain + " it is uncertain, "
                + counts.getOrDefault(State.WAITING, 0L) + " wait";
        builder.status(new Status(failed + uncertain == 0 ? Status.UP.getCode() : DEGRADED, words));
    }
}
