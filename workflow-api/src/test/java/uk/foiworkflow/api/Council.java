package uk.foiworkflow.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.api.embedded.ChildProcess;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.store.TestDatabase;

/** A database of an organisation's own with the engine's logins, and nodes of the engine on it whose clock can be moved. */
public final class Council implements AutoCloseable {

    /** The master key of nodes that are told of no other. */
    public static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final Provider PROVIDER = new Provider();

    private final Path directory;
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    private final MovedClock clock = new MovedClock();
    private final TestDatabase database = new ViewsDatabase().store();
    private @Nullable TestDatabase backup;

    /** One on which nothing is recorded yet. */
    public Council() {
        database.makeDurable();
        try {
            directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "council");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        return database.superuser();
    }

    /** Keeps the database as it stands, where no node is running. */
    public void backUp() {
        backup = database.copy();
    }

    /** Brings back what was kept, where no node is running. */
    public void restore() {
        database.becomes(Objects.requireNonNull(backup));
        database.makeDurable();
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
    public void close() {
        nodes.forEach(ConfigurableApplicationContext::close);
        database.close();
    }

    private ChildProcess child(List<String> options, String day, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(arguments(more)));
        arguments.add(MovedClock.argument(day));
        return ChildProcess.start(options, MovedClock.class, arguments.toArray(String[]::new));
    }

    private String[] arguments(String... more) {
        String url = database.url();
        List<String> arguments = new ArrayList<>();
        try {
            arguments.addAll(List.of("--server.port=0", "--spring.datasource.url=" + url,
                    "--spring.datasource.username=foi_writer", "--spring.flyway.url=" + url,
                    "--spring.flyway.user=foi_owner", "--foi.views.url=" + url, "--foi.views.username=foi_projector",
                    "--foi.keeper.username=foi_keeper", "--foi.work.polling=100ms",
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
