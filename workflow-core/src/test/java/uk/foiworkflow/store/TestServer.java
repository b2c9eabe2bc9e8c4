package uk.foiworkflow.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A real PostgreSQL for tests, in a container or beside this JVM as {@link Containers} has it, which asks nobody for a password. */
public final class TestServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TestServer.class);
    private static final String IMAGE = "postgres:18";
    private static final String SUPERUSER = "postgres";

    private final int port;
    private final AutoCloseable server;

    private TestServer(int port, AutoCloseable server) {
        this.port = port;
        this.server = server;
    }

    /**
     * A running one.
     *
     * @param settings of the server, which win over those of its default configuration
     */
    public static TestServer start(Map<String, String> settings) {
        return Containers.wanted() ? inAContainer(settings) : embedded(settings);
    }

    /** One that loses nothing that it has answered. */
    public static TestServer durable() {
        return start(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on"));
    }

    /** Where it listens, on the loopback address. */
    public int port() {
        return port;
    }

    /** Where a database of it is, without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** A database of it as the superuser sees it, each time on a connection of its own. */
    public DataSource database(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(name));
        source.setUser(SUPERUSER);
        source.setPassword(SUPERUSER);
        return source;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    // The container lives as long as what is returned, or as the JVM.
    @SuppressWarnings("resource")
    private static TestServer inAContainer(Map<String, String> settings) {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE).withUsername(SUPERUSER)
                .withDatabaseName(SUPERUSER).withPassword(SUPERUSER).withEnv("POSTGRES_HOST_AUTH_METHOD", "trust");
        container.withCommand(Stream.concat(Stream.of("postgres"), settings.entrySet().stream()
                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue())))
                .toArray(String[]::new)).start();
        LOG.info("PostgreSQL of the tests: a container of {}", IMAGE);
        return new TestServer(container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), container);
    }

    private static TestServer embedded(Map<String, String> settings) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            settings.forEach(builder::setServerConfig);
            EmbeddedPostgres server = builder.start();
            LOG.info("PostgreSQL of the tests: a server beside this JVM");
            return new TestServer(server.getPort(), server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
