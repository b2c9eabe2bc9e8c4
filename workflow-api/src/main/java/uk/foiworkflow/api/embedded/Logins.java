package uk.foiworkflow.api.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database and its logins. None inherits or administers anything, and only the owner can create tables; what each
 * may do with a table is granted by the migration that makes the table.
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
            for (Login login : Login.values()) {
                if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", login.role())) {
                    statement.execute("CREATE ROLE " + login.role());
                }
                statement.execute("ALTER ROLE " + login.role() + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE"
                        + " NOREPLICATION NOBYPASSRLS NOINHERIT PASSWORD "
                        + statement.enquoteLiteral(secrets.password(login.role())));
            }
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", DATABASE)) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + Login.OWNER.role());
            }
            statement.execute("REVOKE ALL ON DATABASE " + DATABASE + ", postgres, template1 FROM PUBLIC");
            for (Login login : Login.values()) {
                statement.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + login.role());
            }
        }
        try (Connection connection = superuser.connect(DATABASE); Statement statement = connection.createStatement()) {
            statement.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            statement.execute("CREATE SCHEMA IF NOT EXISTS views AUTHORIZATION " + Login.PROJECTOR.role());
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
