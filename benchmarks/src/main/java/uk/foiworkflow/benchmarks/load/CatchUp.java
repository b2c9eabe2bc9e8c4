package uk.foiworkflow.benchmarks.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import uk.foiworkflow.benchmarks.server.Database;

/** How far the read models have come, as their own tables tell it, whichever process follows. */
public final class CatchUp implements Visible {

    private static final String SLOWEST = "SELECT min(position) FROM views.position";
    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final double NANOS_IN_MILLI = 1e6;

    private final Connection connection;
    private final PreparedStatement slowest;

    /** @param views the database of the read models */
    public CatchUp(Database views) throws SQLException {
        this.connection = views.connect();
        this.slowest = connection.prepareStatement(SLOWEST);
    }

    /** The last event that every read model has taken in. */
    @Override
    public long position() throws SQLException {
        try (ResultSet row = slowest.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits until every read model has taken in all that is recorded now; answers how many milliseconds that took. */
    public static double millis(Database database) throws SQLException {
        long begin = System.nanoTime();
        long head = database.number("SELECT size FROM events.log_head");
        try (CatchUp models = new CatchUp(database)) {
            while (models.position() < head) {
                if (System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(30)) {
                    throw new IllegalStateException("The read models do not catch up");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return (System.nanoTime() - begin) / NANOS_IN_MILLI;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
