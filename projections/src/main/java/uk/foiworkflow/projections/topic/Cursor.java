package uk.foiworkflow.projections.topic;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a partition from any position of the events on. Where that is in the partition is found by halves, for offsets are
 * others once a topic was made anew, and positions are not.
 */
final class Cursor implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int FETCH_MILLIS = 10;
    /** Of a record that does not say to which position it leads. */
    static final long NOWHERE = -1;

    private final TopicPartition partition;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deque<ConsumerRecord<byte[], byte[]>> fetched = new ArrayDeque<>();
    private long position = NOWHERE;

    Cursor(Kafka kafka, TopicPartition partition) {
        this.partition = partition;
        Map<String, Object> settings = new HashMap<>(kafka.consumer());
        // Most of what it reads while it looks for a place is of no use.
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 18);
        // It never waits for what is still to come, and a look at another place waits for the answer to the one before.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_MILLIS);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(partition));
    }

    /** The position up to which a record leads, as it says itself. */
    static long position(ConsumerRecord<byte[], byte[]> record) {
        try {
            return InternalRecord.position(record.headers());
        } catch (UnreadableRecord e) {
            return NOWHERE;
        }
    }

    /**
     * The offset from which on all records behind a position come, and no other before them.
     *
     * @param hint the offset of the record at that position, as it once was; null where that is not known
     * @throws TopicUnfit when the partition begins later
     */
    synchronized long offset(long wanted, @Nullable Long hint) {
        long first = offsetOf(consumer.beginningOffsets(List.of(partition)));
        long end = end();
        if (hint != null && first <= hint && hint < end) {
            ConsumerRecord<byte[], byte[]> known = at(hint, end);
            if (known != null && known.offset() == hint && position(known) == wanted) {
                return hint + 1;
            }
        }
        long low = first;
        long high = end;
        while (low < high) {
            long middle = (low + high) >>> 1;
            ConsumerRecord<byte[], byte[]> record = at(middle, end);
            if (record == null || position(record) > wanted) {
                high = middle;
            } else {
                low = record.offset() + 1;
            }
        }
        if (low == first && first > 0) {
            throw new TopicUnfit("Partition %s begins behind event %d: its first records are gone.".formatted(partition,
                    wanted));
        }
        return low;
    }

    /** The records behind a position with at most so many events; fewer where there are no more. */
    synchronized List<ConsumerRecord<byte[], byte[]>> behind(long from, int limit) {
        if (position != from) {
            consumer.seek(partition, offset(from, null));
            fetched.clear();
            position = from;
        }
        long end = end();
        List<ConsumerRecord<byte[], byte[]>> behind = new ArrayList<>();
        int events = 0;
        while (events < limit && (!fetched.isEmpty() || poll(end))) {
            ConsumerRecord<byte[], byte[]> record = fetched.removeFirst();
            position = Math.max(position, position(record));
            behind.add(record);
            events += record.value() == null ? 0 : 1;
        }
        return behind;
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }

    /** The first record from an offset on that says where it leads; null where none is to come. */
    private @Nullable ConsumerRecord<byte[], byte[]> at(long offset, long end) {
        fetched.clear();
        position = NOWHERE;
        consumer.seek(partition, offset);
        while (!fetched.isEmpty() || poll(end)) {
            ConsumerRecord<byte[], byte[]> record = fetched.removeFirst();
            if (position(record) != NOWHERE) {
                return record;
            }
        }
        return null;
    }

    /** Fetches more; answers whether there was any before that end. */
    private boolean poll(long end) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).records(partition).forEach(fetched::addLast);
            if (!fetched.isEmpty()) {
                return true;
            }
            if (System.nanoTime() - until > 0) {
                throw new KafkaException("nothing comes of " + partition);
            }
        }
        return false;
    }

    private long end() {
        return offsetOf(consumer.endOffsets(List.of(partition)));
    }

    private long offsetOf(Map<TopicPartition, Long> offsets) {
        return Objects.requireNonNull(offsets.get(partition));
    }
}
