package uk.foiworkflow.benchmarks.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import uk.foiworkflow.projections.topic.InternalRecord;
import uk.foiworkflow.projections.topic.Kafka;

/** Reads the internal topic from its end, as committed: an event is seen once every partition has come to it. */
public final class OnTopic implements Visible {

    private static final Duration PATIENCE = Duration.ofMillis(1);

    private final Consumer<byte[], byte[]> consumer;
    private final long[] reached;

    public OnTopic(Kafka kafka) {
        consumer = new KafkaConsumer<>(kafka.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        reached = new long[kafka.partitions()];
        List<TopicPartition> partitions = IntStream.range(0, kafka.partitions())
                .mapToObj(partition -> new TopicPartition(kafka.internalTopic(), partition)).toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    @Override
    public long position() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
            reached[record.partition()] = InternalRecord.position(record.headers());
        }
        return Arrays.stream(reached).min().orElse(0);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
