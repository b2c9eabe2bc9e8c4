package uk.foiworkflow.projections.topic;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A real broker in this JVM, its own controller, on the loopback address; it can be stopped, and started again with all it held. */
public final class EmbeddedBroker implements AutoCloseable {

    static {
        // It tells of every step of every partition.
        Stream.of("kafka", "org.apache.kafka", "state.change.logger")
                .forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.ERROR));
    }

    private final Path directory;
    private final int port;
    private final KafkaConfig config;
    private @Nullable KafkaRaftServer server;

    private EmbeddedBroker(Map<String, String> settings) throws IOException {
        this.directory = Files.createTempDirectory("foi-broker");
        this.port = freePort();
        this.config = new KafkaConfig(settings(settings, freePort()));
    }

    /** A running one. */
    public static EmbeddedBroker start() {
        return start(Map.of());
    }

    /**
     * A running one with other settings than the usual.
     *
     * @param settings of the broker, which win
     */
    public static EmbeddedBroker start(Map<String, String> settings) {
        try {
            EmbeddedBroker broker = new EmbeddedBroker(settings);
            broker.format();
            broker.up();
            return broker;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it listens. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts it, for the first time or after {@link #down}. */
    public void up() {
        KafkaRaftServer started = new KafkaRaftServer(config, Time.SYSTEM);
        started.startup();
        server = started;
    }

    /** Stops it; what it holds stays. */
    public void down() {
        KafkaRaftServer running = server;
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        down();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void format() throws Exception {
        new Formatter().setClusterId(Uuid.randomUuid().toString()).setNodeId(1)
                .setDirectories(List.of(directory.toString())).setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName("CONTROLLER").setMetadataLogDirectory(directory.toString())
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream())).run();
    }

    private Map<String, String> settings(Map<String, String> other, int controller) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "node.id", "1",
                "process.roles", "broker,controller",
                "controller.quorum.voters", "1@127.0.0.1:" + controller,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller),
                "log.dirs", directory.toString(),
                "group.initial.rebalance.delay.ms", "0",
                "auto.create.topics.enable", "false"));
        // One broker, little memory, few files.
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "num.io.threads", "2",
                "num.network.threads", "2"));
        settings.putAll(other);
        return settings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
