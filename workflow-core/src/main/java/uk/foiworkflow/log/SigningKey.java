package uk.foiworkflow.log;

import java.security.KeyPair;
import java.security.PrivateKey;

/**
 * A named Ed25519 key that notes are signed with.
 *
 * @param verifier its public half
 */
public record SigningKey(VerifierKey verifier, PrivateKey key) {

    private static final String PREFIX = "PRIVATE+KEY+";

    /**
     * A new key.
     *
     * @throws IllegalArgumentException when the name is no name of a key
     */
    public static SigningKey generate(String name) {
        return of(name, Ed25519.generate());
    }

    /**
     * The key that is written so.
     *
     * @param secret as {@link #secret} wrote it
     * @throws IllegalArgumentException when it is not written so, is not of Ed25519, or its id is not that of its key
     */
    public static SigningKey parse(String secret) {
        String[] parts = secret.split("\\+", 5);
        if (parts.length != 5 || !secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("Not a signing key");
        }
        SigningKey key = of(parts[2], Ed25519.pair(VerifierKey.typed(parts[4], VerifierKey.TYPE)));
        if (!key.verifier.hexId().equals(parts[3])) {
            throw new IllegalArgumentException("The signing key " + key + " is not " + parts[3]);
        }
        return key;
    }

    /**
     * The key itself in one line, as log tools read it; whoever has it signs for the log.
     *
     * @throws IllegalArgumentException when the key never leaves where it is kept
     */
    public String secret() {
        return PREFIX + verifier.name() + "+" + verifier.hexId() + "+"
                + StrictBase64.encode(VerifierKey.typed(Ed25519.bytes(key), VerifierKey.TYPE));
    }

    byte[] sign(byte[] text) {
        return Ed25519.sign(key, text);
    }

    /** Name and id, and nothing of the key. */
    @Override
    public String toString() {
        return verifier.name() + "+" + verifier.hexId();
    }

    private static SigningKey of(String name, KeyPair pair) {
        return new SigningKey(new VerifierKey(name, pair.getPublic()), pair.getPrivate());
    }
}
