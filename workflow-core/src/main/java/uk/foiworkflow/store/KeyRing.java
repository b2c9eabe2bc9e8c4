package uk.foiworkflow.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the requests that were at hand lately, unwrapped. A key is only ever answered for the wrapped form that the
 * database holds now, so one that was destroyed is gone here as well.
 */
final class KeyRing {

    private static final int MOST = 10_000;

    private final MasterKeys masters;
    private final Map<String, Held> held = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
            return size() > MOST;
        }
    };

    private final Set<String> destroyed = new HashSet<>();

    KeyRing(MasterKeys masters) {
        this.masters = masters;
    }

    /** A key for a new request; kept once it is stored. */
    Held fresh(String stream) {
        RequestKey key = RequestKey.fresh();
        return new Held(masters.wrap(stream, key), key);
    }

    /**
     * The key; null when the master key that wraps it is lost.
     *
     * @throws WrongMasterKey when the master key that wraps it is not at hand
     */
    @Nullable
    RequestKey unwrapped(String stream, WrappedKey wrapped) {
        Held known = known(stream);
        if (known != null && known.wrapped().same(wrapped)) {
            return known.key();
        }
        RequestKey key = masters.unwrap(stream, wrapped);
        if (key != null) {
            keep(stream, new Held(wrapped, key));
        }
        return key;
    }

    /** The key that was last seen for the request; null when it is not at hand. */
    @Nullable
    Held known(String stream) {
        synchronized (held) {
            return held.get(stream);
        }
    }

    void keep(String stream, Held key) {
        synchronized (held) {
            if (!destroyed.contains(stream)) {
                held.put(stream, key);
            }
        }
    }

    void forget(String stream) {
        synchronized (held) {
            held.remove(stream);
        }
    }

    /** Whoever has read it just before it was destroyed does not bring it back. */
    void destroyed(String stream) {
        synchronized (held) {
            destroyed.add(stream);
            held.remove(stream);
        }
    }

    void forgetAll() {
        synchronized (held) {
            held.clear();
        }
    }

    /** A key and the stored form that it came out of. */
    record Held(WrappedKey wrapped, RequestKey key) {}
}
