package uk.foiworkflow.benchmarks.trial;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import uk.foiworkflow.benchmarks.load.OnTopic;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.projections.topic.Kafka;

/** Looks how long it takes, once a node that relays is gone, until what is recorded afterwards comes onto the topic. */
final class TakeOver implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final String HEAD = "SELECT size FROM events.log_head";
    private static final double NANOS = 1e9;

    private final Database events;
    private final OnTopic topic;

    /** Before it is gone. */
    TakeOver(Database events, Kafka kafka) {
        this.events = events;
        this.topic = new OnTopic(kafka);
    }

    /** The number of the process that has the turn for the internal topic; 0 where none has. */
    static long relaying(Database events, Kafka kafka) throws SQLException {
        return events.number("SELECT coalesce((SELECT split_part(node, '@', 1) FROM work.relay WHERE topic = '"
                + kafka.internalTopic() + "' AND until > clock_timestamp()), '0')");
    }

    /** Waits for it, now that it is gone; seconds. */
    double seconds() throws SQLException {
        long gone = System.nanoTime();
        long head = events.number(HEAD);
        while (topic.position() <= head) {
            if (System.nanoTime() - gone > PATIENCE.toNanos()) {
                throw new IllegalStateException("No other node relays within " + PATIENCE);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return (System.nanoTime() - gone) / NANOS;
    }

    @Override
    public void close() {
        topic.close();
    }
}
