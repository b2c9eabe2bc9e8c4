package uk.foiworkflow.benchmarks.peers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.foiworkflow.api.FoiWorkflow;
import uk.foiworkflow.benchmarks.server.Database;

/**
 * The application in a process of its own, on a database of the organisation's own, its callers signed in with tokens. Mail
 * to staff is left to another node: nothing else that is measured sends any.
 */
final class Application implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Tokens tokens = new Tokens();
    private final String address;
    private final Child child;

    Application(Database database) throws IOException {
        this(database, List.of(), Map.of());
    }

    /**
     * One that is set up otherwise.
     *
     * @param options of its virtual machine
     * @param secrets go into its environment
     */
    Application(Database database, List<String> options, Map<String, String> secrets, String... more)
            throws IOException {
        int port = Port.free();
        this.address = "http://127.0.0.1:" + port;
        Map<String, String> environment = new HashMap<>(secrets);
        environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
        environment.put("FOI_MASTER_KEY", Base64.getEncoder().encodeToString(Engine.MASTER_KEY));
        List<String> arguments = new ArrayList<>(List.of("--server.port=" + port,
                "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user(),
                "--foi.outbox.enabled=false", "--spring.security.oauth2.resourceserver.jwt.public-key-location="
                        + tokens.publish(Path.of("target", "key-" + port + ".pem"))));
        arguments.addAll(List.of(more));
        this.child = Child.start("application-" + database.name(), options, FoiWorkflow.class, environment,
                arguments.toArray(String[]::new));
        Port.await(child, this::healthy);
    }

    HttpClient http() {
        return http;
    }

    /** A call by somebody to that address. */
    HttpRequest.Builder call(String role, String path) {
        return call(role, path, "application/json");
    }

    /** One with a body of that form. */
    HttpRequest.Builder call(String role, String path, String form) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", tokens.bearer(role))
                .header("Content-Type", form);
    }

    long pid() {
        return child.pid();
    }

    private boolean healthy() throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build(),
                    BodyHandlers.discarding()).statusCode() == 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        child.close();
    }
}
