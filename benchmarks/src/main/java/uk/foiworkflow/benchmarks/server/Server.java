package uk.foiworkflow.benchmarks.server;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One durable PostgreSQL, in which everything that is measured in a run has a database of its own. */
public final class Server implements AutoCloseable {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> SHOWN = List.of("server_version", "shared_buffers", "max_wal_size",
            "checkpoint_timeout", "wal_level");

    private final @Nullable Embedded own;
    private Database maintenance;

    private Server(@Nullable Embedded own, Database maintenance) throws SQLException {
        this.own = own;
        this.maintenance = maintenance;
        Map<String, String> durable = show(DURABLE);
        if (durable.containsValue("off")) {
            throw new IllegalStateException(
                    "PostgreSQL runs with " + durable + ": what may be lost is not measured. Switch them on.");
        }
    }

    /** One of our own, the same that the product brings along. */
    public static Server start() throws IOException, SQLException {
        Embedded own = new Embedded();
        return new Server(own, own.superuser());
    }

    /**
     * One that runs already.
     *
     * @param url of a database to connect to, with user and password, of a login that may create databases
     * @throws IllegalStateException when it is not durable
     */
    public static Server at(String url) throws SQLException {
        return new Server(null, Database.at(url));
    }

    /** An empty database, in place of whatever goes by that name. */
    public Database fresh(String name) throws SQLException {
        drop(name);
        maintenance.run("CREATE DATABASE " + name);
        return database(name);
    }

    /** The database of that name. */
    public Database database(String name) {
        return maintenance.beside(name);
    }

    /** What was told about a database; empty where nothing was, or there is none. */
    public String about(String name) throws SQLException {
        return maintenance.text("SELECT coalesce((SELECT shobj_description(oid, 'pg_database') FROM pg_database"
                + " WHERE datname = '" + name + "'), '')");
    }

    /** Keeps a word about a database with it. */
    public void tell(String name, String about) throws SQLException {
        maintenance.run("COMMENT ON DATABASE " + name + " IS '" + about + "'");
    }

    public void drop(String name) throws SQLException {
        maintenance.run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    /** What the server runs with, as far as it bears on what is measured. */
    public Map<String, String> settings() throws SQLException {
        Map<String, String> settings = show(DURABLE);
        settings.putAll(show(SHOWN));
        return settings;
    }

    /** Kills our own as {@code kill -9} does. */
    public void kill() throws IOException {
        own().kill();
    }

    /** Starts our own anew; its databases are then at another port. */
    public void restart() throws IOException {
        own().restart();
        maintenance = own().superuser();
    }

    private Embedded own() {
        if (own == null) {
            throw new IllegalStateException("A server that others may use is not killed: leave out its URL.");
        }
        return own;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }

    private Map<String, String> show(List<String> names) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        for (String name : names) {
            settings.put(name, maintenance.text("SHOW " + name));
        }
        return settings;
    }
}
