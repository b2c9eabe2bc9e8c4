package uk.foiworkflow.projections.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import uk.foiworkflow.projections.relay.LastRecords.Last;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.projections.topic.Topics;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.SealedEvent;

/**
 * What one node puts onto a topic from taking over until it is relieved. Taking over fences off whoever was there before:
 * what that one had begun is undone, and what it still sends is refused.
 */
final class Tenure implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Outlet outlet;
    private final Producer<byte[], byte[]> producer;
    private final int partitions;
    private long position;

    private Tenure(Outlet outlet, Producer<byte[], byte[]> producer, int partitions) {
        this.outlet = outlet;
        this.producer = producer;
        this.partitions = partitions;
    }

    /**
     * Takes over, and goes on behind the last event that is on the topic.
     *
     * @throws OtherHistory when that is not the event which the store has in its place
     */
    static Tenure begin(Kafka kafka, Outlet outlet, PostgresEventStore store) {
        new Topics(kafka).prepare();
        Tenure tenure = new Tenure(outlet, new KafkaProducer<>(kafka.producer("foi-relay-" + outlet.topic()),
                new ByteArraySerializer(), new ByteArraySerializer()), kafka.partitions());
        try {
            tenure.producer.initTransactions();
            Map<Integer, Last> last = LastRecords.of(kafka, outlet);
            last.values().forEach(each -> mustBeStored(each, outlet, store));
            tenure.position = outlet.reached(last.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().position())));
            return tenure;
        } catch (RuntimeException e) {
            tenure.close();
            throw e;
        }
    }

    /** The store may have been brought back from before: what was recorded since would have the places of what is gone. */
    private static void mustBeStored(Last last, Outlet outlet, PostgresEventStore store) {
        UUID event = last.event();
        if (event != null && store.readSealed(last.position() - 1, 1).stream()
                .noneMatch(stored -> stored.position() == last.position() && stored.id().equals(event))) {
            throw new OtherHistory(outlet.topic(), last.position());
        }
    }

    /** The last event that is on the topic. */
    long position() {
        return position;
    }

    /** Puts what follows onto the topic; returns once it is there for all to read. */
    void publish(List<SealedEvent> events) {
        Outlet.Batch batch = outlet.batch(events, partitions);
        if (!batch.records().isEmpty()) {
            producer.beginTransaction();
            send(batch.records());
            producer.commitTransaction();
        }
        position = batch.upTo();
    }

    /** A commit by itself would wait for brokers that are away as long as it takes, and so would each record. */
    private void send(List<ProducerRecord<byte[], byte[]>> records) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : records) {
            Future<RecordMetadata> one = producer.send(record);
            if (one.isDone()) {
                await(one, until);
            }
            sent.add(one);
        }
        sent.forEach(one -> await(one, until));
    }

    private static void await(Future<RecordMetadata> sent, long until) {
        try {
            sent.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refused ? refused : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("the brokers do not answer", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** What it had begun is undone by whoever takes over next. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
