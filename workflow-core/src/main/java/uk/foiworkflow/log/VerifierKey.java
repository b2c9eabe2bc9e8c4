package uk.foiworkflow.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A named Ed25519 key that notes are verified with; by name and id a note says who signed it (C2SP signed-note).
 *
 * @param name as short as a host and a path, without spaces and plus signs
 */
public record VerifierKey(String name, PublicKey key) {

    /** Of keys that sign a note as it is. */
    static final byte TYPE = 1;
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{IsWhite_Space}+]+");

    /**
     * A key under its name.
     *
     * @throws IllegalArgumentException when the name is no name of a key, or the key is not of Ed25519
     */
    public VerifierKey {
        if (!isName(name)) {
            throw new IllegalArgumentException("Not the name of a key: " + name);
        }
        Ed25519.bytes(key);
    }

    /**
     * The key of these 32 bytes (RFC 8032).
     *
     * @throws IllegalArgumentException when they are no key, or the name is no name of one
     */
    public static VerifierKey of(String name, byte[] key) {
        return new VerifierKey(name, Ed25519.publicKey(key));
    }

    /**
     * The key that is written so.
     *
     * @param text as {@link #toString} writes it
     * @throws IllegalArgumentException when it is not written so, is not of Ed25519, or its id is not that of its key
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a verifier key: " + text);
        }
        VerifierKey key = of(parts[0], typed(parts[2], TYPE));
        if (!key.hexId().equals(parts[1])) {
            throw new IllegalArgumentException(key + " is not " + parts[1]);
        }
        return key;
    }

    /** The first four bytes of the SHA-256 of its name, its type and itself. */
    public int id() {
        return id(name, typed());
    }

    /** The id as a note key shows it, eight hexadecimal digits. */
    public String hexId() {
        return HexFormat.of().toHexDigits(id());
    }

    /** Its 32 bytes (RFC 8032). */
    public byte[] bytes() {
        return Ed25519.bytes(key);
    }

    /** Name, id and key, joined by plus signs, as log tools read it. */
    @Override
    public String toString() {
        return name + "+" + hexId() + "+" + StrictBase64.encode(typed());
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The id of a key under that name, behind the byte that says of which type it is. */
    static int id(String name, byte[] typed) {
        byte[] ofName = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer hashed = ByteBuffer.allocate(ofName.length + 1 + typed.length).put(ofName).put((byte) '\n')
                .put(typed);
        return ByteBuffer.wrap(Hash.over(hashed.array()).bytes()).getInt();
    }

    /** The key behind the byte that says of which type it is. */
    static byte[] typed(String base64, byte type) {
        byte[] typed = StrictBase64.decode(base64);
        if (typed.length != 1 + Ed25519.KEY_BYTES || typed[0] != type) {
            throw new IllegalArgumentException("Not an Ed25519 key");
        }
        return Arrays.copyOfRange(typed, 1, typed.length);
    }

    static byte[] typed(byte[] key, byte type) {
        return ByteBuffer.allocate(1 + key.length).put(type).put(key).array();
    }

    private byte[] typed() {
        return typed(bytes(), TYPE);
    }
}
