package uk.foiworkflow.projections;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.projections.follow.Signals;
import uk.foiworkflow.projections.follow.Slices;
import uk.foiworkflow.projections.follow.StoreEvents;
import uk.foiworkflow.projections.follow.Worker;
import uk.foiworkflow.projections.topic.FollowedTopic;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.store.PostgresEventStore;

/**
 * All read models, kept up with the internal topic by a process of its own, which shares the partitions with others of its
 * group. Built anew they are from the event store.
 */
public final class Standalone implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST_DEAFNESS = Duration.ofSeconds(10);

    private final JdbcClient events;
    private final PostgresEventStore store;
    private final Following following;
    private final FollowedTopic topic;
    private final Signals signals;
    private final Worker forgetting;
    private final Set<String> forgotten = new HashSet<>();
    private long lastLook = System.nanoTime();

    /**
     * @param group the name of the group: one for each database of read models
     * @param events the database of the events, as a login sees it that reads them, the keys and what was shredded
     * @param store the events in it
     * @param views the database of the read models, migrated
     * @param calendar for the days that a review took
     * @param interval how long a follower waits before it looks by itself
     */
    public Standalone(Kafka kafka, String group, DataSource events, PostgresEventStore store, DataSource views,
            WorkingCalendar calendar, Duration interval) {
        this.events = JdbcClient.create(events);
        this.store = store;
        StoreEvents whole = new StoreEvents(store);
        Slices slices = new Slices(whole, kafka.partitions());
        this.following = Following.slices(views, whole, slices, calendar, interval);
        this.topic = new FollowedTopic(kafka, group, store, views, slices, following::wake);
        this.signals = Signals.ofViews(views, () -> {
        });
        slices.tell(signals::tell);
        this.forgetting = new Worker("forget-shredded", BETWEEN_LOOKS, this::forget, () -> {
        });
    }

    /** Joins the group and follows; once only. */
    public void start() {
        forget();
        forgetting.start();
        signals.start();
        following.start();
        topic.start();
    }

    /** Who follows and builds, for progress, parked events and retry. */
    public Following following() {
        return following;
    }

    /** Which partitions are followed here. */
    public List<Integer> partitions() {
        return topic.slices();
    }

    /** Why nothing comes from the topic; null while it does. */
    public @Nullable String trouble() {
        return topic.trouble();
    }

    /** Leaves the group, and stops after the batch at hand. */
    @Override
    public void close() {
        topic.close();
        following.close();
        signals.close();
        forgetting.close();
    }

    /** What was shredded is in no memory a second later; after ten seconds in which it cannot be seen, nothing is. */
    private void forget() {
        try {
            Set<String> shredded = new HashSet<>(events.sql("""
                    SELECT stream FROM keys.shredded WHERE destroyed_at > now() - interval '1 minute'""")
                    .query(String.class).list());
            forgotten.retainAll(shredded);
            if (forgotten.addAll(shredded)) {
                shredded.forEach(store::forget);
                following.forget();
            }
            lastLook = System.nanoTime();
        } catch (DataAccessException e) {
            if (System.nanoTime() - lastLook > LONGEST_DEAFNESS.toNanos()) {
                store.forgetKeys();
                following.forget();
            }
            throw e;
        }
    }
}
