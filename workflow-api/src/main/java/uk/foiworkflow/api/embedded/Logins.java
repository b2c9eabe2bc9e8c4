package uk.foiworkflow.api.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import uk.foiworkflow.store.PostgresEventStore;

/**
 * The database and its logins, which are made by the same script as on a database of an organisation's own; what each may
 * do with a table is granted by the migration that makes the table.
 */
final class Logins {

    static final String DATABASE = "foi";

    /** A connection of the superuser to the database of that name. */
    @FunctionalInterface
    interface Superuser {
        Connection connect(String database) throws SQLException, IOException;
    }

    private Logins() {}

    /** Brings the database and the logins into being, or back into order, with the passwords on file. */
    static void admit(Superuser superuser, Secrets secrets) throws SQLException, IOException {
        try (Connection connection = superuser.connect(Cluster.SUPERUSER);
                Statement statement = connection.createStatement()) {
            if (!exists(connection)) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        }
        try (Connection connection = superuser.connect(DATABASE); Statement statement = connection.createStatement()) {
            statement.execute(script());
            for (Login login : Login.values()) {
                statement.execute("ALTER ROLE " + login.role() + " PASSWORD "
                        + statement.enquoteLiteral(secrets.password(login.role())));
            }
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            statement.setString(1, DATABASE);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Objects
                .requireNonNull(PostgresEventStore.class.getResourceAsStream("logins.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
