package uk.foiworkflow.projections.relay;

import java.sql.Types;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The turn of one node to put events onto a topic, kept in a row of the events' database and counted by its clock. A node
 * that does not renew it in time is given up, and another goes on.
 */
final class Lease {

    static final Duration LASTS = Duration.ofSeconds(5);
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(1);

    private final JdbcClient events;
    private final String topic;
    /** Two processes may be called alike. */
    private final String node;
    private boolean held;
    private long asked = System.nanoTime() - LASTS.toNanos();

    /** @param node the name of this node */
    Lease(DataSource events, String topic, String node) {
        this.events = JdbcClient.create(events);
        this.topic = topic;
        this.node = node + "/" + UUID.randomUUID().toString().substring(0, 8);
    }

    /**
     * How it stands with a topic.
     *
     * @param node that has the turn, or had it last
     * @param position the last event that is on the topic, as far as was told
     */
    record Row(String node, long position, long perSecond) {}

    /**
     * Whether it is this node's turn; asked again at most once a second.
     *
     * @param position the last event that is on the topic; null where this node does not know
     */
    boolean held(@Nullable Long position, long perSecond) {
        if (System.nanoTime() - asked >= RENEWED_AFTER.toNanos()) {
            asked = System.nanoTime();
            held = false;
            held = events.sql("""
                    INSERT INTO work.relay AS r (topic, node, until, position, per_second)
                    VALUES (:topic, :node, clock_timestamp() + make_interval(secs => :lasts),
                        coalesce(:position, 0::bigint), :rate)
                    ON CONFLICT (topic) DO UPDATE SET node = excluded.node, until = excluded.until,
                        position = coalesce(:position, r.position), per_second = excluded.per_second
                    WHERE r.node = excluded.node OR r.until < clock_timestamp()
                    RETURNING node""").param("topic", topic).param("node", node).param("lasts", LASTS.toSeconds())
                    .param("position", position, Types.BIGINT).param("rate", perSecond).query(String.class).optional()
                    .isPresent();
        }
        return held;
    }

    /** Lets another node have the turn at once, and does not ask for it again before that one had the time to take it. */
    void giveUp() {
        if (held) {
            held = false;
            asked = System.nanoTime() + LASTS.toNanos();
            events.sql("UPDATE work.relay SET until = '-infinity' WHERE topic = ? AND node = ?").params(topic, node)
                    .update();
        }
    }

    /** How it stands, whichever node has the turn; empty when none ever had. */
    Optional<Row> row() {
        return events.sql("SELECT node, position, per_second FROM work.relay WHERE topic = ?").param(topic)
                .query((row, number) -> new Row(row.getString(1), row.getLong(2), row.getLong(3))).optional();
    }
}
