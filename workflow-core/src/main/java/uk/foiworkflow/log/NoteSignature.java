package uk.foiworkflow.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** A signature line of a note: the name of the key, its id, and what it made of the text. */
// A line is verified, never compared.
@SuppressWarnings("ArrayRecordComponent")
record NoteSignature(String name, int id, byte[] signature) {

    private static final String DASH = "—";

    static NoteSignature of(SigningKey key, byte[] text) {
        return new NoteSignature(key.verifier().name(), key.verifier().id(), key.sign(text));
    }

    /** @throws IllegalArgumentException when it is not written as a signature line */
    static NoteSignature parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(DASH) || !VerifierKey.isName(parts[1])) {
            throw new IllegalArgumentException("Not a signature line: " + line);
        }
        byte[] blob = StrictBase64.decode(parts[2]);
        if (blob.length <= Integer.BYTES) {
            throw new IllegalArgumentException("Not a signature: " + line);
        }
        return new NoteSignature(parts[1], ByteBuffer.wrap(blob).getInt(),
                Arrays.copyOfRange(blob, Integer.BYTES, blob.length));
    }

    boolean claims(VerifierKey key) {
        return name.equals(key.name()) && id == key.id();
    }

    boolean verifies(VerifierKey key, byte[] text) {
        return Ed25519.verifies(key.key(), text, signature);
    }

    /** The line, with its newline. */
    String line() {
        ByteBuffer blob = ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(id).put(signature);
        return DASH + " " + name + " " + StrictBase64.encode(blob.array()) + "\n";
    }

    /** Who says to have signed. */
    String signer() {
        return name + "+" + HexFormat.of().toHexDigits(id);
    }
}
