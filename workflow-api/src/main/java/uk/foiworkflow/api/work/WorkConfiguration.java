package uk.foiworkflow.api.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the jobs done as long as the application runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkProperties.class)
class WorkConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Runs runs(DataSource writer) {
        return new Runs(writer);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    @DependsOnDatabaseInitialization
    Work work(DataSource writer, Runs runs, List<Job> jobs, WorkProperties properties) {
        return new Work(writer, runs, jobs, properties);
    }

    @Bean
    MeterBinder workGauges(Runs runs, List<Job> jobs) {
        return registry -> {
            Gauge.builder("foi.work.overdue", runs::overdue)
                    .description(
                            "The jobs whose next run should have begun a minute ago, and that no node has taken up")
                    .register(registry);
            for (Job job : jobs) {
                Gauge.builder("foi.work.failed", () -> runs.last(job.name()).map(Runs.Run::failed).orElse(0))
                        .description("What the last run of the job could not do").tag("job", job.name())
                        .register(registry);
            }
        };
    }
}
