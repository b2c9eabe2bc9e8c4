package uk.foiworkflow.api.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says whether the jobs are done. What a run could not do leaves them up: it is counted, and tried again. */
@Component
class WorkHealthIndicator extends AbstractHealthIndicator {

    /** A long run, or a node that has to be given up first, is no trouble yet. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int INTERVALS = 3;
    private static final String DEGRADED = "DEGRADED";

    private final List<Job> jobs;
    private final Runs runs;
    private final Instant started;

    WorkHealthIndicator(List<Job> jobs, Runs runs) {
        super("The jobs could not be asked");
        this.jobs = jobs;
        this.runs = runs;
        this.started = runs.now();
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Instant now = runs.now();
        List<String> words = new ArrayList<>();
        boolean up = true;
        boolean degraded = false;
        for (Job job : jobs) {
            Runs.Run last = runs.last(job.name()).orElse(null);
            boolean late = last(last).plus(job.interval().multipliedBy(INTERVALS)).plus(PATIENCE).isBefore(now);
            boolean trouble = last != null && last.trouble() != null;
            up &= !late && !(trouble && job.vital());
            degraded |= trouble;
            words.add(job.name() + (late ? " is not run" : words(last)));
        }
        String working = degraded ? DEGRADED : Status.UP.getCode();
        builder.status(new Status(up ? working : Status.DOWN.getCode(),
                words.isEmpty() ? "nothing is done by itself" : String.join("; ", words)));
    }

    private Instant last(Runs.@Nullable Run run) {
        return run == null || run.ended().isBefore(started) ? started : run.ended();
    }

    private static String words(Runs.@Nullable Run run) {
        if (run == null) {
            return " has not been run yet";
        }
        return run.trouble() == null
                ? " did " + run.done() + " and failed at " + run.failed() + " of what it looked at"
                : " broke off: " + run.trouble();
    }
}
