package uk.foiworkflow.store;

import java.util.Optional;
import javax.crypto.AEADBadTagException;

/** A master key that this process holds itself. */
public final class AesMasterKey implements MasterKey {

    private final String name;
    private final AesGcm cipher;

    /**
     * @param bytes the key itself, 32 bytes
     * @throws IllegalArgumentException when it has another length
     */
    public AesMasterKey(String name, byte[] bytes) {
        this.name = name;
        this.cipher = new AesGcm(bytes);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] wrap(byte[] key, byte[] bound) {
        return cipher.seal(key, bound);
    }

    @Override
    public Optional<byte[]> unwrap(byte[] wrapped, byte[] bound) {
        try {
            return Optional.of(cipher.open(wrapped, bound));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "master key '" + name + "'";
    }
}
