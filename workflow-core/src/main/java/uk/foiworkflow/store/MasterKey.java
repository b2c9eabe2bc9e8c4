package uk.foiworkflow.store;

import java.util.Optional;

/**
 * A key that wraps the keys of requests; it is never stored beside what it protects. One that a key management service
 * holds does not leave it: then the service wraps and unwraps.
 */
public interface MasterKey {

    /** Names it in each row that it wraps: 1 to 64 letters, digits, '.', '_' or '-', never given to another key. */
    String name();

    /**
     * Encrypts the key of a request, 32 bytes.
     *
     * @param bound what the answer is bound to: it is unwrapped with the same bytes only
     * @return 48 to 4,096 bytes
     * @throws MasterKeyAway when that cannot be done now
     */
    byte[] wrap(byte[] key, byte[] bound);

    /**
     * Decrypts what {@link #wrap} answered; empty when this key did not wrap it, or not with those bytes.
     *
     * @throws MasterKeyAway when that cannot be done now
     */
    Optional<byte[]> unwrap(byte[] wrapped, byte[] bound);
}
