package uk.foiworkflow.projections.topic;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The Kafka of the tests: a real broker for all tests of a JVM, in a container where there is an engine for it, or
 * {@code -Dit.services=containers} demands one, and in this JVM otherwise.
 */
public final class Broker {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Broker.class);
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
            if (containers()) {
                KafkaContainer container = new KafkaContainer(IMAGE)
                        .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
                container.start();
                LOG.info("Kafka of the tests: a container of {}", IMAGE);
                return container.getBootstrapServers();
            }
            EmbeddedBroker broker = EmbeddedBroker.start();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            LOG.info("Kafka of the tests: a broker in this JVM");
            return broker.bootstrapServers();
        }

        private static boolean containers() {
            // It tells at length that there is no engine, which is no trouble.
            ((Logger) LoggerFactory.getLogger("org.testcontainers.dockerclient"))
                    .setLevel(Level.OFF);
            return switch (System.getProperty("it.services", "")) {
                case "containers" -> true;
                case "embedded" -> false;
                default -> maybeAnEngine() && DockerClientFactory.instance().isDockerAvailable();
            };
        }

        /** The real look takes seconds. */
        private static boolean maybeAnEngine() {
            return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        }
    }
}
