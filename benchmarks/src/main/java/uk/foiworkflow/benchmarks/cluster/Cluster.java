package uk.foiworkflow.benchmarks.cluster;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.foiworkflow.api.FoiWorkflow;
import uk.foiworkflow.api.embedded.Login;
import uk.foiworkflow.benchmarks.cluster.JavaPart.Program;
import uk.foiworkflow.benchmarks.cluster.Network.Service;
import uk.foiworkflow.benchmarks.peers.KafkaBroker;
import uk.foiworkflow.benchmarks.peers.Port;
import uk.foiworkflow.benchmarks.peers.Tokens;
import uk.foiworkflow.projections.topic.Kafka;

/**
 * Two nodes of the API, which relay, two workers that keep the read models, a broker of Kafka, and two servers of
 * PostgreSQL, one for the events and one for the read models: each a process of its own, all on this machine, everything in
 * one directory. The logins are those of an installation on databases of its own. It is as long as what each part has to be
 * told.
 */
public final class Cluster implements AutoCloseable {

    /** Many start on few cores. */
    private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Not on the class path where the library alone is. */
    private static final String WORKER = "uk.foiworkflow.projections.application.ProjectionWorker";
    /** Has a way of its own to say what happens. */
    private static final String THIS = "benchmarks";
    /** What would have the worker ask its callers who they are, or describe itself. */
    private static final List<String> OF_THE_API = List.of(THIS, "workflow-api", "spring-boot-security",
            "spring-boot-starter-security", "spring-security", "springdoc");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE).build();
    private final Path directory;
    private final Ports ports;
    private final Network network;
    private final List<String> ofTheNodes;
    private final Tokens tokens = new Tokens();
    private final DatabasePart events;
    private final DatabasePart views;
    private final List<JavaPart> nodes = new ArrayList<>();
    private final List<JavaPart> workers = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> ways = new ArrayList<>();

    /**
     * @param directory in which everything is kept, and found again
     * @param ofTheNodes further settings of the nodes of the API
     */
    Cluster(Path directory, Ports ports, Network network, List<String> ofTheNodes) {
        this.directory = directory.toAbsolutePath().normalize();
        this.ports = ports;
        this.network = network;
        this.ofTheNodes = ofTheNodes;
        this.events = new DatabasePart("events", this.directory.resolve("events"), ports.events());
        this.views = new DatabasePart("views", this.directory.resolve("views"), ports.views());
    }

    /** One for a while: on ports that are free, with nobody who does by himself what time makes due. */
    public static Cluster passing(Path directory, Network network, String... ofTheNodes) throws IOException {
        return new Cluster(directory, Ports.free(), network,
                Stream.concat(Stream.of("--foi.timely.enabled=false", "--foi.outbox.enabled=false"),
                        Stream.of(ofTheNodes)).toList());
    }

    /**
     * Starts all parts and waits until they serve.
     *
     * @param told each part as it begins to start
     */
    public void start(Consumer<Part> told) throws IOException {
        for (DatabasePart database : List.of(events, views)) {
            parts.add(database);
            told.accept(database);
            database.start();
        }
        String signIn = tokens.publish(directory.resolve("tokens.pem"));
        for (int number = 0; number < 2; number++) {
            nodes.add(node(number, signIn));
            workers.add(worker(number));
        }
        // Each way in to the broker is known by now.
        begin(broker(), told).awaitReady();
        // The first node migrates what the others read.
        begin(nodes.getFirst(), told).awaitReady();
        for (JavaPart part : List.of(nodes.getLast(), workers.getFirst(), workers.getLast())) {
            begin(part, told);
        }
        for (Part part : parts) {
            part.awaitReady();
        }
    }

    private Part begin(Part part, Consumer<Part> told) throws IOException {
        parts.add(part);
        told.accept(part);
        part.start();
        return part;
    }

    /** All that have been started, in that order. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public DatabasePart events() {
        return events;
    }

    public DatabasePart views() {
        return views;
    }

    /** The nodes of the API. */
    public List<JavaPart> nodes() {
        return List.copyOf(nodes);
    }

    /** Those that keep the read models. */
    public List<JavaPart> workers() {
        return List.copyOf(workers);
    }

    /** Signs callers in. */
    public Tokens tokens() {
        return tokens;
    }

    /** The broker as it is called on this machine, by somebody who waits for it while there is much to do. */
    public Kafka kafka() {
        Kafka usual = Kafka.at(bootstrapServers());
        return new Kafka(usual.bootstrapServers(), usual.internalTopic(), usual.publicTopic(), usual.partitions(),
                usual.replication(), usual.createTopics(), usual.source(),
                Map.of("default.api.timeout.ms", "120000", "request.timeout.ms", "60000"));
    }

    private String bootstrapServers() {
        return "127.0.0.1:" + ports.broker();
    }

    private JavaPart broker() {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(ports.broker()),
                Integer.toString(ports.controller()), directory.resolve("kafka").toString()));
        arguments.addAll(ways);
        return part(new Program("broker", bootstrapServers(), List.of(), OPTIONS, without(List.of()),
                KafkaBroker.class.getName(), Map.of(), arguments, () -> {
                    new Socket(InetAddress.getLoopbackAddress(), ports.broker()).close();
                    return true;
                }));
    }

    private JavaPart node(int number, String signIn) throws IOException {
        String name = "api-" + (number + 1);
        String url = events.url(network.path(name, Service.EVENTS, events.port()));
        List<String> arguments = new ArrayList<>(List.of("--spring.datasource.url=" + url,
                "--spring.datasource.username=" + Login.WRITER.role(), "--spring.flyway.url=" + url,
                "--spring.flyway.user=" + Login.OWNER.role(), "--foi.keeper.username=" + Login.KEEPER.role(),
                "--foi.views.follow=false", "--foi.log.key-file=" + events.secret("log.key"),
                "--foi.keys.shredded-file=" + directory.resolve("shredded.keys"),
                "--spring.security.oauth2.resourceserver.jwt.public-key-location=" + signIn));
        arguments.addAll(ofTheNodes);
        return spring(name, ports.api(number), FoiWorkflow.class.getName(), without(List.of(THIS)),
                Map.of("SPRING_DATASOURCE_PASSWORD", events.password(Login.WRITER), "SPRING_FLYWAY_PASSWORD",
                        events.password(Login.OWNER), "FOI_KEEPER_PASSWORD", events.password(Login.KEEPER),
                        "FOI_VIEWS_PASSWORD", views.password(Login.PROJECTOR)),
                arguments);
    }

    private JavaPart worker(int number) throws IOException {
        String name = "worker-" + (number + 1);
        return spring(name, ports.worker(number), WORKER, without(OF_THE_API),
                Map.of("SPRING_DATASOURCE_PASSWORD", events.password(Login.FOLLOWER), "FOI_VIEWS_PASSWORD",
                        views.password(Login.PROJECTOR)),
                List.of("--spring.datasource.url=" + events.url(network.path(name, Service.EVENTS, events.port())),
                        "--spring.datasource.username=" + Login.FOLLOWER.role()));
    }

    /** What both kinds of application are told. */
    private JavaPart spring(String name, int port, String main, String classPath, Map<String, String> secrets,
            List<String> own) throws IOException {
        String host = network.host(name);
        String address = "http://" + host + ":" + port;
        List<String> arguments = new ArrayList<>(List.of("--server.address=" + host, "--server.port=" + port,
                "--foi.master-key-file=" + events.secret("master.key"),
                "--foi.views.url=" + views.url(network.path(name, Service.VIEWS, views.port())),
                "--foi.views.username=" + Login.PROJECTOR.role(), "--foi.kafka.bootstrap-servers=" + broker(name)));
        arguments.addAll(own);
        return part(new Program(name, address, network.before(name), OPTIONS,
                classPath, main, secrets, arguments, () -> ready(address)));
    }

    private JavaPart part(Program program) {
        return new JavaPart(program, directory.resolve("log").resolve(program.name() + ".log"));
    }

    /** A broker tells its clients where to call it: who calls it another way needs a way in of its own. */
    private String broker(String part) throws IOException {
        if (!network.far(part)) {
            return bootstrapServers();
        }
        int way = Port.free();
        String called = network.path(part, Service.BROKER, way);
        ways.add(way + "=" + called);
        return called;
    }

    private boolean ready(String address) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness")).timeout(PATIENCE)
                            .build(),
                    BodyHandlers.discarding()).statusCode() == 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The class path of this process, but for what is named so. */
    private static String without(List<String> names) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> names.stream().noneMatch(name -> ofThat(Path.of(entry), name)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A jar of that name, or the classes of that module. */
    private static boolean ofThat(Path entry, String name) {
        return entry.getFileName().toString().startsWith(name)
                || (Files.isDirectory(entry) && entry.endsWith(Path.of(name, "target", "classes")));
    }

    /** Ends all in order: first those that depend on the others. */
    @Override
    public void close() throws IOException {
        for (Part part : parts.reversed()) {
            part.stop();
        }
        http.close();
        network.close();
    }
}
