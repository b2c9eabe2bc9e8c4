package uk.foiworkflow.api.keys;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.store.Keeper;
import uk.foiworkflow.store.Keeper.Renewal;

/** Wraps the keys of all requests under the present master key, so that earlier ones can be given up. */
record Rotation(Keeper keeper, Duration interval) implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public Tally run() {
        Renewal renewal = keeper.renew();
        if (renewal.looked() > 0) {
            LOG.info("The keys of {} requests are wrapped anew; {} do not open and stay as they are", renewal.renewed(),
                    renewal.failed());
        }
        return new Tally(renewal.looked(), renewal.renewed(), renewal.failed());
    }
}
