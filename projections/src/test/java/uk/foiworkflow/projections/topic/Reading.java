package uk.foiworkflow.projections.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what was committed to a topic, from its beginning. */
public final class Reading {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Reading() {}

    /** Everything, as soon as that is enough; at the latest after half a minute, be it enough or not. */
    public static List<ConsumerRecord<byte[], byte[]>> until(Kafka kafka, String topic,
            Predicate<List<ConsumerRecord<byte[], byte[]>>> enough) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.consumer(), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            long until = System.nanoTime() + PATIENCE.toNanos();
            List<TopicPartition> partitions = List.of();
            while (partitions.isEmpty() && System.nanoTime() < until) {
                partitions = consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition())).toList();
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!enough.test(records) && System.nanoTime() < until) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
        }
        return records;
    }

    /** Everything up to that position of the internal topic, in every partition. */
    public static List<ConsumerRecord<byte[], byte[]>> internal(Kafka kafka, long position) {
        return until(kafka, kafka.internalTopic(), records -> records.stream()
                .filter(record -> InternalRecord.position(record.headers()) >= position)
                .map(ConsumerRecord::partition).distinct().count() == kafka.partitions());
    }
}
