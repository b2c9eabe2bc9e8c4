package uk.foiworkflow.projections.topic;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.Portion;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.SealedEvent;
import uk.foiworkflow.store.StoredEvent;

/**
 * The events of one partition, opened with the keys that their requests have now. What comes a second time is passed over; a
 * record that cannot be read is parked, and the event that it should have held is taken from the store if it says which.
 */
final class PartitionEvents implements EventSource, AutoCloseable {

    private final TopicPartition partition;
    private final Kafka kafka;
    private final PostgresEventStore store;
    private final EventSource whole;
    private final UnreadableRecords unreadable;
    private final StoreEnd end;
    private final Window window;
    private @Nullable Cursor cursor;

    /** @param from the position behind which the records of the window begin */
    PartitionEvents(TopicPartition partition, Kafka kafka, PostgresEventStore store, EventSource whole,
            UnreadableRecords unreadable, StoreEnd end, long from) {
        this.partition = partition;
        this.kafka = kafka;
        this.store = store;
        this.whole = whole;
        this.unreadable = unreadable;
        this.end = end;
        this.window = new Window(from);
    }

    /** Has a record at hand for those who follow. */
    void add(ConsumerRecord<byte[], byte[]> record) {
        window.add(record, position(record));
    }

    /** Whether no more is wanted before somebody has asked for what there is. */
    boolean full() {
        return window.full();
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return portion(position, limit).events();
    }

    @Override
    public Portion portion(long position, int limit) {
        List<ConsumerRecord<byte[], byte[]>> records = window.behind(position, limit);
        return opened(position, records == null ? cursor().behind(position, limit) : records);
    }

    @Override
    public long head() {
        return whole.head();
    }

    @Override
    public List<StoredEvent> stream(String reference) {
        return whole.stream(reference);
    }

    @Override
    public List<StoredEvent> erased(String reference) {
        return whole.erased(reference);
    }

    @Override
    public synchronized void close() {
        if (cursor != null) {
            cursor.close();
        }
    }

    /** For those who are further behind than the window. */
    private synchronized Cursor cursor() {
        if (cursor == null) {
            cursor = new Cursor(kafka, partition);
        }
        return cursor;
    }

    private Portion opened(long from, List<ConsumerRecord<byte[], byte[]>> records) {
        List<SealedEvent> events = new ArrayList<>();
        long to = from;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            SealedEvent event = event(record);
            if (event != null && event.position() > to) {
                events.add(event);
            }
            to = Math.max(to, position(record));
        }
        return records.isEmpty()
                ? new Portion(from, from, -1, List.of())
                : new Portion(from, to, records.getLast().offset(), events.isEmpty() ? List.of() : store.open(events));
    }

    /** The position up to which a record leads; one beyond the end of the store leads nowhere. */
    private long position(ConsumerRecord<byte[], byte[]> record) {
        long position = Cursor.position(record);
        return end.has(position) ? position : Cursor.NOWHERE;
    }

    private @Nullable SealedEvent event(ConsumerRecord<byte[], byte[]> record) {
        try {
            InternalRecord read = InternalRecord.of(record.headers(), record.value());
            if (position(record) == Cursor.NOWHERE) {
                throw new UnreadableRecord("the store has no event " + read.position(), null);
            }
            return read.event();
        } catch (UnreadableRecord e) {
            unreadable.park(record, e);
            return stored(record);
        }
    }

    /** The event at the position that a record names, if it belongs to this partition. */
    private @Nullable SealedEvent stored(ConsumerRecord<byte[], byte[]> record) {
        long position = position(record);
        return position <= 0
                ? null
                : store.readSealed(position - 1, 1).stream()
                        .filter(event -> event.position() == position && InternalRecord
                                .partition(InternalRecord.key(event.stream()),
                                        kafka.partitions()) == partition.partition())
                        .findFirst().orElse(null);
    }
}
