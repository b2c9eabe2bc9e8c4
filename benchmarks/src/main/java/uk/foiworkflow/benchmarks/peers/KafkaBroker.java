package uk.foiworkflow.benchmarks.peers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.springframework.util.FileSystemUtils;

/** A broker of Kafka, alone, in a process of its own and on this machine. */
public final class KafkaBroker implements AutoCloseable {

    /** From there on the arguments are further ways in. */
    private static final int WAYS = 3;

    private final int port;
    private final Path directory;
    private final Child child;

    private KafkaBroker(int port, Path directory, Child child) {
        this.port = port;
        this.directory = directory;
        this.child = child;
    }

    /** One that holds nothing. */
    public static KafkaBroker start() throws IOException {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "kafka");
        int port = Port.free();
        Child child = Child.start("kafka", List.of("-Xmx768m"), KafkaBroker.class, Map.of(), Integer.toString(port),
                Integer.toString(Port.free()), directory.toString());
        Port.await(child, () -> {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
        return new KafkaBroker(port, directory, child);
    }

    /** Where it listens. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() throws IOException {
        child.close();
        FileSystemUtils.deleteRecursively(directory);
    }

    /**
     * Serves until it is ended; what is in the directory is found again.
     *
     * @param arguments the port on which it listens; that of its controller; the directory in which it keeps everything;
     *            then, for clients that reach it another way, a port and what they are told to call, as
     *            {@code 9093=198.18.1.1:9093}
     */
    public static void main(String[] arguments) throws Exception {
        if (Files.notExists(Path.of(arguments[2], "meta.properties"))) {
            format(arguments[2]);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings(arguments)), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(String directory) throws Exception {
        new Formatter().setClusterId(Uuid.randomUuid().toString()).setNodeId(1)
                .setDirectories(List.of(directory)).setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName("CONTROLLER").setMetadataLogDirectory(directory)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream())).run();
    }

    private static Map<String, String> settings(String[] arguments) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "node.id", "1",
                "process.roles", "broker,controller",
                "controller.quorum.voters", "1@127.0.0.1:" + arguments[1],
                "controller.listener.names", "CONTROLLER",
                "listeners", listeners(arguments, "CONTROLLER://127.0.0.1:" + arguments[1], 0),
                "advertised.listeners", listeners(arguments, "", 1),
                "listener.security.protocol.map", protocols(arguments.length),
                "log.dirs", arguments[2],
                "group.initial.rebalance.delay.ms", "0",
                "auto.create.topics.enable", "false"));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        return settings;
    }

    /** @param part of what is said of each way in: 0 is where it listens, 1 what its clients call */
    private static String listeners(String[] arguments, String more, int part) {
        StringBuilder listeners = new StringBuilder("PLAINTEXT://127.0.0.1:" + arguments[0]);
        for (int way = WAYS; way < arguments.length; way++) {
            String[] told = arguments[way].split("=", 2);
            listeners.append(",WAY").append(way).append("://")
                    .append(part == 0 ? "127.0.0.1:" + told[0] : told[1]);
        }
        return more.isEmpty() ? listeners.toString() : listeners.append(',').append(more).toString();
    }

    private static String protocols(int arguments) {
        StringBuilder protocols = new StringBuilder("PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        for (int way = WAYS; way < arguments; way++) {
            protocols.append(",WAY").append(way).append(":PLAINTEXT");
        }
        return protocols.toString();
    }
}
