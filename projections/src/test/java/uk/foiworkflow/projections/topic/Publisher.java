package uk.foiworkflow.projections.topic;

import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.relay.InternalOutlet;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.SealedEvent;

/** Puts the events of a store onto the internal topic, as far and in such portions as a test wants. */
public final class Publisher implements AutoCloseable {

    private final Kafka kafka;
    private final PostgresEventStore store;
    private final KafkaProducer<byte[], byte[]> producer;
    private long position;

    public Publisher(Kafka kafka, PostgresEventStore store) {
        this.kafka = kafka;
        this.store = store;
        new Topics(kafka).prepare();
        this.producer = new KafkaProducer<>(kafka.producer(kafka.internalTopic()), new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** All events that are not there yet. */
    public void all(int batch) {
        List<SealedEvent> events = store.readSealed(position, batch);
        while (!events.isEmpty()) {
            put(events);
            events = store.readSealed(position, batch);
        }
    }

    /** Begins anew with the first event. */
    public void again() {
        position = 0;
    }

    /**
     * A record that holds what it should not.
     *
     * @param position null for a record that does not say
     */
    public void put(int partition, @Nullable Long position, byte @Nullable [] value) {
        producer.beginTransaction();
        var unused = producer.send(new ProducerRecord<>(kafka.internalTopic(), partition, null, null, value,
                position == null ? null : InternalRecord.headers(position)));
        producer.commitTransaction();
    }

    /** The partition of a stream. */
    public int partition(String stream) {
        return InternalRecord.partition(InternalRecord.key(stream), kafka.partitions());
    }

    private void put(List<SealedEvent> events) {
        producer.beginTransaction();
        // What becomes of each is told by the commit.
        for (ProducerRecord<byte[], byte[]> record : new InternalOutlet(kafka).batch(events, kafka.partitions())
                .records()) {
            var unused = producer.send(record);
        }
        producer.commitTransaction();
        position = events.getLast().position();
    }

    @Override
    public void close() {
        producer.close();
    }
}
