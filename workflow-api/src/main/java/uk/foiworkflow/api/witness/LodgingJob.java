package uk.foiworkflow.api.witness;

import java.time.Duration;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.seal.Lodging;

/** Has the newest head lodged, one node at a time. */
final class LodgingJob implements Job {

    private final Lodging lodging;
    private final Duration interval;

    LodgingJob(Lodging lodging, Duration interval) {
        this.lodging = lodging;
        this.interval = interval;
    }

    @Override
    public String name() {
        return "lodging";
    }

    @Override
    public Duration interval() {
        return interval;
    }

    @Override
    public Tally run() {
        Lodging.Round round = lodging.run(false);
        return new Tally(round.lodged() + round.failed(), round.lodged(), round.failed());
    }
}
