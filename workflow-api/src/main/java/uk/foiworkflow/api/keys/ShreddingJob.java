package uk.foiworkflow.api.keys;

import java.time.Duration;
import java.util.List;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;

/** Does to the end what was broken off, and then sees that no file of the database holds anything of it. */
record ShreddingJob(Shredding shredding, Purge purge, Duration interval) implements Job {

    @Override
    public String name() {
        return "shredding";
    }

    @Override
    public Tally run() {
        try {
            Tally shredded = shredding.carryOutAll();
            List<String> purged = purge.run();
            return shredded.plus(new Tally(purged.size(), purged.size(), 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Tally.NONE;
        }
    }
}
