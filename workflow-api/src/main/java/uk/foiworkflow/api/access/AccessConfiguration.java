package uk.foiworkflow.api.access;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.foiworkflow.store.PostgresEventStore;

/** The record of what happens around the requests, in the same store as their events. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean(initMethod = "start")
    AccessRecord accessRecord(PostgresEventStore store, Clock clock) {
        return new AccessRecord(store, clock);
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
