package uk.foiworkflow.api.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.SequencedMap;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/**
 * The PostgreSQL that the application brings along: durable, open to 127.0.0.1 alone and to nobody without a password,
 * its data in a directory that is found again at the next start.
 */
public final class EmbeddedDatabase implements AutoCloseable {

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
        try {
            Path binaries = Binaries.unpack(directory.binaries());
            Cluster cluster = new Cluster(directory.cluster(), binaries, directory.log());
            cluster.create(directory.secrets().file(Cluster.SUPERUSER));
            EmbeddedDatabase database = new EmbeddedDatabase(directory, cluster, cluster.start());
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

    /** Stops PostgreSQL in order, then lets another process have the directory. */
    @Override
    public void close() throws IOException {
        try (directory) {
            cluster.stop();
        }
    }
}
