package uk.foiworkflow.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;

/**
 * The data key of one request: personal data, event secrets and fingerprints hang on it and are lost with it. Encryption
 * and fingerprints use keys of their own that are derived from it.
 */
final class RequestKey {

    private final byte[] bytes;
    private final AesGcm cipher;
    private final byte[] fingerprintKey;

    RequestKey(byte[] bytes) {
        this.bytes = bytes.clone();
        this.cipher = new AesGcm(derived("encryption"));
        this.fingerprintKey = derived("fingerprint");
    }

    static RequestKey fresh() {
        return new RequestKey(AesGcm.random(AesGcm.KEY_BYTES));
    }

    boolean same(@Nullable RequestKey other) {
        return other != null && MessageDigest.isEqual(bytes, other.bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    byte[] seal(byte[] clear, byte[] bound) {
        return cipher.seal(clear, bound);
    }

    byte[] open(byte[] sealed, byte[] bound) throws AEADBadTagException {
        return cipher.open(sealed, bound);
    }

    /** Tells two bodies apart without letting anybody without the key try out what the body was. */
    byte[] fingerprint(byte[] body) {
        return AesGcm.hmac(fingerprintKey, body);
    }

    private byte[] derived(String use) {
        return AesGcm.hmac(bytes, use.getBytes(StandardCharsets.US_ASCII));
    }
}
