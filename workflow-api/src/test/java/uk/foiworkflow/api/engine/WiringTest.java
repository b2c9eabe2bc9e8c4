package uk.foiworkflow.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.StoreEvents;
import uk.foiworkflow.store.PostgresEventStore;

@EngineTest
class WiringTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void axonWritesToOurStoreAndHoldsNoTransactionOfItsOwn() {
        assertThat(context.getBean(Requests.class).events()).isExactlyInstanceOf(EmbeddedEventStore.class)
                .extracting("storageEngine").isInstanceOf(EventStorageEngine.class)
                .extracting(engine -> engine.getClass().getName()).isEqualTo("uk.foiworkflow.host.StorageEngine");
        assertThat(context.getBean(Requests.class)).extracting("commands.transactionManager")
                .isInstanceOf(NoTransactionManager.class);
    }

    @Test
    void nothingOfAxonIsConfiguredBehindOurBack() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames()).map(context::getType))
                .noneMatch(type -> type != null && type.getName().startsWith("org.axonframework"));
    }

    @Test
    void thereIsOneOfEach() {
        assertThat(context.getBean(EventSource.class)).isEqualTo(
                new StoreEvents(context.getBean(PostgresEventStore.class)));
        assertThat(context.getBean(Clock.class)).isEqualTo(Clock.systemUTC());
        assertThat(context.getBean(Following.class).followers()).extracting(follower -> follower.projection())
                .containsExactly("trail", "cases", "due", "links", "commissioner", "figures", "challenges", "waiting",
                        "days", "claims", "not-held", "aggregable", "words", "disclosure",
                        "publishable");
    }

    @Test
    void eachDatabaseHasALoginOfItsOwn(@Autowired DataSource writer, @Autowired @Qualifier("views") DataSource views)
            throws SQLException {
        assertThat(user(writer)).isEqualTo("foi_writer");
        assertThat(user(views)).isEqualTo("foi_projector");
    }

    @Test
    void healthNamesWhatTheEngineRestsOn(@LocalServerPort int port) {
        JsonNode health = new Client(port).get("", "/actuator/health").json();

        assertThat(health.get("status").stringValue()).isEqualTo("UP");
        assertThat(health.at("/components/trail/description").stringValue()).startsWith("separate logins");
        assertThat(health.at("/components/projections/description").stringValue())
                .startsWith("all follow the events");
        assertThat(health.at("/components/db/components").propertyNames()).hasSize(2);
    }

    @Test
    void callsAreServedByVirtualThreads() {
        assertThat(context.getEnvironment().getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
    }

    private static String user(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_user")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
