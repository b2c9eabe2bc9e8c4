package uk.foiworkflow.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Stands for a key management service: what it wraps is longer than what this engine makes of it, and it can be away or at fault. */
final class FarMasterKey implements MasterKey {

    private static final int OURS = 60;
    private static final int THEIRS = 184;

    private final AesMasterKey key;
    private int answers = Integer.MAX_VALUE;
    private boolean forgets;

    FarMasterKey(String name) {
        this.key = new AesMasterKey(name, AesGcm.random(AesGcm.KEY_BYTES));
    }

    /** Lets it answer so many calls more. */
    void answers(int calls) {
        answers = calls;
    }

    /** Lets it wrap something else than what it is given. */
    void forgets() {
        forgets = true;
    }

    @Override
    public String name() {
        return key.name();
    }

    @Override
    public byte[] wrap(byte[] secret, byte[] bound) {
        asked();
        return Arrays.copyOf(key.wrap(forgets ? new byte[secret.length] : secret, bound), THEIRS);
    }

    @Override
    public Optional<byte[]> unwrap(byte[] wrapped, byte[] bound) {
        asked();
        return key.unwrap(Arrays.copyOf(wrapped, OURS), bound);
    }

    private void asked() {
        if (answers-- <= 0) {
            throw new MasterKeyAway("The service does not answer", new IOException());
        }
    }
}
