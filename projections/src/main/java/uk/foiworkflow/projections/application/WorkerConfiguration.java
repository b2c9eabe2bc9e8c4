package uk.foiworkflow.projections.application;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.Standalone;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.projections.topic.UnreadableRecords;
import uk.foiworkflow.store.MasterKey;
import uk.foiworkflow.store.MasterKeySource;
import uk.foiworkflow.store.MasterKeys;
import uk.foiworkflow.store.PostgresEventStore;

/** What the worker is made of. The data source of the application is the event store, which it may only read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkerProperties.class)
class WorkerConfiguration {

    static final String VIEWS = "views";

    @Bean
    Kafka kafka(Environment environment) {
        Kafka kafka = Binder.get(environment).bindOrCreate("foi.kafka", Kafka.class);
        if (!kafka.configured()) {
            throw new Unconfigured("foi.kafka.bootstrap-servers names no broker, and there is nothing else to follow");
        }
        return kafka;
    }

    @Bean
    MasterKeys masterKeys(WorkerProperties properties) {
        List<MasterKeySource> sources = alone(properties)
                ? List.of(new MasterKeySource("1", properties.masterKey(), properties.masterKeyFile(), ""))
                : properties.keys().masters().stream().map(WorkerProperties.Master::source).toList();
        if (sources.isEmpty() || (alone(properties) && !properties.keys().masters().isEmpty())) {
            throw new Unconfigured(
                    "A master key is wanted, by itself or under foi.keys.masters. " + MasterKeySource.REMEDY);
        }
        List<MasterKey> keys = sources.stream().map(MasterKeySource::masterKey).toList();
        return new MasterKeys(keys.getFirst(), keys.subList(1, keys.size()), properties.keys().lost());
    }

    private static boolean alone(WorkerProperties properties) {
        return Stream.of(properties.masterKey(), properties.masterKeyFile()).anyMatch(given -> !given.isBlank());
    }

    @Bean
    PostgresEventStore eventStore(DataSource events, MasterKeys masterKeys) {
        PostgresEventStore store = new PostgresEventStore(events, masterKeys);
        store.checkMasterKeys();
        return store;
    }

    /** Nobody gets it before it is migrated. */
    @Bean(defaultCandidate = false)
    @Qualifier(VIEWS)
    HikariDataSource views(WorkerProperties properties) {
        HikariDataSource views = new HikariDataSource();
        views.setPoolName(VIEWS);
        views.setJdbcUrl(properties.views().url());
        views.setUsername(properties.views().username());
        views.setPassword(properties.views().password());
        Flyway.configure().dataSource(views).locations(Projections.MIGRATIONS).defaultSchema(Projections.SCHEMA)
                .load().migrate();
        return views;
    }

    @Bean(initMethod = "start")
    Standalone standalone(Kafka kafka, DataSource events, PostgresEventStore store,
            @Qualifier(VIEWS) DataSource views, WorkerProperties properties) {
        return new Standalone(kafka, properties.group(), events, store, views,
                BankHolidays.under(properties.calendar().orShipped()), properties.views().interval());
    }

    @Bean
    UnreadableRecords unreadableRecords(@Qualifier(VIEWS) DataSource views) {
        return new UnreadableRecords(views);
    }
}
