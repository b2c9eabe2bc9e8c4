package uk.foiworkflow.api.engine;

import java.time.Duration;
import java.time.LocalTime;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.projections.follow.Purpose;

/** Has every read model built from the first event and compared with the one that answers, each night. */
record ComparisonJob(Following following, LocalTime at) implements Job {

    @Override
    public String name() {
        return "comparison";
    }

    @Override
    public Duration interval() {
        return Duration.ofDays(1);
    }

    @Override
    public LocalTime at() {
        return at;
    }

    /** Only asks for it: the nodes build, and what it comes to is kept with each read model. */
    @Override
    public Tally run() {
        following.build(Purpose.COMPARE);
        int asked = following.builders().size();
        return new Tally(asked, asked, 0);
    }
}
