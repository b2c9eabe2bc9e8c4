package uk.foiworkflow.api;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.api.embedded.ChildProcess;
import uk.foiworkflow.store.TestDatabase;

/** A PostgreSQL of an organisation's own with the engine's logins, and nodes of the engine on it whose clock can be moved. */
public final class Council implements AutoCloseable {

    /** The master key of nodes that are told of no other. */
    public static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final Provider PROVIDER = new Provider();

    private final EmbeddedPostgres server;
    private final Path directory;
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    private final MovedClock clock = new MovedClock();

    /** One on which nothing is recorded yet. */
    public Council() {
        try {
            directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "council");
            server = EmbeddedPostgres.builder().setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on").start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE council");
            }
            try (Connection connection = server.getDatabase("postgres", "council").getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(TestDatabase.logins());
            }
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Makes it nine in the morning of that day, on every node in this process. */
    public void moveTo(String day) {
        clock.moveTo(day);
    }

    /** A node in this process. */
    public ConfigurableApplicationContext node(String... more) {
        ConfigurableApplicationContext node = clock.application().run(arguments(more));
        nodes.add(node);
        return node;
    }

    /** A node in a process of its own, which stays at that day and can be killed. */
    public ChildProcess child(String day, String... more) throws IOException {
        return child(List.of(), day, more);
    }

    /** The same with no more memory than that for what it has at hand. */
    public ChildProcess small(String day, int megabytes, String... more) throws IOException {
        return child(List.of("-Xmx" + megabytes + "m", "-XX:TieredStopAtLevel=4"), day, more);
    }

    /** The database as its superuser sees it. */
    public DataSource database() {
        return server.getDatabase("postgres", "council");
    }

    /** Keeps the database as it stands, where no node is running. */
    public void backUp() {
        asSuperuser("CREATE DATABASE backup TEMPLATE council");
    }

    /** Brings back what was kept, where no node is running. */
    public void restore() {
        asSuperuser("DROP DATABASE council");
        asSuperuser("ALTER DATABASE backup RENAME TO council");
    }

    public JdbcClient sql() {
        return JdbcClient.create(database());
    }

    /** A header by which somebody is signed in. */
    public static String bearer(String user, String... roles) {
        return "Bearer " + PROVIDER.token(user, List.of(roles), 600);
    }

    /** A client of that node. */
    public static Client client(ConfigurableApplicationContext node) {
        return new Client(Integer.parseInt(String.valueOf(node.getEnvironment().getProperty("local.server.port"))));
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(ConfigurableApplicationContext::close);
        server.close();
    }

    private ChildProcess child(List<String> options, String day, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(arguments(more)));
        arguments.add(MovedClock.argument(day));
        return ChildProcess.start(options, MovedClock.class, arguments.toArray(String[]::new));
    }

    private void asSuperuser(String statement) {
        JdbcClient.create(server.getPostgresDatabase()).sql(statement).update();
    }

    private String[] arguments(String... more) {
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/council";
        List<String> arguments = new ArrayList<>();
        try {
            arguments.addAll(List.of("--server.port=0", "--spring.datasource.url=" + url,
                    "--spring.datasource.username=foi_writer", "--spring.flyway.url=" + url,
                    "--spring.flyway.user=foi_owner", "--foi.views.url=" + url, "--foi.views.username=foi_projector",
                    "--foi.keeper.username=foi_keeper", "--foi.views.interval=100ms", "--foi.work.polling=100ms",
                    "--foi.work.heartbeat=250ms",
                    "--foi.security.roles-claim=realm_access.roles",
                    "--spring.security.oauth2.resourceserver.jwt.public-key-location=" + PROVIDER.publish(directory)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        arguments.addAll(List.of(more));
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--foi.keys.masters"))) {
            arguments.add("--foi.master-key=" + MASTER_KEY);
        }
        return arguments.toArray(String[]::new);
    }
}
