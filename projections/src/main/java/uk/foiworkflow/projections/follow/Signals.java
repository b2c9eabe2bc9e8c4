package uk.foiworkflow.projections.follow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says to other processes on a database that something has moved on in it, and hears it from them, by LISTEN and NOTIFY. It
 * is said after the commit and on another connection, for all commits of a few milliseconds at once: within an append it
 * would have each wait for the one before. What goes unheard is found by the followers' own look.
 */
public final class Signals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final Duration BETWEEN = Duration.ofMillis(5);
    private static final Duration LISTEN = Duration.ofMillis(500);
    private static final int LISTENS_TO_A_CHECK = 20;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final String self = UUID.randomUUID().toString();
    private final String channel;
    private final DataSource database;
    private final Runnable heard;
    private final Semaphore told = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> threads;

    private Signals(String channel, DataSource database, Runnable heard) {
        this.channel = channel;
        this.database = database;
        this.heard = heard;
        this.threads = Stream.of(thread(channel + "-say", this::say), thread(channel + "-hear", this::hear)).toList();
    }

    /**
     * That there are new events.
     *
     * @param events the database of the events; one connection is kept to listen
     * @param heard run whenever another process has said so, and after every time that it may have gone unheard
     */
    public static Signals ofEvents(DataSource events, Runnable heard) {
        return new Signals("foi_events", events, heard);
    }

    /**
     * That read models have come further.
     *
     * @param views the database of the read models; one connection is kept to listen
     * @param heard likewise
     */
    public static Signals ofViews(DataSource views, Runnable heard) {
        return new Signals("foi_views", views, heard);
    }

    /** Starts listening; once only. */
    public void start() {
        threads.forEach(Thread::start);
    }

    /** Says it, soon, to all other processes; never waits. */
    public void tell() {
        told.release();
    }

    @Override
    public void close() {
        closing.countDown();
        tell();
        try {
            for (Thread thread : threads) {
                thread.join(AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say() throws InterruptedException {
        while (!closed(BETWEEN)) {
            told.acquire();
            told.drainPermits();
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(notification())) {
                connection.setAutoCommit(true);
                statement.setString(1, self);
                statement.execute();
            } catch (SQLException e) {
                LOG.debug("Other processes were not told: SQL state {}", e.getSQLState());
            }
        }
    }

    /** Nothing durable hangs on it, so its commit waits for no disk. */
    private String notification() {
        return "SELECT set_config('synchronous_commit', 'off', true), pg_notify('" + channel + "', ?)";
    }

    private void hear() throws InterruptedException {
        do {
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("LISTEN " + channel);
                heard.run();
                listen(connection.unwrap(PGConnection.class), statement);
                statement.execute("UNLISTEN *");
            } catch (SQLException e) {
                LOG.info("Other processes are not heard, and are listened to again in {} s: SQL state {}",
                        AGAIN.toSeconds(), e.getSQLState());
            }
        } while (!closed(AGAIN));
    }

    private void listen(PGConnection connection, Statement statement) throws SQLException, InterruptedException {
        for (int silent = 0; !closed(Duration.ZERO); silent++) {
            PGNotification[] said = connection.getNotifications((int) LISTEN.toMillis());
            if (Stream.of(said).anyMatch(each -> !each.getParameter().equals(self))) {
                heard.run();
            }
            // A connection that broke without a word is only noticed when something is said on it.
            if (silent % LISTENS_TO_A_CHECK == 0) {
                statement.execute("SELECT 1");
            }
        }
    }

    private boolean closed(Duration atMost) throws InterruptedException {
        return closing.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Thread thread(String name, Work work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private interface Work {

        void run() throws InterruptedException;
    }
}
