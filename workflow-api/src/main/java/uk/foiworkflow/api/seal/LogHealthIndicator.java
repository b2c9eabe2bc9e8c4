package uk.foiworkflow.api.seal;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import uk.foiworkflow.seal.SealedLog;
import uk.foiworkflow.seal.TreeHead;

/** Says how far the trail is sealed. The engine records on when nothing can be sealed, so it is degraded then, not down. */
@Component
class LogHealthIndicator extends AbstractHealthIndicator {

    private final SealedLog log;
    private final Sealing sealing;

    LogHealthIndicator(SealedLog log, Sealing sealing) {
        super("The log could not be read");
        this.log = log;
        this.sealing = sealing;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long recorded = log.recorded();
        TreeHead head = log.head();
        String words = (head == null ? 0 : head.size()) + " of " + recorded + " events are sealed";
        String trouble = sealing.trouble();
        if (trouble != null) {
            builder.status(new Status("DEGRADED", words + ", and nothing more is: " + trouble));
        } else if (!sealing.on()) {
            builder.status(new Status(Status.UP.getCode(), words + "; this node has no key and seals nothing"));
        } else {
            builder.status(new Status(Status.UP.getCode(), words));
        }
    }
}
