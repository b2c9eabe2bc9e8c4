package uk.foiworkflow.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * Whether the servers that tests need, PostgreSQL and Kafka, run in containers: where there is an engine for them, or
 * {@code -Dit.services=containers} demands it. Otherwise, and with {@code -Dit.services=embedded}, they are brought along.
 */
public final class Containers {

    private static final boolean WANTED = decide();

    private Containers() {}

    /** The same for all tests of a JVM. */
    public static boolean wanted() {
        return WANTED;
    }

    private static boolean decide() {
        return switch (System.getProperty("it.services", "")) {
            case "containers" -> true;
            case "embedded" -> false;
            case "" -> maybeAnEngine() && anEngine();
            default -> throw new IllegalArgumentException("it.services is containers or embedded");
        };
    }

    /** The real look takes seconds. */
    private static boolean maybeAnEngine() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }

    private static boolean anEngine() {
        // It tells at length that there is no engine, which is no trouble.
        ((Logger) LoggerFactory.getLogger("org.testcontainers.dockerclient")).setLevel(Level.OFF);
        return DockerClientFactory.instance().isDockerAvailable();
    }
}
