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
 * Says to the other processes on an event store that there are new events, and hears it from them, by LISTEN and NOTIFY. It
 * is said after the commit and on another connection, for all commits of a few milliseconds at once: within an append it
 * would have each wait for the one before. What goes unheard is found by the followers' own look.
 */
public final class Signals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final String CHANNEL = "foi_events";
    private static final Duration BETWEEN = Duration.ofMillis(5);
    private static final Duration LISTEN = Duration.ofMillis(500);
    private static final int LISTENS_TO_A_CHECK = 20;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    /** Nothing durable hangs on it, so its commit waits for no disk. */
    private static final String NOTIFY = "SELECT set_config('synchronous_commit', 'off', true), pg_notify('" + CHANNEL
            + "', ?)";

    private final String self = UUID.randomUUID().toString();
    private final DataSource events;
    private final Runnable heard;
    private final Semaphore told = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> threads;

    /**
     * @param events the database of the events; one connection is kept to listen
     * @param heard run whenever another process has said so, and after every time that it may have gone unheard
     */
    public Signals(DataSource events, Runnable heard) {
        this.events = events;
        this.heard = heard;
        this.threads = Stream.of(thread("signals-say", this::say), thread("signals-hear", this::hear)).toList();
    }

    /** Starts listening; once only. */
    public void start() {
        threads.forEach(Thread::start);
    }

    /** Says, soon, to all other processes that there are new events; never waits. */
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
            try (Connection connection = events.getConnection();
                    PreparedStatement statement = connection.prepareStatement(NOTIFY)) {
                connection.setAutoCommit(true);
                statement.setString(1, self);
                statement.execute();
            } catch (SQLException e) {
                LOG.debug("Other processes were not told of new events: SQL state {}", e.getSQLState());
            }
        }
    }

    private void hear() throws InterruptedException {
        do {
            try (Connection connection = events.getConnection(); Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("LISTEN " + CHANNEL);
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
