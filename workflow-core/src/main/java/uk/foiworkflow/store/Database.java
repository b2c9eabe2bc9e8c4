package uk.foiworkflow.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One statement on a connection of its own, committed by itself. */
final class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** @throws StoreFailure when the database refuses or does not answer */
    <T> List<T> query(String sql, Parameters parameters, Row<T> row) {
        try (Connection connection = source.getConnection()) {
            // Without it, on a source that leaves commits to its callers, an answered append would be rolled back.
            connection.setAutoCommit(true);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                parameters.set(statement);
                return rows(statement, row);
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /**
     * The same, once every append that was sent before is committed or given up: each of them holds the row of the head.
     *
     * @throws StoreFailure when the database refuses or does not answer
     */
    <T> List<T> settled(String sql, Parameters parameters, Row<T> row) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement head = connection.prepareStatement("SELECT FROM events.log_head FOR UPDATE");
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                head.execute();
                parameters.set(statement);
                return rows(statement, row);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** @throws StoreFailure when the database refuses or does not answer */
    void execute(String sql) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** The single row that the query has. */
    <T> T one(String sql, Row<T> row) {
        return query(sql, statement -> {
        }, row).getFirst();
    }

    private static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.of(result));
            }
            return rows;
        }
    }

    interface Parameters {

        void set(PreparedStatement statement) throws SQLException;
    }

    interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }
}
