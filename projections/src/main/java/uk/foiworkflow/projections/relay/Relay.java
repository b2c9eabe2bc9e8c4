package uk.foiworkflow.projections.relay;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.projections.follow.Pace;
import uk.foiworkflow.projections.follow.Progress;
import uk.foiworkflow.projections.follow.Worker;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.projections.topic.TopicUnfit;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.SealedEvent;

/**
 * Puts the events onto one topic, in their one order, woken after a commit and looking by itself now and then. Every node
 * runs one, and one of them at a time has the turn. While the brokers are away nobody else is held up, and what was recorded
 * in the meantime is caught up with.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 2_000;
    private static final int SLOWER = 4;
    private static final Duration INTERVAL = Duration.ofMillis(500);
    /** A transaction costs the brokers more than its records, so events that come one by one wait for company so long. */
    private static final Duration GATHERING = Duration.ofMillis(5);

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Outlet outlet;
    private final PostgresEventStore store;
    private final Kafka kafka;
    private final Lease lease;
    private final Pace pace;
    private final Worker worker;
    private @Nullable Tenure tenure;
    /** Brokers that are too slow for a whole batch are handed less at a time, until they are faster again. */
    private int batch = BATCH;
    private volatile @Nullable Long position;
    private volatile @Nullable String trouble;

    /**
     * @param events the database of the events, where the turn is kept
     * @param node the name of this node
     */
    public Relay(Outlet outlet, PostgresEventStore store, DataSource events, Kafka kafka, String node) {
        this.outlet = outlet;
        this.store = store;
        this.kafka = kafka;
        this.lease = new Lease(events, outlet.topic(), node);
        this.pace = new Pace("relay to " + outlet.topic(), () -> store.head().position());
        this.worker = new Worker("relay-" + outlet.topic(), INTERVAL, this::relay, this::leave);
    }

    /** The name of the topic. */
    public String topic() {
        return outlet.topic();
    }

    /** Starts, in a thread of its own; once only. */
    public void start() {
        worker.start();
    }

    /** Says that there are new events. */
    public void wake() {
        worker.wake();
    }

    /** Why this node could not go on when it had the turn, without a word of what any event holds; null while it can. */
    public @Nullable String trouble() {
        String own = trouble;
        return own == null ? worker.trouble() : own;
    }

    /** How far the topic has come, whichever node brought it there; as of a second ago where that is another. */
    public Relayed progress() {
        Lease.Row row = lease.row().orElse(new Lease.Row("", 0, 0));
        Long own = position;
        return new Relayed(row.node(), own != null, new Progress(outlet.topic(), own == null ? row.position() : own,
                store.head().position(), 0, own == null ? row.perSecond() : pace.perSecond()));
    }

    /** Stops after the batch at hand, and lets another node have the turn at once. */
    @Override
    public void close() {
        worker.close();
    }

    private void relay() throws InterruptedException {
        long began = System.nanoTime();
        try {
            if (lease.held(position, pace.perSecond())) {
                publish();
            } else {
                leave();
            }
            goesOn();
        } catch (NewerEvent e) {
            waits(e);
            leave();
            lease.giveUp();
        } catch (ProducerFencedException e) {
            LOG.info("Another node has taken over the relay to {}", outlet.topic());
            leave();
            worker.pause(AGAIN);
        } catch (KafkaException | TopicUnfit | OtherHistory e) {
            waits(e);
            leave();
            batch = Math.max(1, batch / SLOWER);
            worker.pause(AGAIN);
        }
        worker.pause(GATHERING.minusNanos(System.nanoTime() - began));
    }

    private void publish() {
        Tenure now = tenure;
        if (now == null) {
            now = Tenure.begin(kafka, outlet, store);
            tenure = now;
            position = now.position();
            LOG.info("This node relays to {} from event {} on", outlet.topic(), now.position() + 1);
        }
        boolean more = true;
        while (more && worker.goesOn() && lease.held(now.position(), pace.perSecond())) {
            List<SealedEvent> events = store.readSealed(now.position(), batch);
            if (!events.isEmpty()) {
                now.publish(events);
            }
            position = now.position();
            more = events.size() == batch;
            batch = Math.min(BATCH, 2 * batch);
            pace.at(position, more);
        }
    }

    private void leave() {
        pace.restart();
        position = null;
        Tenure left = tenure;
        if (left != null) {
            tenure = null;
            left.close();
        }
        if (!worker.goesOn()) {
            lease.giveUp();
        }
    }

    private void goesOn() {
        if (trouble != null) {
            trouble = null;
            LOG.info("The relay to {} goes on", outlet.topic());
        }
    }

    /** Said once, however often it is tried again. */
    private void waits(RuntimeException failure) {
        String words = failure instanceof KafkaException
                ? "%s: %s".formatted(failure.getClass().getSimpleName(), failure.getMessage())
                : String.valueOf(failure.getMessage());
        if (trouble == null) {
            LOG.warn("The relay to {} waits, and tries again: {}", outlet.topic(), words);
        }
        trouble = words;
    }
}
