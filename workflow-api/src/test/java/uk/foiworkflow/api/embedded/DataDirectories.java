package uk.foiworkflow.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Data directories for tests, which share one copy of PostgreSQL's programs, and what is asked of their databases. */
public final class DataDirectories {

    private DataDirectories() {}

    /** A data directory in which nothing has been started, with blanks and a quote in its name. */
    public static Path fresh(Path temporary) throws IOException {
        Path binaries = unpacked();
        Path directory = Files.createDirectory(temporary.resolve("the council's data"));
        Files.createFile(directory.resolve("lock"));
        Files.createSymbolicLink(directory.resolve("binaries"), binaries);
        return directory;
    }

    /** One at a time, for each unpacking removes what another has begun. */
    private static synchronized Path unpacked() throws IOException {
        Path binaries = Files.createDirectories(Path.of("target", "postgresql-binaries").toAbsolutePath());
        var unused = Binaries.unpack(binaries);
        return binaries;
    }

    static Connection connect(EmbeddedDatabase database, Login login) throws SQLException {
        return DriverManager.getConnection(database.url(), login.role(), database.password(login));
    }

    static Connection superuser(EmbeddedDatabase database, Path directory) throws SQLException, IOException {
        String password = Files.readString(directory.resolve("secrets").resolve("postgres")).strip();
        return DriverManager.getConnection(database.url(), "postgres", password);
    }

    static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Kills the whole database: a server process that survives the postmaster may wait for the dead. */
    static void killDatabase(Path directory) throws IOException {
        ProcessHandle postmaster = postmaster(directory);
        List<ProcessHandle> servers = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        servers.forEach(ProcessHandle::destroyForcibly);
    }

    /** The server's process, by the pid file of the cluster. */
    static ProcessHandle postmaster(Path directory) throws IOException {
        String pid = Files.readAllLines(directory.resolve("postgresql").resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
