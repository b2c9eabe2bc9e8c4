package uk.foiworkflow.benchmarks.trial;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import uk.foiworkflow.projections.published.PublishedEvent;
import uk.foiworkflow.projections.topic.InternalRecord;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.store.SealedEvent;

/** Reads both topics from their first records, as committed, and holds them against what is stored. */
final class BothTopics {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String POSITION = "ce_" + PublishedEvent.POSITION;

    private final Kafka kafka;
    private final List<SealedEvent> stored;
    private final List<String> faults = new ArrayList<>();
    private long repeats;

    BothTopics(Kafka kafka, List<SealedEvent> stored) {
        this.kafka = kafka;
        this.stored = List.copyOf(stored);
    }

    /** How many records came again, to be dropped. */
    long repeats() {
        return repeats;
    }

    /** Events that are missing on a topic or stand there out of the order of their request, once repeats are dropped. */
    List<String> faults() {
        Map<String, Long> sequences = new HashMap<>();
        Seen internal = new Seen(kafka.internalTopic());
        read(kafka.internalTopic(), record -> {
            SealedEvent event = InternalRecord.of(record.headers(), record.value()).event();
            if (event != null && internal.see(event.stream(), event.position())
                    && event.sequence() != sequences.merge(event.stream(), 1L, Long::sum) - 1) {
                faults.add("Event %d of %s is on %s where another should be".formatted(event.sequence(),
                        event.stream(), kafka.internalTopic()));
            }
        });
        internal.mustBe(stored.stream());
        Seen published = new Seen(kafka.publicTopic());
        read(kafka.publicTopic(), record -> published.see(text(record.key()),
                Long.parseLong(text(Objects.requireNonNull(record.headers().lastHeader(POSITION)).value()))));
        published.mustBe(stored.stream().filter(BothTopics::told));
        return faults;
    }

    /** What the next release has written is told where its first revision is. */
    private static boolean told(SealedEvent event) {
        return PublishedEvent.of(new SealedEvent(event.position(), event.stream(), event.sequence(), event.id(),
                event.recordedAt(), event.on(), event.type(), 1, event.payload(), event.metadata(), event.secret(),
                event.commitment()), URI.create("/trial")).isPresent();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private interface Each {

        void take(ConsumerRecord<byte[], byte[]> record);
    }

    private void read(String topic, Each each) {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.consumer(), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, kafka.partitions())
                    .mapToObj(partition -> new TopicPartition(topic, partition)).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (long until = System.nanoTime() + PATIENCE.toNanos(); partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L));) {
                if (System.nanoTime() > until) {
                    faults.add(topic + " cannot be read to its end");
                    return;
                }
                consumer.poll(Duration.ofMillis(200)).forEach(each::take);
            }
        }
    }

    /** What was seen of one topic. */
    private final class Seen {

        private final String topic;
        private final Map<String, Long> last = new HashMap<>();
        private final Set<Long> positions = new HashSet<>();

        Seen(String topic) {
            this.topic = topic;
        }

        /** Whether it is no repeat: what a consumer has come by it drops. */
        boolean see(String request, long position) {
            if (position <= last.getOrDefault(request, 0L)) {
                repeats++;
                return false;
            }
            last.put(request, position);
            positions.add(position);
            return true;
        }

        void mustBe(Stream<SealedEvent> wanted) {
            Set<Long> missing = wanted.map(SealedEvent::position).collect(Collectors.toSet());
            Set<Long> strange = new HashSet<>(positions);
            strange.removeAll(missing);
            missing.removeAll(positions);
            if (!missing.isEmpty() || !strange.isEmpty()) {
                faults.add("On %s %d events are missing or out of order, such as %s; %d are not to be there".formatted(
                        topic, missing.size(), missing.stream().sorted().limit(5).toList(), strange.size()));
            }
        }
    }
}
