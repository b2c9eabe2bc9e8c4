package uk.foiworkflow.benchmarks.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uk.foiworkflow.benchmarks.server.Database;

/** Threads that insert as fast as they can, each on a connection of its own, every statement committed by itself. */
final class Inserts {

    private static final double NANOS = 1e9;

    private Inserts() {}

    /** Sets the values of the statement, for the so-manieth execution of that client. */
    interface Values {

        void set(PreparedStatement statement, int client, long execution) throws SQLException;
    }

    /** Executions in a second. */
    static double perSecond(Database database, String sql, int clients, Duration time, Values values)
            throws Exception {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Long>> working = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                working.add(threads.submit(() -> insert(database, sql, number, end, values)));
            }
            long executions = 0;
            for (Future<Long> client : working) {
                executions += client.get();
            }
            return executions * NANOS / (System.nanoTime() - begin);
        }
    }

    private static long insert(Database database, String sql, int client, long end, Values values)
            throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            long executions = 0;
            while (System.nanoTime() < end) {
                values.set(statement, client, executions++);
                statement.executeUpdate();
            }
            return executions;
        }
    }
}
