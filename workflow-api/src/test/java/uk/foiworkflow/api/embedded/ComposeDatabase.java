package uk.foiworkflow.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The database of the events that {@code docker-compose.yml} describes, without the container: a cluster that is made as the image makes
 * one, and in it every script that the file mounts, in the order in which the image runs them.
 */
final class ComposeDatabase implements AutoCloseable {

    private static final Path FILE = Path.of("..", "docker-compose.yml");
    private static final Pattern GETENV = Pattern.compile("\\\\getenv (\\w+) (\\w+)\n");

    private final JsonNode described;
    private final DataDirectory directory;
    private final Cluster cluster;
    private final int port;

    ComposeDatabase(Path fresh) throws IOException, SQLException {
        described = new JsonMapper().valueToTree(new Yaml().load(Files.readString(FILE))).at("/services/events");
        directory = DataDirectory.claim(fresh);
        cluster = new Cluster(directory.cluster(), Binaries.unpack(directory.binaries()), directory.log());
        cluster.create(directory.secrets().file(Cluster.SUPERUSER));
        port = cluster.start(0);
        run("postgres", "CREATE DATABASE " + environment("POSTGRES_DB"));
        for (Path script : scripts()) {
            run(environment("POSTGRES_DB"), Files.readString(script));
        }
    }

    String url() {
        return url(environment("POSTGRES_DB"));
    }

    /** The file names a variable in its place, which is as good a password as any. */
    String password(Login login) {
        return environment(login.role().toUpperCase(Locale.ROOT) + "_PASSWORD");
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            cluster.stop();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private String environment(String variable) {
        return described.get("environment").get(variable).stringValue();
    }

    private List<Path> scripts() {
        return described.get("volumes").valueStream().map(volume -> volume.stringValue().split(":", -1))
                .filter(volume -> volume[1].startsWith("/docker-entrypoint-initdb.d/"))
                .sorted(Comparator.comparing(volume -> volume[1])).map(volume -> FILE.resolveSibling(volume[0]))
                .toList();
    }

    /** Runs what psql would send: with the variables of the environment in their places. */
    private void run(String database, String script) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url(database), Cluster.SUPERUSER,
                directory.secrets().password(Cluster.SUPERUSER)); Statement statement = connection.createStatement()) {
            String sql = GETENV.matcher(script).replaceAll("");
            for (MatchResult variable : GETENV.matcher(script).results().toList()) {
                sql = sql.replace(":'" + variable.group(1) + "'",
                        statement.enquoteLiteral(environment(variable.group(2))));
            }
            statement.execute(sql);
        }
    }
}
