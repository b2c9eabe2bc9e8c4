package uk.foiworkflow.projections.relay;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.published.PublishedEvent;
import uk.foiworkflow.projections.topic.InternalRecord;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.store.SealedEvent;

/**
 * What other systems are told, as CloudEvents in binary mode. An event of which this release does not know what may be told
 * is not passed over: the relay waits before it for a node that does.
 */
public final class PublicOutlet implements Outlet {

    private static final String POSITION = "ce_" + PublishedEvent.POSITION;

    private static final String ID = "ce_id";

    private final String topic;
    private final URI source;

    public PublicOutlet(Kafka kafka) {
        this.topic = kafka.publicTopic();
        this.source = URI.create(kafka.source());
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Batch batch(List<SealedEvent> events, int partitions) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        long upTo = 0;
        for (SealedEvent event : events) {
            if (!PublishedEvent.decided(event)) {
                if (upTo == 0) {
                    throw new NewerEvent(event);
                }
                break;
            }
            PublishedEvent.of(event, source).ifPresent(told -> records.add(record(told, event, partitions)));
            upTo = event.position();
        }
        return new Batch(records, upTo);
    }

    @Override
    public long position(Headers headers) {
        Header position = headers.lastHeader(POSITION);
        return position == null ? 0 : Long.parseLong(new String(position.value(), StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable UUID event(ConsumerRecord<byte[], byte[]> record) {
        Header id = record.headers().lastHeader(ID);
        return id == null ? null : UUID.fromString(new String(id.value(), StandardCharsets.UTF_8));
    }

    /** Events that are withheld leave no trace: what follows the last one that is told is looked through once more. */
    @Override
    public long reached(Map<Integer, Long> last) {
        return Collections.max(last.values());
    }

    private ProducerRecord<byte[], byte[]> record(CloudEvent told, SealedEvent event, int partitions) {
        byte[] key = InternalRecord.key(event.stream());
        return KafkaMessageFactory.<byte[]>createWriter(topic, InternalRecord.partition(key, partitions),
                event.recordedAt().toEpochMilli(), key).writeBinary(told);
    }
}
