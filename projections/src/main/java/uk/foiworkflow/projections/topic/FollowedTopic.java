package uk.foiworkflow.projections.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.SharedEvents;
import uk.foiworkflow.projections.follow.Slices;
import uk.foiworkflow.projections.follow.StoreEvents;
import uk.foiworkflow.projections.follow.Worker;
import uk.foiworkflow.store.PostgresEventStore;

/**
 * The internal topic as slices of the events: those partitions are followed here that the group gives this process. Which
 * events are in the read models is known to their own database alone; the group only shares out the work. What the consumer's
 * thread does and what the group tells it stand together, for both change the same partitions under one lock.
 */
public final class FollowedTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedTopic.class);
    private static final Duration POLL = Duration.ofMillis(100);
    /** Silent for so long, a process has its partitions given to others. */
    private static final int SESSION_MILLIS = 6_000;
    private static final int HEARTBEAT_MILLIS = 2_000;

    private final Kafka kafka;
    private final String group;
    private final PostgresEventStore store;
    private final EventSource whole;
    private final JdbcClient views;
    private final UnreadableRecords unreadable;
    private final StoreEnd end;
    private final Slices slices;
    private final Runnable arrived;
    private final Worker worker;
    private final Map<Integer, Followed> partitions = new TreeMap<>();
    private volatile @Nullable String unfit;

    /** A partition that is followed here. */
    private record Followed(PartitionEvents events, SharedEvents shared) {

        void close() {
            shared.close();
            events.close();
        }
    }

    /**
     * @param group the name of the group whose processes share the partitions: one for each database of read models
     * @param store opens the events, and has whatever is asked of single requests
     * @param views the database of the read models
     * @param slices told which partitions are followed here
     * @param arrived run when there is something new in any of them
     */
    public FollowedTopic(Kafka kafka, String group, PostgresEventStore store, DataSource views, Slices slices,
            Runnable arrived) {
        this.kafka = kafka;
        this.group = group;
        this.store = store;
        this.whole = new StoreEvents(store);
        this.views = JdbcClient.create(views);
        this.unreadable = new UnreadableRecords(views);
        this.end = new StoreEnd(whole);
        this.slices = slices;
        this.arrived = arrived;
        this.worker = new Worker("follow-topic", Duration.ZERO, this::follow, () -> lose(List.copyOf(slices())));
    }

    /** Joins the group, in a thread of its own; once only. */
    public void start() {
        worker.start();
    }

    /** Why nothing comes, without a word of what any record holds; null while it does. */
    public @Nullable String trouble() {
        String own = unfit;
        return own == null ? worker.trouble() : own;
    }

    /** Which partitions are followed here. */
    public synchronized List<Integer> slices() {
        return List.copyOf(partitions.keySet());
    }

    /** Leaves the group. */
    @Override
    public void close() {
        worker.close();
    }

    private void follow() {
        prepare();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(kafka.internalTopic()), new Assignment(consumer));
            while (worker.goesOn()) {
                hand(consumer.poll(POLL));
                regulate(consumer);
                worker.succeeds();
            }
        }
    }

    private void prepare() {
        try {
            new Topics(kafka).prepare();
            unfit = null;
        } catch (TopicUnfit e) {
            unfit = e.getMessage();
            throw e;
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka.consumer());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        return settings;
    }

    private synchronized void hand(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition each : records.partitions()) {
            Followed followed = partitions.get(each.partition());
            if (followed != null) {
                records.records(each).forEach(followed.events()::add);
            }
        }
        if (!records.isEmpty()) {
            arrived.run();
        }
    }

    /** No more is fetched than is taken in. */
    private synchronized void regulate(KafkaConsumer<byte[], byte[]> consumer) {
        for (TopicPartition each : consumer.assignment()) {
            Followed followed = partitions.get(each.partition());
            if (followed != null && followed.events().full()) {
                consumer.pause(List.of(each));
            } else {
                consumer.resume(List.of(each));
            }
        }
    }

    private synchronized void lose(Collection<Integer> lost) {
        List<Followed> closed = lost.stream().map(partitions::remove).filter(Objects::nonNull).toList();
        if (!closed.isEmpty()) {
            tell();
            closed.forEach(Followed::close);
        }
    }

    private void tell() {
        Map<Integer, SharedEvents> here = new HashMap<>();
        partitions.forEach((partition, followed) -> here.put(partition, followed.shared()));
        slices.are(here);
        LOG.info("Partitions {} of {} are followed here", here.keySet(), kafka.internalTopic());
        arrived.run();
    }

    /** Where the read model that has come least far stands. */
    private record Start(long position, @Nullable Long offset) {}

    /** Those who were cut otherwise are cut anew where they stand, or do not go on. */
    private Start start(int partition) {
        return views.sql("""
                SELECT position, CASE WHEN slices = :slices THEN record_offset END AS offset FROM views.position
                WHERE slice = :slice OR slices <> :slices ORDER BY position LIMIT 1""")
                .param("slices", kafka.partitions()).param("slice", partition).query(Start.class).optional()
                .orElse(new Start(0, null));
    }

    /** What the group gives and takes. */
    private final class Assignment implements ConsumerRebalanceListener {

        private final KafkaConsumer<byte[], byte[]> consumer;

        Assignment(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> given) {
            synchronized (FollowedTopic.this) {
                for (TopicPartition each : given) {
                    Start start = start(each.partition());
                    try (Cursor cursor = new Cursor(kafka, each)) {
                        consumer.seek(each, cursor.offset(start.position(), start.offset()));
                    }
                    PartitionEvents events = new PartitionEvents(each, kafka, store, whole, unreadable, end,
                            start.position());
                    partitions.put(each.partition(), new Followed(events, new SharedEvents(events)));
                }
                if (!given.isEmpty()) {
                    tell();
                }
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> taken) {
            lose(taken.stream().map(TopicPartition::partition).toList());
        }
    }
}
