package uk.foiworkflow.api.engine;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.api.relay.Relays;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.Signals;
import uk.foiworkflow.projections.follow.StoreEvents;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.store.MasterKeyAway;
import uk.foiworkflow.store.MasterKeys;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoreFailure;
import uk.foiworkflow.store.WrongMasterKey;

/** The engine: commands go to the host, whose events are followed into the read models as long as the application runs. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @DependsOnDatabaseInitialization
    PostgresEventStore eventStore(DataSource writer, MasterKeys masterKeys, AppendMeters meters) {
        PostgresEventStore store = new PostgresEventStore(writer, masterKeys, meters);
        try {
            store.readAll(0, 1);
            store.checkMasterKeys();
        } catch (WrongMasterKey e) {
            throw new StartRefused("The master keys are not those of this database. " + e.getMessage() + ".",
                    "Give the master key that is wanted. Where it will never be found again, name it under foi.keys.lost:"
                            + " what it protected is then erased.",
                    e);
        } catch (MasterKeyAway e) {
            throw new StartRefused("The keys of this database cannot be opened: " + e.getMessage() + ".",
                    "See that the service which holds the master key runs and can be reached from here.", e);
        } catch (StoreFailure e) {
            throw new StartRefused(e.getMessage() + ".", "Let spring.datasource.* name foi_writer, to whom the"
                    + " migrations give what it needs, or the login that migrates.", e);
        }
        return store;
    }

    @Bean
    EventSource events(PostgresEventStore store) {
        return new StoreEvents(store);
    }

    @Bean
    RequestDecider requestDecider(WorkingCalendar calendar, Policy policy) {
        return new RequestDecider(calendar, policy);
    }

    @Bean
    Requests requests(PostgresEventStore store, RequestDecider decider, Directory directory, Clock clock,
            @Value("${foi.release}") String release) {
        return new Requests(store, decider, directory, clock, release);
    }

    @Bean(initMethod = "start")
    Projections projections(@Qualifier(ViewsConfiguration.VIEWS) DataSource views, EventSource events, Clock clock,
            WorkingCalendar calendar, ViewsProperties properties) {
        Following following = properties.follow()
                ? Following.here(views, events, calendar, properties.interval())
                : Following.elsewhere(views, events, calendar, properties.interval());
        return new Projections(views, following, clock, calendar, properties.interval());
    }

    @Bean(destroyMethod = "")
    Following following(Projections projections) {
        return projections.following();
    }

    @Bean
    ComparisonJob comparisonJob(Following following, ViewsProperties properties) {
        return new ComparisonJob(following, properties.comparedAt());
    }

    @Bean(initMethod = "start")
    Signals signals(DataSource writer, Projections projections, Relays relays) {
        return Signals.ofEvents(writer, () -> {
            projections.wake();
            relays.wake();
        });
    }

    /** What those say who follow in other processes. */
    @Bean(initMethod = "start", defaultCandidate = false)
    @ConditionalOnProperty(name = "foi.views.follow", havingValue = "false")
    Signals viewsSignals(@Qualifier(ViewsConfiguration.VIEWS) DataSource views, Following following) {
        return Signals.ofViews(views, following::others);
    }
}
