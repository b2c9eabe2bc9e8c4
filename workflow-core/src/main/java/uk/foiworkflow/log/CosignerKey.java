package uk.foiworkflow.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A named Ed25519 key with which a witness cosigns heads: it saw this one at a time, and it grew from all that it saw before
 * (C2SP tlog-cosignature, {@code cosignature/v1}).
 *
 * @param name as short as a host and a path, without spaces and plus signs
 */
public record CosignerKey(String name, PublicKey key) {

    /** Of keys that sign a note together with a time. */
    static final byte TYPE = 4;

    /**
     * The key that is written so.
     *
     * @param text as {@link #toString} writes it
     * @throws IllegalArgumentException when it is not written so, is not of Ed25519, or its id is not that of its key
     */
    public static CosignerKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !VerifierKey.isName(parts[0])) {
            throw new IllegalArgumentException("Not the key of a witness: " + text);
        }
        CosignerKey key = new CosignerKey(parts[0], Ed25519.publicKey(VerifierKey.typed(parts[2], TYPE)));
        if (!key.hexId().equals(parts[1])) {
            throw new IllegalArgumentException(key + " is not " + parts[1]);
        }
        return key;
    }

    /**
     * When it says to have seen that head, UTC, whole seconds.
     *
     * @throws UntrustedNote when it did not cosign, or a line of its is not its cosignature
     */
    public Instant cosigned(Note head) {
        List<NoteSignature> lines = head.signatures().stream()
                .filter(line -> line.name().equals(name) && line.id() == id()).toList();
        if (lines.isEmpty()) {
            throw UntrustedNote.unknown(head.signatures().stream().map(NoteSignature::signer).toList());
        }
        long time = 0;
        for (NoteSignature line : lines) {
            byte[] signed = line.signature();
            time = signed.length < Long.BYTES ? -1 : ByteBuffer.wrap(signed).getLong();
            if (time < 0 || !Ed25519.verifies(key, message(head.text(), time),
                    Arrays.copyOfRange(signed, Long.BYTES, signed.length))) {
                throw UntrustedNote.forged(line.signer());
            }
        }
        return Instant.ofEpochSecond(time);
    }

    /** What is signed at that time, in seconds since 1970-01-01T00:00Z. */
    static byte[] message(String text, long time) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Name, id and key, joined by plus signs, as log tools read it. */
    @Override
    public String toString() {
        return name + "+" + hexId() + "+" + StrictBase64.encode(typed());
    }

    int id() {
        return VerifierKey.id(name, typed());
    }

    private String hexId() {
        return HexFormat.of().toHexDigits(id());
    }

    private byte[] typed() {
        return VerifierKey.typed(Ed25519.bytes(key), TYPE);
    }
}
