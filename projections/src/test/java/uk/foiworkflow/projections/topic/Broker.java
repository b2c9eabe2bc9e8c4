package uk.foiworkflow.projections.topic;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.kafka.KafkaContainer;
import uk.foiworkflow.store.Containers;

/**
 * The Kafka of the tests: a real broker for all tests of a JVM, in a container or in the JVM as {@link Containers} has it.
 */
public final class Broker {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final String IMAGE = "apache/kafka:4.2.1";

    private Broker() {}

    /** With topics of its own, on the broker that all share. */
    public static Kafka kafka() {
        String own = UUID.randomUUID().toString();
        Kafka shared = Kafka.at(Shared.BOOTSTRAP);
        return new Kafka(shared.bootstrapServers(), own + ".internal", own + ".public", 3, null, true, shared.source(),
                shared.client());
    }

    /** Started with the first test that wants it; it goes with the JVM. */
    private static final class Shared {

        static final String BOOTSTRAP = start();

        private static String start() {
            if (Containers.wanted()) {
                KafkaContainer container = new KafkaContainer(IMAGE)
                        .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
                container.start();
                LOG.info("Kafka of the tests: a container of {}", IMAGE);
                return container.getBootstrapServers();
            }
            EmbeddedBroker broker = EmbeddedBroker.start();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            LOG.info("Kafka of the tests: a broker in this JVM");
            return broker.bootstrapServers();
        }
    }
}
