package uk.foiworkflow.request;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * All that was recorded of a request, by its sequence; never changed. One more entry copies nothing: lists that grew out of
 * each other share their entries, and only who adds to a list that was added to before gets entries of its own.
 */
public final class Recorded extends AbstractList<RequestEvent> implements RandomAccess {

    static final Recorded NOTHING = new Recorded(new RequestEvent[0], 0, new AtomicInteger(), 0);

    private final RequestEvent[] entries;
    private final int size;
    private final AtomicInteger used;
    private final int corrected;

    /**
     * @param entries of which the first {@code size} are these
     * @param used how many of the entries are anybody's
     * @param corrected the sequence up to which what stands instead of a wrong entry is still to come
     */
    private Recorded(RequestEvent[] entries, int size, AtomicInteger used, int corrected) {
        this.entries = entries;
        this.size = size;
        this.used = used;
        this.corrected = corrected;
    }

    /** The same and one more. */
    Recorded and(RequestEvent event) {
        int until = event instanceof CorrectionMade made ? size + 1 + made.instead() : corrected;
        if (size < entries.length && used.compareAndSet(size, size + 1)) {
            entries[size] = event;
            return new Recorded(entries, size + 1, used, until);
        }
        RequestEvent[] own = new RequestEvent[2 * size + 8];
        System.arraycopy(entries, 0, own, 0, size);
        own[size] = event;
        return new Recorded(own, size + 1, new AtomicInteger(size + 1), until);
    }

    /** Whether all of it is to be told anew with that event: a correction, or what stands instead of an entry. */
    public boolean rewrites(RequestEvent event) {
        return event instanceof CorrectionMade || size < corrected;
    }

    @Override
    public RequestEvent get(int sequence) {
        return entries[Objects.checkIndex(sequence, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
