package uk.foiworkflow.projections.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import uk.foiworkflow.projections.Standalone;
import uk.foiworkflow.projections.follow.Follower;
import uk.foiworkflow.projections.follow.Progress;
import uk.foiworkflow.projections.topic.UnreadableRecords;

/** How far each read model has come and what is wrong, for the operator: as JSON, as health and as metrics. It names nobody. */
@Component("readModels")
@Endpoint(id = "projections")
class ReadModelsEndpoint extends AbstractHealthIndicator {

    private final Standalone standalone;
    private final UnreadableRecords unreadable;

    ReadModelsEndpoint(Standalone standalone, UnreadableRecords unreadable, MeterRegistry metrics) {
        super("The read models could not be asked");
        this.standalone = standalone;
        this.unreadable = unreadable;
        for (Follower follower : standalone.following().followers()) {
            Gauge.builder("foi.projections.lag", follower, each -> each.progress().lag())
                    .description("events that the read model lacks").tag("projection", follower.projection())
                    .register(metrics);
            Gauge.builder("foi.projections.parked", follower, each -> each.progress().parked())
                    .description("events that could not be taken in").tag("projection", follower.projection())
                    .register(metrics);
            Gauge.builder("foi.topic.stuck", follower, each -> stuck(each) ? 1 : 0)
                    .description("1 while this worker cannot go on with its partitions")
                    .tag("projection", follower.projection()).register(metrics);
        }
        Gauge.builder("foi.topic.unreadable", unreadable, UnreadableRecords::count)
                .description("records of the topic that cannot be read").register(metrics);
        Gauge.builder("foi.topic.partitions", standalone, each -> each.partitions().size())
                .description("partitions that are followed here").register(metrics);
    }

    /**
     * All of it.
     *
     * @param partitions of the topic that are followed here
     * @param unreadable how many records could not be read, by whichever process
     * @param trouble why nothing comes from the topic; null while it does
     */
    record Report(List<Integer> partitions, long unreadable, @Nullable String trouble, List<ReadModel> readModels) {}

    /**
     * One read model.
     *
     * @param position the last event up to which it has taken all in, or parked
     * @param lag how many events it is behind
     * @param perSecond how many events a second it takes in while it catches up; 0 when it does not
     * @param parked how many events it could not take in, with those of the same requests that wait behind them
     * @param building how far one has come that is built beside it; null where none is
     * @param trouble why it cannot go on; null while it does
     */
    record ReadModel(String projection, int version, boolean mixed, long position, long head, long lag, long perSecond,
            long parked, @Nullable Long building, @Nullable String trouble) {}

    private boolean stuck(Follower follower) {
        return follower.trouble() != null || standalone.trouble() != null;
    }

    @ReadOperation
    Report report() {
        return new Report(standalone.partitions(), unreadable.count(), standalone.trouble(),
                standalone.following().followers().stream().map(this::readModel).toList());
    }

    private ReadModel readModel(Follower follower) {
        Progress progress = follower.progress();
        return new ReadModel(follower.projection(), follower.origin().version(), follower.origin().mixed(),
                progress.position(), progress.head(), progress.lag(), progress.perSecond(), progress.parked(),
                standalone.following().builder(follower.projection()).underWay()
                        .map(built -> built.progress().position()).orElse(null),
                follower.trouble());
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Report report = report();
        List<String> stuck = report.readModels().stream().filter(each -> each.trouble() != null)
                .map(each -> each.projection() + ": " + each.trouble()).toList();
        if (report.trouble() != null) {
            builder.status(new Status(Status.DOWN.getCode(), report.trouble()));
        } else if (!stuck.isEmpty()) {
            builder.status(new Status(Status.DOWN.getCode(), String.join("; ", stuck)));
        } else if (report.unreadable() > 0) {
            builder.status(new Status("DEGRADED", report.unreadable() + " records of the topic cannot be read"));
        } else {
            builder.up();
        }
    }
}
