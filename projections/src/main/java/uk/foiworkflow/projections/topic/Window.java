package uk.foiworkflow.projections.topic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The records of a partition that are at hand: those that came last, as far as they are still of use. */
final class Window {

    /** So many are kept behind the position that was asked for last, for those who come a little later, or held ready. */
    private static final int KEPT = 4_000;

    private final Deque<Held> records = new ArrayDeque<>();
    private long from;
    private long to;
    private long asked;
    private int ready;

    /** A record, the position up to which it leads, and whether the one before led there already. */
    private record Held(long position, boolean again, ConsumerRecord<byte[], byte[]> record) {

        /** One that leads nowhere is looked at by whoever stands there, for it may be one that cannot be read. */
        boolean behind(long asked) {
            return again ? position >= asked : position > asked;
        }
    }

    /** @param from the position behind which the first record comes */
    Window(long from) {
        this.from = from;
        this.to = from;
        this.asked = from;
    }

    /** @param position up to which it leads */
    synchronized void add(ConsumerRecord<byte[], byte[]> record, long position) {
        long before = to;
        to = Math.max(before, position);
        records.addLast(new Held(to, to == before, record));
        if (to > asked) {
            ready++;
        }
        trim();
    }

    /** Whether no more is wanted before somebody has asked for what there is. */
    synchronized boolean full() {
        return ready >= KEPT;
    }

    /** The records behind a position with at most so many events; null where it lies too far back. */
    synchronized @Nullable List<ConsumerRecord<byte[], byte[]>> behind(long position, int limit) {
        if (position < from) {
            return null;
        }
        asked = Math.max(asked, position);
        ready = 0;
        int events = 0;
        List<ConsumerRecord<byte[], byte[]>> behind = new ArrayList<>();
        for (Held held : records) {
            if (held.position() > asked) {
                ready++;
            }
            if (held.behind(position) && events < limit) {
                behind.add(held.record());
                events += held.record().value() == null ? 0 : 1;
            }
        }
        trim();
        return behind;
    }

    private void trim() {
        while (records.size() - ready > KEPT) {
            from = records.removeFirst().position();
        }
    }
}
