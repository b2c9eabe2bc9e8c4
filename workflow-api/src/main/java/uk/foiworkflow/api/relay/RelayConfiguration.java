package uk.foiworkflow.api.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import uk.foiworkflow.projections.relay.InternalOutlet;
import uk.foiworkflow.projections.relay.PublicOutlet;
import uk.foiworkflow.projections.relay.Relay;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.store.PostgresEventStore;

/** The events go out to Kafka, where there is one. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    @Bean
    Kafka kafka(Environment environment) {
        return Binder.get(environment).bindOrCreate("foi.kafka", Kafka.class);
    }

    @Bean(initMethod = "start")
    Relays relays(Kafka kafka, PostgresEventStore store, DataSource writer) {
        String node = ManagementFactory.getRuntimeMXBean().getName();
        return new Relays(kafka, kafka.configured()
                ? Stream.of(new InternalOutlet(kafka), new PublicOutlet(kafka))
                        .map(outlet -> new Relay(outlet, store, writer, kafka, node)).toList()
                : List.of());
    }

    @Bean
    RelayLags relayLags(Relays relays, PostgresEventStore store, Clock clock) {
        return new RelayLags(relays, store, clock);
    }

    @Bean
    MeterBinder relayGauges(Relays relays, RelayLags lags) {
        return registry -> relays.all().forEach(relay -> {
            Tags topic = Tags.of("topic", relay.topic());
            Gauge.builder("foi.relay.lag.events", () -> relay.progress().progress().lag()).tags(topic)
                    .description("How many events are not on the topic yet").register(registry);
            Gauge.builder("foi.relay.lag.seconds", () -> lags.of(relay.progress()).toMillis() / 1000.0).tags(topic)
                    .description("For how long the first event that is not on the topic yet has been recorded")
                    .register(registry);
        });
    }
}
