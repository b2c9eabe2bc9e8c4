package uk.foiworkflow.log;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A SHA-256 hash, and the two ways of RFC 9162 (2.1.1) to come by one. */
public final class Hash {

    /** How long a hash is. */
    public static final int BYTES = 32;

    /** To find the algorithm costs as much as to hash a short text. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Hash::algorithm);
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash of these bytes, which are copied.
     *
     * @throws IllegalArgumentException unless there are 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A SHA-256 hash has 32 bytes, this one has " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * The hash that is written so.
     *
     * @param base64 as {@link #toString} writes it
     * @throws IllegalArgumentException when it is not the base64 of 32 bytes
     */
    public static Hash parse(String base64) {
        return of(StrictBase64.decode(base64));
    }

    static Hash over(byte[] message) {
        return new Hash(SHA_256.get().digest(message));
    }

    static Hash leaf(byte[] input) {
        MessageDigest digest = SHA_256.get();
        digest.update(LEAF);
        return new Hash(digest.digest(input));
    }

    static Hash node(Hash left, Hash right) {
        MessageDigest digest = SHA_256.get();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    void writeTo(ByteBuffer buffer) {
        buffer.put(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Its base64, with padding (RFC 4648, section 4). */
    @Override
    public String toString() {
        return StrictBase64.encode(bytes);
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
