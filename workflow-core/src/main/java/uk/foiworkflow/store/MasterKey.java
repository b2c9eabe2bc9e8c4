package uk.foiworkflow.store;

import javax.crypto.AEADBadTagException;

/** The key that wraps the keys of all requests; it is never stored beside what it protects. */
public final class MasterKey {

    private final String id;
    private final AesGcm cipher;

    /**
     * @param id names it in each row that it wraps, 1 to 64 characters
     * @param bytes the key itself, 32 bytes
     * @throws IllegalArgumentException when either has another length
     */
    public MasterKey(String id, byte[] bytes) {
        if (id.isEmpty() || id.length() > 64) {
            throw new IllegalArgumentException("The name of a master key has 1 to 64 characters");
        }
        this.id = id;
        this.cipher = new AesGcm(bytes);
    }

    WrappedKey wrap(String stream, RequestKey key) {
        return new WrappedKey(id, cipher.seal(key.bytes(), bound(stream)));
    }

    /** @throws WrongMasterKey when another master key wraps it */
    RequestKey unwrap(String stream, WrappedKey wrapped) {
        if (!wrapped.master().equals(id)) {
            throw new WrongMasterKey(
                    "The key of " + stream + " is wrapped by master key '" + wrapped.master() + "', not '" + id + "'");
        }
        try {
            return new RequestKey(cipher.open(wrapped.bytes(), bound(stream)));
        } catch (AEADBadTagException e) {
            throw new WrongMasterKey("Master key '" + id + "' does not open the key of " + stream
                    + ": it is not the master key that wrapped it, or the row was altered");
        }
    }

    private byte[] bound(String stream) {
        return AesGcm.bound("request key", id, stream);
    }

    @Override
    public String toString() {
        return "MasterKey " + id;
    }
}
