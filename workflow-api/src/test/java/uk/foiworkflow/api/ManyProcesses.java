package uk.foiworkflow.api;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import uk.foiworkflow.api.embedded.EmbeddedDatabase;
import uk.foiworkflow.api.embedded.Login;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.projections.Standalone;
import uk.foiworkflow.projections.topic.Broker;
import uk.foiworkflow.projections.follow.Worker;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.projections.topic.Publisher;
import uk.foiworkflow.store.MasterKeys;
import uk.foiworkflow.store.PostgresEventStore;

/**
 * The shape of many processes for the tests of an application: it relays its events to a real broker and follows none of
 * them, and beside it a worker keeps the read models, by a login that may only read. {@code -Dfoi.shape=many} has all such
 * tests run in it.
 */
final class ManyProcesses {

    private ManyProcesses() {}

    static boolean wanted(ConfigurableApplicationContext context) {
        return context.getEnvironment().getProperty("foi.shape", "one").equals("many");
    }

    static void shape(ConfigurableApplicationContext context) {
        Kafka kafka = Broker.kafka();
        TestPropertyValues.of("foi.views.follow=false").applyTo(context);
        ((GenericApplicationContext) context).registerBean("publisher", Worker.class,
                () -> publisher(kafka, context.getBeanFactory()), definition -> {
                    definition.setInitMethodName("start");
                    definition.setDestroyMethodName("close");
                });
        ((GenericApplicationContext) context).registerBean("worker", Standalone.class,
                () -> worker(kafka, context.getBeanFactory()), definition -> {
                    definition.setInitMethodName("start");
                    definition.setDestroyMethodName("close");
                    definition.setDependsOn("projections");
                });
    }

    private static Worker publisher(Kafka kafka, BeanFactory node) {
        Publisher publisher = new Publisher(kafka, node.getBean(PostgresEventStore.class));
        return new Worker("publisher", Duration.ofMillis(20), () -> publisher.all(500), () -> {
        });
    }

    private static Standalone worker(Kafka kafka, BeanFactory node) {
        EmbeddedDatabase database = node.getBean(EmbeddedDatabase.class);
        HikariDataSource follower = new HikariDataSource();
        follower.setJdbcUrl(database.url());
        follower.setUsername(Login.FOLLOWER.role());
        follower.setPassword(database.password(Login.FOLLOWER));
        return new Standalone(kafka, kafka.internalTopic(), follower,
                new PostgresEventStore(follower, node.getBean(MasterKeys.class)),
                node.getBean("viewsDataSource", DataSource.class), node.getBean(WorkingCalendar.class),
                Duration.ofMillis(200));
    }
}
