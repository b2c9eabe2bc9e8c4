package uk.foiworkflow.api.outbox;

import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says whether there are messages that somebody has to see to. The engine works on, so it is degraded and not down; where
 * there is no mail server, which is a choice, the component alone says so.
 */
@Component
class OutboxHealthIndicator extends AbstractHealthIndicator {

    private static final String DEGRADED = "DEGRADED";
    private static final String NO_SERVER = "NO_SERVER";

    private final Messages messages;
    private final Post post;

    OutboxHealthIndicator(Messages messages, Post post) {
        super("The outbox could not be asked");
        this.messages = messages;
        this.post = post;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Map<State, Long> counts = messages.counts();
        long failed = counts.getOrDefault(State.FAILED, 0L);
        long uncertain = counts.getOrDefault(State.UNCERTAIN, 0L);
        String words = failed + " messages were not sent, of " + uncertain + " it is uncertain, "
                + counts.getOrDefault(State.WAITING, 0L) + " wait";
        String trouble = post.served() ? DEGRADED : NO_SERVER;
        builder.status(new Status(failed + uncertain == 0 ? Status.UP.getCode() : trouble, words));
    }
}
