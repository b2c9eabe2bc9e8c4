package uk.foiworkflow.api.search;

import java.time.Duration;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.store.SavedWords;

/** Forgets the searches that nobody has made for long: what was typed may name whoever asked. */
record SavedSearchSweep(SavedWords saved, Duration unused) implements Job {

    @Override
    public String name() {
        return "saved-searches";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(6);
    }

    @Override
    public Tally run() {
        int gone = saved.removeUnused(unused);
        return new Tally(gone, gone, 0);
    }
}
