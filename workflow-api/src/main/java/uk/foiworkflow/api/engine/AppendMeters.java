package uk.foiworkflow.api.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;
import uk.foiworkflow.store.AppendWatch;

/** Measures what this node writes: how long a commit takes, how many calls share one, and how many calls come second. */
@Component
final class AppendMeters implements AppendWatch {

    private final Timer commit;
    private final DistributionSummary group;
    private final Counter events;
    private final Counter conflicts;

    AppendMeters(MeterRegistry registry) {
        this.commit = Timer.builder("foi.append.commit")
                .description("From sending a group of appends until it is durable")
                .publishPercentileHistogram().register(registry);
        this.group = DistributionSummary.builder("foi.append.group").description("How many appends share a commit")
                .register(registry);
        this.events = Counter.builder("foi.append.events").description("The events that were recorded")
                .register(registry);
        this.conflicts = Counter.builder("foi.append.conflicts")
                .description("The appends that were refused, for somebody else was first at their place")
                .register(registry);
    }

    @Override
    public void written(int appends, int count, Duration took) {
        commit.record(took);
        group.record(appends);
        events.increment(count);
    }

    @Override
    public void overtaken() {
        conflicts.increment();
    }
}
