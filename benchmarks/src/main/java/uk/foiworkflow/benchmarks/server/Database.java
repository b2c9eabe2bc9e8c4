package uk.foiworkflow.benchmarks.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import uk.foiworkflow.projections.Projections;

/** One database of the server. */
public record Database(String name, String host, int port, String url, String user, String password) {

    private static final String JDBC = "jdbc:";
    private static final int DEFAULT_PORT = 5432;

    /** The one at that address, in which user and password stand. */
    static Database at(String url) {
        var parameters = uri(url).getQueryParams();
        return at(url, orNone(parameters.getFirst("user")), orNone(parameters.getFirst("password")));
    }

    static Database at(String url, String user, String password) {
        UriComponents uri = uri(url);
        return new Database(orNone(uri.getPath()).substring(1), orNone(uri.getHost()),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(), url, user, password);
    }

    /** Another one of the same server. */
    Database beside(String other) {
        String url = JDBC
                + UriComponentsBuilder.fromUriString(uri(this.url).toUriString()).replacePath(other).toUriString();
        return new Database(other, host, port, url, user, password);
    }

    private static UriComponents uri(String url) {
        return UriComponentsBuilder.fromUriString(url.substring(JDBC.length())).build();
    }

    private static String orNone(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Makes the tables of the event store. */
    public Database withEvents() {
        Flyway.configure().dataSource(url, user, password).locations("classpath:uk/foiworkflow/store/migration")
                .defaultSchema("events").schemas("events", "keys").load().migrate();
        return this;
    }

    /** Makes the tables of the read models. */
    public Database withViews() {
        Flyway.configure().dataSource(url, user, password).locations(Projections.MIGRATIONS)
                .defaultSchema(Projections.SCHEMA).load().migrate();
        return this;
    }

    /** Connections, at most so many at once. */
    public HikariDataSource pool(int most) {
        return new HikariDataSource(config(most));
    }

    /** The same as the application has them for its event store. */
    public HikariDataSource writers(int most) {
        HikariConfig config = config(most);
        config.setConnectionInitSql("SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off");
        return new HikariDataSource(config);
    }

    private HikariConfig config(int most) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(most);
        // A server that was killed is given up soon.
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        return config;
    }

    /** A connection for whoever needs one alone. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Runs statements that answer nothing. */
    public void run(String... statements) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }

    /** The one number that the query has. */
    public long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    /** The one value that the query has, as text. */
    public String text(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return name + " at " + host + ":" + port;
    }
}
