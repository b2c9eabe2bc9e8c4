package uk.foiworkflow.api.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** What the engine does by itself and what the last run of each job came to, for the operator; it names no person. */
@Component
@Endpoint(id = "work")
class WorkEndpoint {

    private final List<Job> jobs;
    private final Runs runs;

    WorkEndpoint(List<Job> jobs, Runs runs) {
        this.jobs = jobs;
        this.runs = runs;
    }

    /**
     * One job.
     *
     * @param interval how long after one run the next begins, as ISO 8601 has it
     * @param last its last run on any node; null while there was none
     */
    record Report(String job, String interval, Runs.@Nullable Run last) {}

    @ReadOperation
    List<Report> reports() {
        return jobs.stream()
                .map(job -> new Report(job.name(), job.interval().toString(), runs.last(job.name()).orElse(null)))
                .toList();
    }
}
