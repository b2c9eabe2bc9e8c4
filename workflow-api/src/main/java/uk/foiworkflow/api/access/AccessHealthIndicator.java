package uk.foiworkflow.api.access;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says whether it is put on record who was refused and who was shown what. */
@Component
class AccessHealthIndicator extends AbstractHealthIndicator {

    private final AccessRecord record;

    AccessHealthIndicator(AccessRecord record) {
        super("The record of access could not be asked");
        this.record = record;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> troubles = record.counted().troubles();
        builder.status(troubles.isEmpty()
                ? new Status(Status.UP.getCode(), "all is put on record")
                : new Status(Status.DOWN.getCode(),
                        "What was counted is not on record: " + String.join(", ", troubles)));
    }
}
