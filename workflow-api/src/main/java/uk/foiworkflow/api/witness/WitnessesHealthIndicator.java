package uk.foiworkflow.api.witness;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import uk.foiworkflow.seal.Lodging;
import uk.foiworkflow.seal.Standing;

/**
 * Says who holds heads of the log, and whether somebody has to be seen to who takes none. The engine works on, and heads
 * wait, so it is degraded and not down.
 */
@Component
class WitnessesHealthIndicator extends AbstractHealthIndicator {

    private static final String DEGRADED = "DEGRADED";

    private final Lodging lodging;

    WitnessesHealthIndicator(Lodging lodging) {
        super("The lodging of heads could not be asked");
        this.lodging = lodging;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<Standing> standings = lodging.standings();
        boolean behind = standings.stream().anyMatch(Standing::behind);
        builder.status(new Status(behind ? DEGRADED : Status.UP.getCode(), Standing.words(standings)));
    }
}
