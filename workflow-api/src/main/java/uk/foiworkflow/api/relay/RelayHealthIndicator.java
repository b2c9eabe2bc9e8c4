package uk.foiworkflow.api.relay;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says whether the events go out to Kafka. Where they do not the engine works on, and what was recorded is caught up with,
 * so it is degraded and not down.
 */
@Component
class RelayHealthIndicator extends AbstractHealthIndicator {

    private final Relays relays;

    RelayHealthIndicator(Relays relays) {
        super("The relay could not be asked");
        this.relays = relays;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> troubles = relays.all().stream().filter(relay -> relay.trouble() != null)
                .map(relay -> relay.topic() + ": " + relay.trouble()).toList();
        String words = relays.all().isEmpty() ? "no Kafka is configured" : "the events go out to Kafka";
        builder.status(troubles.isEmpty()
                ? new Status(Status.UP.getCode(), words)
                : new Status("DEGRADED", String.join("; ", troubles)));
    }
}
