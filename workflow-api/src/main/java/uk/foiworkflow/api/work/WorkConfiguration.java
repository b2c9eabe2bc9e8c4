package uk.foiworkflow.api.work;

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
}
