package uk.foiworkflow.projections.relay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.topic.InternalRecord;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.projections.topic.UnreadableRecord;
import uk.foiworkflow.store.SealedEvent;

/**
 * All events as they are stored. Each batch ends every partition at the same position: where that is no event's of the
 * partition, with a record that says so. So whoever reads one partition knows without asking anybody up to where it has all.
 */
public final class InternalOutlet implements Outlet {

    private final String topic;

    public InternalOutlet(Kafka kafka) {
        this.topic = kafka.internalTopic();
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Batch batch(List<SealedEvent> events, int partitions) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        long[] last = new long[partitions];
        for (SealedEvent event : events) {
            byte[] key = InternalRecord.key(event.stream());
            int partition = InternalRecord.partition(key, partitions);
            last[partition] = event.position();
            records.add(new ProducerRecord<>(topic, partition, event.recordedAt().toEpochMilli(), key,
                    InternalRecord.value(event), InternalRecord.headers(event.position())));
        }
        SealedEvent end = events.getLast();
        for (int partition = 0; partition < partitions; partition++) {
            if (last[partition] != end.position()) {
                records.add(new ProducerRecord<>(topic, partition, end.recordedAt().toEpochMilli(), null, null,
                        InternalRecord.headers(end.position())));
            }
        }
        return new Batch(records, end.position());
    }

    @Override
    public long position(Headers headers) {
        return InternalRecord.position(headers);
    }

    @Override
    public @Nullable UUID event(ConsumerRecord<byte[], byte[]> record) {
        try {
            SealedEvent event = InternalRecord.of(record.headers(), record.value()).event();
            return event == null ? null : event.id();
        } catch (UnreadableRecord e) {
            // Those who follow the topic say so.
            return null;
        }
    }

    /** All say the same, unless a broker lost what it had answered for: then what is missing is put there once more. */
    @Override
    public long reached(Map<Integer, Long> last) {
        return Collections.min(last.values());
    }
}
