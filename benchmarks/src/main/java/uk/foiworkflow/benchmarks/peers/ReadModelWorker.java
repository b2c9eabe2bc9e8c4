package uk.foiworkflow.benchmarks.peers;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.projections.Standalone;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.store.AesMasterKey;
import uk.foiworkflow.store.MasterKeys;
import uk.foiworkflow.store.PostgresEventStore;

/** A process that keeps all read models by following the topic, as the application of its own does. */
public final class ReadModelWorker implements AutoCloseable {

    private static final int CONNECTIONS = 10;

    private final Child child;

    /**
     * Starts it.
     *
     * @param name of what it says
     * @param kafka with everything but the broker as it is where it is left out
     */
    public ReadModelWorker(String name, Kafka kafka, Database events, Database views) throws IOException {
        this.child = Child.start(name, ReadModelWorker.class, Map.of(Node.PASSWORD, events.password()),
                kafka.bootstrapServers(), events.name(), events.host(),
                Integer.toString(events.port()), events.url(), events.user(), views.name(), views.url());
    }

    @Override
    public void close() {
        child.close();
    }

    /**
     * Follows until it is ended.
     *
     * @param arguments the broker; name, host, port, URL and user of the database of the events; name and URL
     *            of that of the read models
     */
    public static void main(String[] arguments) throws InterruptedException {
        Database events = new Database(arguments[1], arguments[2], Integer.parseInt(arguments[3]), arguments[4],
                arguments[5], System.getenv(Node.PASSWORD));
        HikariDataSource source = events.writers(CONNECTIONS);
        HikariDataSource views = new Database(arguments[6], events.host(), events.port(), arguments[7], events.user(),
                events.password()).pool(CONNECTIONS);
        Standalone standalone = new Standalone(Kafka.at(arguments[0]), arguments[6], source,
                new PostgresEventStore(source, MasterKeys.of(new AesMasterKey("1", Engine.MASTER_KEY))), views,
                BankHolidays.under(Overlay.SHIPPED), Duration.ofSeconds(1));
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::close));
        standalone.start();
        new CountDownLatch(1).await();
    }
}
