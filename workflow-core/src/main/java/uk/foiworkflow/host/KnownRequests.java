package uk.foiworkflow.host;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.store.PostgresEventStore;

/**
 * The requests that this node has to do with, as it last knew them. Another node may have gone on with one since, so what
 * is remembered may only say yes to a command: the append then finds out whether it was up to date.
 */
final class KnownRequests {

    /** So many events in all, which is some hundred megabytes of long letters, and far less of ordinary cases. */
    private static final long MOST_EVENTS = 200_000;

    private final PostgresEventStore store;
    private final Cache<String, Known> remembered = Caffeine.newBuilder().maximumWeight(MOST_EVENTS)
            .weigher((String reference, Known known) -> (int) known.version() + 2)
            .executor(Runnable::run).build();

    KnownRequests(PostgresEventStore store) {
        this.store = store;
    }

    /** As it was last known here; null when it is not remembered. */
    @Nullable
    Known remembered(String reference) {
        return remembered.getIfPresent(reference);
    }

    /**
     * As it stands in the store now; only what is not remembered is read.
     *
     * @throws UnknownRequest when there is none
     */
    Known read(String reference) {
        Known before = remembered(reference);
        Known known = before == null ? Known.NOTHING : before;
        Known now = known.after(store.read(reference, known.version() + 1));
        if (now.version() < 0) {
            throw new UnknownRequest(reference);
        }
        remember(reference, now);
        return now;
    }

    /** Forgets those; all others are remembered as they were. */
    void forget(Collection<String> references) {
        remembered.invalidateAll(references);
    }

    void forgetAll() {
        remembered.invalidateAll();
    }

    /** Remembers it, unless something later is known. */
    void remember(String reference, Known known) {
        remembered.asMap().merge(reference, known, (one, other) -> one.version() > other.version() ? one : other);
    }
}
