package uk.foiworkflow.api.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.projections.follow.Follower;

/** Measures how far each read model is behind the events, and what it could not take in. */
@Component
final class ReadModelGauges implements MeterBinder {

    private static final String TAG = "projection";

    private final Following following;

    ReadModelGauges(Following following) {
        this.following = following;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Follower follower : following.followers()) {
            Gauge.builder("foi.projections.lag", () -> follower.progress().lag())
                    .description("How many events a read model is behind").tag(TAG, follower.projection())
                    .register(registry);
            Gauge.builder("foi.projections.parked", () -> follower.progress().parked())
                    .description("The events that a read model could not take in, with those that wait behind them")
                    .tag(TAG, follower.projection()).register(registry);
            Gauge.builder("foi.projections.stuck", () -> follower.trouble() == null ? 0 : 1)
                    .description("1 while this node cannot go on with a read model").tag(TAG, follower.projection())
                    .register(registry);
        }
    }
}
