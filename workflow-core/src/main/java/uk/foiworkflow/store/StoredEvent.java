package uk.foiworkflow.store;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * An event as the store holds it.
 *
 * @param position its place in the one order of the whole store, from 1, without gaps
 * @param stream the reference of the request; with a solidus in it where it belongs to none
 * @param sequence its place in the stream, from 0, without gaps
 * @param recordedAt the instant at which the store recorded it, UTC; never earlier than that of the position before
 * @param type the stable name under which it is stored
 * @param revision the revision of its stored form
 * @param content the event; null when this release cannot read its type or revision, or when it was altered
 * @param altered whether its words do not open with the key of its request
 */
public record StoredEvent(long position, String stream, long sequence, UUID id, Instant recordedAt, String type,
        int revision, Metadata metadata, @Nullable Event content, boolean altered) {

    private static final char OF_NO_REQUEST = '/';

    /** An event that was not altered. */
    public StoredEvent(long position, String stream, long sequence, UUID id, Instant recordedAt, String type,
            int revision, Metadata metadata, @Nullable Event content) {
        this(position, stream, sequence, id, recordedAt, type, revision, metadata, content, false);
    }

    StoredEvent with(Event read) {
        return new StoredEvent(position, stream, sequence, id, recordedAt, type, revision, metadata, read, altered);
    }

    StoredEvent asAltered() {
        return new StoredEvent(position, stream, sequence, id, recordedAt, type, revision, metadata, null, true);
    }

    /**
     * The same event for a reader who is shown other words in the place of those that may name somebody.
     *
     * @param words what is shown in the place of each
     */
    public StoredEvent reworded(UnaryOperator<String> words) {
        return content == null
                ? this
                : with(EventJson.reworded(content, words));
    }

    /** Whether it happened in the life of a request. */
    public boolean ofRequest() {
        return ofRequest(stream);
    }

    /** Whether a stream of that name is a request's. */
    public static boolean ofRequest(String stream) {
        return stream.indexOf(OF_NO_REQUEST) < 0;
    }

    /**
     * What happened in the life of a request.
     *
     * @throws UnreadableEvent when its type or revision is newer than this release
     * @throws AlteredEvent when its words do not open with the key of its request
     * @throws ClassCastException when it is {@link #ofRequest of no request}
     */
    public RequestEvent event() {
        return (RequestEvent) happening();
    }

    /**
     * What happened, in the life of a request or around the requests.
     *
     * @throws UnreadableEvent when its type or revision is newer than this release
     * @throws AlteredEvent when its words do not open with the key of its request
     */
    public Event happening() {
        if (altered) {
            throw new AlteredEvent(stream, sequence);
        }
        if (content == null) {
            throw new UnreadableEvent(stream, sequence, type, revision);
        }
        return content;
    }
}
