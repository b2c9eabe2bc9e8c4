package uk.foiworkflow.api.keys;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets this node forget what it remembers of requests whose keys were destroyed, here or on another node, and finds out
 * whether all nodes have. Each node looks every second, and writes down when it did; one that cannot look for ten seconds
 * forgets all that it remembers, so that one of which nothing was heard for fifteen need not be waited for.
 */
final class Forgetting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONGEST_DEAFNESS = Duration.ofSeconds(10);
    private static final String GIVEN_UP = "interval '15 seconds'";
    private static final Duration LOOKS_AGAIN = Duration.ofMillis(20);

    private final JdbcClient database;
    private final Memory memory;
    private final UUID self = UUID.randomUUID();
    private final Semaphore told = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("forgetting").unstarted(this::run);
    private long lastLook = System.nanoTime();

    /** What a node remembers of requests. */
    interface Memory {

        void forget(List<String> references);

        void forgetAll();
    }

    /** When it was, by the clock of the database, and what was shredded within a minute before. */
    private record Look(OffsetDateTime at, List<String> shredded) {}

    Forgetting(DataSource writer, Memory memory) {
        this.database = JdbcClient.create(writer);
        this.memory = memory;
    }

    /** Begins; once only. No key is used before. */
    void start() {
        look();
        thread.start();
    }

    /** Says that there may be something to forget; never waits. */
    void tell() {
        told.release();
    }

    /** Waits until no node remembers anything any more of what was shredded before; fifteen seconds at most. */
    void everywhere() throws InterruptedException {
        OffsetDateTime since = database.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
        look();
        while (database.sql("SELECT count(*) FROM work.node WHERE looked_at <= ? AND looked_at > clock_timestamp() - "
                + GIVEN_UP).param(since).query(Long.class).single() > 0) {
            var unused = closing.await(LOOKS_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        tell();
        try {
            thread.join(INTERVAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        memory.forgetAll();
        database.sql("DELETE FROM work.node WHERE node = ?").param(self).update();
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                try {
                    look();
                } catch (DataAccessException e) {
                    LOG.warn("It cannot be seen what is to be forgotten: {}", e.getClass().getSimpleName());
                    deaf();
                }
                var unused = told.tryAcquire(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
                told.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The instant is that of the snapshot, so that what was committed before it is seen. */
    private synchronized void look() {
        deaf();
        long now = System.nanoTime();
        Look look = database.sql("""
                SELECT now() AS at, array(SELECT stream FROM keys.shredded
                    WHERE destroyed_at > now() - interval '1 minute') AS shredded""")
                .query((row, number) -> new Look(row.getObject("at", OffsetDateTime.class),
                        List.of((String[]) row.getArray("shredded").getArray())))
                .single();
        memory.forget(look.shredded());
        database.sql("""
                INSERT INTO work.node (node, looked_at)
                SELECT :node, :at WHERE set_config('synchronous_commit', 'off', true) = 'off'
                ON CONFLICT (node) DO UPDATE SET looked_at = excluded.looked_at""").param("node", self)
                .param("at", look.at()).update();
        lastLook = now;
    }

    private synchronized void deaf() {
        if (System.nanoTime() - lastLook > LONGEST_DEAFNESS.toNanos()) {
            memory.forgetAll();
        }
    }
}
