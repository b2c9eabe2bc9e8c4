package uk.foiworkflow.benchmarks.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import uk.foiworkflow.benchmarks.cluster.DatabasePart;
import uk.foiworkflow.benchmarks.server.Database;

/**
 * A base backup of a server that works, and its write-ahead log since: from these it is brought back as it was at any moment
 * between. The server's own program for a backup is not among those that are brought along; this is what it does.
 */
final class Archive {

    private static final String LOG = "pg_wal";

    private final Path log;
    private final Path base;

    /** @param directory where both are kept, apart from the server's */
    Archive(Path directory) throws IOException {
        this.log = Files.createDirectories(directory.toAbsolutePath().resolve("log"));
        this.base = directory.toAbsolutePath().resolve("base");
    }

    /** Has the server hand over its log from now on. It is restarted for that. */
    void begin(DatabasePart part, Database server) throws SQLException, IOException {
        server.run("ALTER SYSTEM SET archive_mode = on",
                "ALTER SYSTEM SET archive_command = 'test ! -f %s/%%f && cp %%p %s/%%f'".formatted(log, log));
        part.stop();
        part.start();
    }

    /** Copies the server's files while it works. */
    void backUp(DatabasePart part, Database server) throws SQLException, IOException {
        try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('base', true)");
            copy(part.data());
            try (ResultSet label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
                label.next();
                Files.writeString(base.resolve("backup_label"), label.getString(1));
            }
        }
    }

    /** Hands over what the server has not handed over yet, for it is whole. */
    void end(Database server) throws SQLException {
        String last = server.text("SELECT pg_walfile_name(pg_switch_wal())");
        Waiting.until(() -> Files.exists(log.resolve(last)), "the log is handed over up to " + last);
    }

    /**
     * Puts the server's files, which are gone, back as they were at that moment, and has the server come to it.
     *
     * @param moment as the server writes it
     */
    void restore(DatabasePart part, Database server, String moment) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(part.data());
        FileSystemUtils.copyRecursively(base, part.data());
        Files.setPosixFilePermissions(part.data(), PosixFilePermissions.fromString("rwx------"));
        Files.createFile(part.data().resolve("recovery.signal"));
        Files.writeString(part.data().resolve("postgresql.auto.conf"), """
                restore_command = 'cp %s/%%f %%p'
                recovery_target_time = '%s'
                recovery_target_action = 'promote'
                archive_mode = off
                """.formatted(log, moment), StandardOpenOption.APPEND);
        control(part, "start", "--options", "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -p "
                + part.port());
        // Stopped before its end, it would go on to the end of the log at the next start.
        Waiting.until(() -> server.text("SELECT pg_is_in_recovery()").equals("f"), "the server has come to " + moment);
        control(part, "stop");
    }

    /** PostgreSQL does not run as root; whoever brings it along gets round that in the same way. */
    private void control(DatabasePart part, String... what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.addAll(List.of(program(part).toString(), "--wait", "--pgdata", part.data().toString(), "--log",
                log.resolveSibling("recovery.log").toString()));
        command.addAll(List.of(what));
        int status = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.resolveSibling("control.log").toFile()).start().waitFor();
        if (status != 0) {
            throw new IOException(command + " ended with " + status);
        }
    }

    private static Path program(DatabasePart part) throws IOException {
        try (Stream<Path> files = Files.walk(part.data().resolveSibling("binaries"), FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.endsWith("bin/pg_ctl")).findFirst().orElseThrow();
        }
    }

    private void copy(Path data) throws IOException {
        Files.createDirectories(base.resolve(LOG));
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                Path name = data.relativize(file);
                if (!name.startsWith(LOG) && !name.startsWith("log") && !name.toString().startsWith("postmaster.")) {
                    copy(file, base.resolve(name.toString()));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (NoSuchFileException e) {
            // What the server has deleted meanwhile its log tells of.
        }
    }
}
