package uk.foiworkflow.api.timely;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Timely;

/** The sweep, unless it is switched off. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimelyProperties.class)
class TimelyConfiguration {

    @Bean
    @ConditionalOnBooleanProperty(name = "foi.timely.enabled", matchIfMissing = true)
    Sweep sweep(Projections projections, EventSource events, Commands commands, RequestDecider decider, Clock clock,
            TimelyProperties properties) {
        return new Sweep(projections.cases(), events, commands, new Timely(decider.calendar(), decider.policy()), clock,
                properties.interval());
    }
}
