package uk.foiworkflow.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import uk.foiworkflow.api.embedded.DataDirectory;
import uk.foiworkflow.api.embedded.EmbeddedDatabase;

/** The PostgreSQL that the product brings along, in a temporary directory below {@code target}, which goes with it. */
final class Embedded implements AutoCloseable {

    /** Beside the durable settings with which it is always started. */
    private static final Map<String, String> SETTINGS = Map.of("shared_buffers", "1GB", "max_wal_size", "8GB",
            "max_connections", "400");

    private final Path directory;
    private final Thread removal = new Thread(this::remove);
    private EmbeddedDatabase database;

    Embedded() throws IOException, SQLException {
        this.directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "server-");
        this.database = EmbeddedDatabase.start(DataDirectory.claim(directory));
        Runtime.getRuntime().addShutdownHook(removal);
        for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
            superuser().run("ALTER SYSTEM SET " + setting.getKey() + " = '" + setting.getValue() + "'");
        }
        restart();
    }

    /** The maintenance database, as its superuser. */
    Database superuser() throws IOException {
        return Database.at(database.url(), "postgres",
                Files.readString(directory.resolve("secrets").resolve("postgres")).strip()).beside("postgres");
    }

    /** Kills the server and every process of it as {@code kill -9} does: left alone, they would end in peace. */
    void kill() throws IOException {
        String pid = Files.readAllLines(directory.resolve("postgresql").resolve("postmaster.pid")).getFirst();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        List<ProcessHandle> processes = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    /** Starts it anew, as the application does, on another port. */
    void restart() throws IOException {
        database.close();
        database = EmbeddedDatabase.start(DataDirectory.claim(directory));
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(removal);
        remove();
    }

    private void remove() {
        try {
            database.close();
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
