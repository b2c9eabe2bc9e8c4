package uk.foiworkflow.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What one event puts into the log, in two layers: who was given the hash of the row in place of the row can still check
 * that an event with this commitment stands at this position.
 *
 * @param position its place in the one order of the whole store, from 1
 * @param stored the hash of all that its row holds but for the commitment
 * @param commitment what the event committed to, docs/commitments.md
 */
public record Leaf(long position, Hash stored, Hash commitment) {

    private static final byte[] NAME = "foi-workflow leaf 1\0".getBytes(StandardCharsets.UTF_8);

    /** The leaf hash of RFC 9162 (2.1.1). */
    public Hash hash() {
        ByteBuffer input = ByteBuffer.allocate(NAME.length + Long.BYTES + 2 * Hash.BYTES);
        input.put(NAME).putLong(position);
        stored.writeTo(input);
        commitment.writeTo(input);
        return Hash.leaf(input.array());
    }
}
