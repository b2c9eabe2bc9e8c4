package uk.foiworkflow.projections.relay;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.store.SealedEvent;

/** What of the events goes onto one topic, and how it is read there how far they have come. */
public interface Outlet {

    /** The name of the topic. */
    String topic();

    /**
     * What is put onto the topic for the next events, together or not at all.
     *
     * @param events in order, at least one
     * @param partitions of the topic
     * @throws NewerEvent when the first of them cannot be put there by this release
     */
    Batch batch(List<SealedEvent> events, int partitions);

    /** The position that a record of the topic says. */
    long position(Headers headers);

    /** The id of the event in a record of the topic; null where it holds none. */
    @Nullable
    UUID event(ConsumerRecord<byte[], byte[]> record);

    /**
     * The position up to which everything is on the topic.
     *
     * @param last the position that the last record of each partition says; 0 where there is none
     */
    long reached(Map<Integer, Long> last);

    /**
     * Records that are put onto the topic together.
     *
     * @param records may be none
     * @param upTo the position of the last event that is dealt with by them
     */
    record Batch(List<ProducerRecord<byte[], byte[]>> records, long upTo) {

        public Batch {
            records = List.copyOf(records);
        }
    }
}
