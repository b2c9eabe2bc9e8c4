package uk.foiworkflow.api.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SequencedMap;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/**
 * The PostgreSQL that the application brings along: durable, open to 127.0.0.1 alone and to nobody without a password,
 * its data in a directory that is found again at the next start.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Fills what is left of the file of the write-ahead log that is at hand with zeros, and goes on to the next. */
    private static final String FILLED = "SELECT pg_logical_emit_message(false, 'foi', ''), pg_switch_wal()";

    private final DataDirectory directory;
    private final Cluster cluster;
    private final int port;

    private EmbeddedDatabase(DataDirectory directory, Cluster cluster, int port) {
        this.directory = directory;
        this.cluster = cluster;
        this.port = port;
    }

    /**
     * Starts PostgreSQL in the directory, after stopping one that an earlier process left behind, and sees to the
     * database and its logins. The directory is given back when that fails.
     *
     * @throws StartRefused
     *             when PostgreSQL does not come up, or does not know the password on file
     */
    public static EmbeddedDatabase start(DataDirectory directory) {
        return start(directory, 0);
    }

    /**
     * The same at that port, so that others find it again.
     *
     * @param port on 127.0.0.1; 0 for any that is free
     */
    public static EmbeddedDatabase start(DataDirectory directory, int port) {
        try {
            Path binaries = Binaries.unpack(directory.binaries());
            Cluster cluster = new Cluster(directory.cluster(), binaries, directory.log());
            cluster.create(directory.secrets().file(Cluster.SUPERUSER));
            EmbeddedDatabase database = new EmbeddedDatabase(directory, cluster, cluster.start(port));
            try {
                Logins.admit(database::connect, directory.secrets());
                return database;
            } catch (SQLException | IOException | RuntimeException e) {
                cluster.stop();
                throw e;
            }
        } catch (SQLException | IOException e) {
            directory.close();
            throw new StartRefused("The embedded database in %s cannot be used: %s".formatted(directory.root(), e),
                    "Read %s and the files in %s.".formatted(directory.log(), directory.cluster().resolve("log")), e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private Connection connect(String database) throws SQLException, IOException {
        return DriverManager.getConnection(url(database), Cluster.SUPERUSER,
                directory.secrets().password(Cluster.SUPERUSER));
    }

    /** The JDBC URL, the same for every login. */
    public String url() {
        return url(Logins.DATABASE);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The generated password of that login. */
    public String password(Login login) {
        try {
            return directory.secrets().password(login.role());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The AES keys of 256 bits under which the keys of the requests are wrapped, by their names, the latest last; they live
     * beside the database.
     */
    public SequencedMap<String, SecretKey> masterKeys() {
        try {
            return directory.secrets().masterKeys();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A secret of one line that lives beside the database.
     *
     * @param first what it is at the first start
     */
    public String secret(String name, Supplier<String> first) {
        try {
            return directory.secrets().line(name, first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is kept which keys of requests were destroyed: beside the database, so that it can outlive a restored one. */
    public Path shreddedKeys() {
        return directory.root().resolve("shredded.keys");
    }

    /**
     * Writes over what the write-ahead log still holds of the past. After a checkpoint its files are used again, and hold
     * what they held until then: so each is filled once, with nothing.
     */
    public void renewLog() {
        try (Connection connection = connect(Logins.DATABASE); Statement statement = connection.createStatement()) {
            statement.execute(FILLED);
            statement.execute("CHECKPOINT");
            int files;
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM pg_ls_waldir()")) {
                rows.next();
                files = rows.getInt(1);
            }
            for (int file = 0; file <= files; file++) {
                statement.execute(FILLED);
            }
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw new IllegalStateException("The write-ahead log could not be renewed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops PostgreSQL in order, then lets another process have the directory. */
    @Override
    public void close() throws IOException {
        try (directory) {
            cluster.stop();
        }
    }
}
