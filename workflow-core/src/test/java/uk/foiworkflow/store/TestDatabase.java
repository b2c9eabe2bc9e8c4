package uk.foiworkflow.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh database on a real PostgreSQL that lives as long as the JVM: the six roles, the migrated schemas of the event
 * store, and an empty schema {@code views} of the projector.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final Map<String, HikariDataSource> sources = new ConcurrentHashMap<>();

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A database with the roles of a real installation. */
    public static TestDatabase create() {
        return Ready.DATABASE.copy();
    }

    /** Another one with the same tables and rows; nobody else may be connected to this one. */
    public TestDatabase copy() {
        synchronized (NUMBER) {
            sources.values().forEach(HikariDataSource::close);
            sources.clear();
            String copy = "test_" + NUMBER.incrementAndGet();
            asSuperuser("postgres", "CREATE DATABASE " + copy + " TEMPLATE " + name);
            asSuperuser(copy, logins());
            return new TestDatabase(copy);
        }
    }

    /** Lets every commit wait for the disk, without which no node starts. */
    public void makeDurable() {
        asSuperuser("postgres", "ALTER DATABASE " + name + " SET synchronous_commit = on");
    }

    /** Puts another one in the place of this one; nobody else may be connected to either. */
    public void becomes(TestDatabase other) {
        synchronized (NUMBER) {
            close();
            other.sources.values().forEach(HikariDataSource::close);
            asSuperuser("postgres", "ALTER DATABASE " + other.name + " RENAME TO " + name);
        }
    }

    /** A database without tables, that belongs to one role. */
    static TestDatabase empty(String owner) {
        String name = "test_" + NUMBER.incrementAndGet();
        asSuperuser("postgres", "CREATE DATABASE " + name + " OWNER " + owner);
        return new TestDatabase(name);
    }

    /** The script that makes the logins. */
    public static String logins() {
        try (InputStream script = Objects
                .requireNonNull(PostgresEventStore.class.getResourceAsStream("logins.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings the schemas of the event store up to date. */
    void migrate(String owner) {
        Flyway.configure().dataSource(as(owner)).locations("classpath:uk/foiworkflow/store/migration")
                .defaultSchema("events").schemas("events", "keys").load().migrate();
    }

    /** Runs migrations, and may do anything to the tables. */
    public DataSource owner() {
        return as("foi_owner");
    }

    /** Appends. */
    public DataSource writer() {
        return as("foi_writer");
    }

    /** Destroys keys. */
    public DataSource keeper() {
        return as("foi_keeper");
    }

    /** Owns the schema {@code views}. */
    public DataSource projector() {
        return as("foi_projector");
    }

    /** Reads the events and the keys. */
    public DataSource follower() {
        return as("foi_follower");
    }

    /** Reads the events and no key. */
    public DataSource auditor() {
        return as("foi_auditor");
    }

    /** May do anything. */
    public DataSource superuser() {
        return as("postgres");
    }

    /** Where the database is, without user and password. */
    public String url() {
        return Server.RUNNING.url(name);
    }

    /** Where the server listens, on the loopback address. */
    public int port() {
        return Server.RUNNING.port();
    }

    /** Appends through another port, each time on a connection of its own. */
    public DataSource writerThrough(int port) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[]{port});
        source.setDatabaseName(name);
        source.setUser("foi_writer");
        source.setPassword("foi_writer");
        return source;
    }

    /** Connections of one role, at most ten at a time. */
    DataSource as(String role) {
        return sources.computeIfAbsent(role, user -> {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url());
            config.setUsername(user);
            config.setPassword(user);
            config.setMinimumIdle(0);
            config.setMaximumPoolSize(10);
            return new HikariDataSource(config);
        });
    }

    /** Closes its connections and drops it. */
    @Override
    public void close() {
        sources.values().forEach(HikariDataSource::close);
        sources.clear();
        asSuperuser("postgres", "DROP DATABASE " + name + " WITH (FORCE)");
    }

    private static void asSuperuser(String database, String sql) {
        try (Connection connection = Server.RUNNING.database(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Migrated once, for all that are made like it; it goes with the server. */
    private static final class Ready {

        static final TestDatabase DATABASE = migrated();

        private static TestDatabase migrated() {
            TestDatabase database = empty("postgres");
            asSuperuser(database.name, logins());
            database.migrate("foi_owner");
            return database;
        }
    }

    /** Started with the first database; it goes with the JVM. */
    private static final class Server {

        static final TestServer RUNNING = start();

        private static TestServer start() {
            TestServer server = TestServer.start(Map.of("max_connections", "300", "fsync", "on",
                    "full_page_writes", "on", "synchronous_commit", "off"));
            try (Connection connection = server.database("postgres").getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE foi_alone LOGIN");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return server;
        }
    }
}
