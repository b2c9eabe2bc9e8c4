package uk.foiworkflow.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events for the end of one stream, all or none, ready to be written.
 *
 * @param key under which they are encrypted
 * @param used the idempotency key that is spent with them; null when there is none
 */
record Append(String stream, long firstSequence, List<EventRow> rows, KeyRing.Held key, @Nullable UsedKey used) {

    /** An idempotency key, and what tells the body that came with it from another. */
    // It is written, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record UsedKey(String actor, String key, byte[] fingerprint) {

        static @Nullable UsedKey of(@Nullable Call call, RequestKey request) {
            return call == null ? null : new UsedKey(call.actor(), call.key(), request.fingerprint(call.body()));
        }
    }

    Append {
        rows = List.copyOf(rows);
    }

    /** The same, once the key of the request is wrapped anew. */
    Append under(KeyRing.Held renewed) {
        return new Append(stream, firstSequence, rows, renewed, used);
    }

    long lastSequence() {
        return firstSequence + rows.size() - 1;
    }

    /** What is answered once the last of the events stands at that place. */
    Appended at(Place last) {
        return new Appended(last.sequence(), last.position(), last.recordedAt(),
                rows.stream().map(EventRow::type).toList());
    }
}
