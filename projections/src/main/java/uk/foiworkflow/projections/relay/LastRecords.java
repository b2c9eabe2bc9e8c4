package uk.foiworkflow.projections.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.topic.Kafka;

/** Reads how far a topic has come from its last records, so that nobody else has to remember it. */
final class LastRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Behind the last record stand the marks of its transaction, and those of transactions that were broken off. */
    private static final long FIRST_LOOK = 64;

    private LastRecords() {}

    /**
     * What the last record of a partition says.
     *
     * @param event the id of the event in it; null where it holds none
     */
    record Last(long position, @Nullable UUID event) {}

    /**
     * What the last record of each partition says; position 0 where there is none.
     *
     * @throws TimeoutException when the brokers are too slow
     */
    static Map<Integer, Last> of(Kafka kafka, Outlet outlet) {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.consumer(), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(outlet.topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<Integer, Last> last = new HashMap<>();
            for (TopicPartition partition : partitions) {
                ConsumerRecord<byte[], byte[]> record = last(consumer, partition,
                        Objects.requireNonNull(begins.get(partition)), Objects.requireNonNull(ends.get(partition)));
                last.put(partition.partition(), record == null
                        ? new Last(0, null)
                        : new Last(outlet.position(record.headers()), outlet.event(record)));
            }
            return last;
        }
    }

    private static @Nullable ConsumerRecord<byte[], byte[]> last(Consumer<byte[], byte[]> consumer,
            TopicPartition partition, long begin, long end) {
        consumer.assign(List.of(partition));
        ConsumerRecord<byte[], byte[]> last = null;
        long until = end;
        for (long look = FIRST_LOOK; last == null && until > begin; look *= FIRST_LOOK) {
            long from = Math.max(begin, end - look);
            last = lastFrom(consumer, partition, from, until);
            until = from;
        }
        return last;
    }

    private static @Nullable ConsumerRecord<byte[], byte[]> lastFrom(Consumer<byte[], byte[]> consumer,
            TopicPartition partition, long from, long until) {
        consumer.seek(partition, from);
        ConsumerRecord<byte[], byte[]> last = null;
        long began = System.nanoTime();
        while (consumer.position(partition) < until) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100)).records(partition)) {
                last = record;
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new TimeoutException("the last records of " + partition + " cannot be read");
            }
        }
        return last;
    }
}
