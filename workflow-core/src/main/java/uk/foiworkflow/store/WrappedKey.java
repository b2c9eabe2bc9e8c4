package uk.foiworkflow.store;

import java.util.Arrays;

/** The key of a request as it is stored: only the master key that it names opens it. */
final class WrappedKey {

    private final String master;
    private final byte[] bytes;

    WrappedKey(String master, byte[] bytes) {
        this.master = master;
        this.bytes = bytes.clone();
    }

    String master() {
        return master;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    boolean same(WrappedKey other) {
        return master.equals(other.master) && Arrays.equals(bytes, other.bytes);
    }
}
