package uk.foiworkflow.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One row of the event table, as it is stored.
 *
 * @param position the place in the one order of the whole store, from 1
 * @param sequence the place in the stream, from 0
 * @param recordedAt microseconds since 1970-01-01T00:00Z
 * @param happenedOn days since 1970-01-01
 * @param payload the bytes of the text, UTF-8
 * @param metadata the bytes of the text, UTF-8
 * @param secret sealed, as it is stored: it keeps anybody from guessing what a row says by its hash
 * @param commitment 32 bytes
 */
// A row is hashed, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record StoredRow(long position, long sequence, long recordedAt, UUID id, long happenedOn, long revision,
        String stream, String type, byte[] payload, byte[] metadata, byte[] secret, byte[] commitment) {

    private static final byte[] NAME = "foi-workflow event 1\0".getBytes(StandardCharsets.UTF_8);
    private static final int FIXED = NAME.length + 7 * Long.BYTES + 5 * Integer.BYTES;

    /**
     * What it puts into the log.
     *
     * @throws IllegalArgumentException when the commitment has not 32 bytes
     */
    public Leaf leaf() {
        byte[] ofStream = stream.getBytes(StandardCharsets.UTF_8);
        byte[] ofType = type.getBytes(StandardCharsets.UTF_8);
        ByteBuffer row = ByteBuffer.allocate(
                FIXED + ofStream.length + ofType.length + payload.length + metadata.length + secret.length);
        row.put(NAME).putLong(position).putLong(sequence).putLong(recordedAt).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).putLong(happenedOn).putLong(revision);
        for (byte[] text : new byte[][]{ofStream, ofType, payload, metadata, secret}) {
            row.putInt(text.length).put(text);
        }
        return new Leaf(position, Hash.over(row.array()), Hash.of(commitment));
    }
}
