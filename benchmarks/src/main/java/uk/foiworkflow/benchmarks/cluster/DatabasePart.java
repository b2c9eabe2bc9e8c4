package uk.foiworkflow.benchmarks.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.embedded.DataDirectory;
import uk.foiworkflow.api.embedded.EmbeddedDatabase;
import uk.foiworkflow.api.embedded.Login;
import uk.foiworkflow.log.SigningKey;

/** A server of PostgreSQL, as the product brings it along, at a port that it keeps. */
public final class DatabasePart implements Part {

    private static final String LOG_KEY = "log.key";

    private final String name;
    private final Path directory;
    private final int port;
    private @Nullable EmbeddedDatabase database;

    DatabasePart(String name, Path directory, int port) {
        this.name = name;
        this.directory = directory;
        this.port = port;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String address() {
        return url("127.0.0.1:" + port);
    }

    /** On 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Its JDBC URL for whoever reaches it there. */
    String url(String hostAndPort) {
        return "jdbc:postgresql://" + hostAndPort + "/foi";
    }

    @Override
    public Path log() {
        return data().resolve("log");
    }

    @Override
    public void start() throws IOException {
        stop();
        database = EmbeddedDatabase.start(DataDirectory.claim(directory), port);
        database.secret(LOG_KEY, () -> SigningKey.generate("foi-workflow/cluster").secret());
    }

    /** The directory of the server itself, beside which the secrets lie. */
    public Path data() {
        return directory.resolve("postgresql");
    }

    /** It serves once it has been started. */
    @Override
    public void awaitReady() {}

    /** The password of a login; there once it was started for the first time. */
    String password(Login login) {
        return Objects.requireNonNull(database).password(login);
    }

    /** A file beside the database that holds a secret: {@code master.key} or {@code log.key}. */
    Path secret(String file) {
        return directory.resolve("secrets").resolve(file);
    }

    /** The password of the superuser. */
    public String superuser() throws IOException {
        return Files.readString(secret("postgres")).strip();
    }

    @Override
    public boolean alive() throws IOException {
        return postmaster().filter(ProcessHandle::isAlive).isPresent();
    }

    /** With every process of it: left alone, they would end in peace. */
    @Override
    public void kill() throws IOException {
        List<ProcessHandle> processes = postmaster().stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants())).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    @Override
    public void stop() throws IOException {
        EmbeddedDatabase running = database;
        if (running != null) {
            database = null;
            running.close();
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data().resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }
}
