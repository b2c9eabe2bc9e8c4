package uk.foiworkflow.api.access;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.request.AccessRetention;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.store.AccessStreams;
import uk.foiworkflow.store.PostgresEventStore;

/** The record of what happens around the requests, in the same store as their events. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

    @Bean(initMethod = "start")
    AccessRecord accessRecord(PostgresEventStore store, Clock clock) {
        return new AccessRecord(store, clock);
    }

    @Bean
    AccessStreams accessStreams(DataSource writer, PostgresEventStore store) {
        return new AccessStreams(writer, store);
    }

    @Bean
    AccessRetention accessRetention(AccessProperties properties) {
        if (properties.keptMonths() < 0) {
            throw new StartRefused("The setting foi.access.kept-months cannot be right: it is "
                    + properties.keptMonths() + ".", "Give a number of months, or 0 for ever.");
        }
        return new AccessRetention(properties.keptMonths());
    }

    @Bean
    AccessRetentionJob accessRetentionJob(AccessRetention retention, AccessStreams streams, PostgresEventStore store,
            RequestDecider decider, Clock clock, AccessProperties properties) {
        return new AccessRetentionJob(retention, streams, store, decider.calendar(), clock, properties.interval());
    }

    @Bean
    RefusalRecord refusalRecord(AccessRecord record) {
        return new RefusalRecord(record);
    }

    @Bean
    UnseenCases unseenCases(RefusalRecord refusals) {
        return new UnseenCases(refusals);
    }

    @Bean
    ViewRecord viewRecord(AccessRecord record) {
        return new ViewRecord(record);
    }

    @Bean
    ExportRecord exportRecord(AccessRecord record) {
        return new ExportRecord(record);
    }

    @Bean
    SignInRecord signInRecord(AccessRecord record) {
        return new SignInRecord(record);
    }

    @Bean
    WebMvcConfigurer openedCases(ViewRecord views) {
        return new WebMvcConfigurer() {

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new OpenedCases(views)).addPathPatterns("/api/requests/**");
            }
        };
    }
}
