package uk.foiworkflow.store;

import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;

/**
 * How the pieces of one file are sealed, under the key of its request: each is bound to the request, to the file, to its
 * place and to whether it is the last, so that none can be left out at the end, moved, or taken from another file. A piece is
 * filled up, so that the size of a file is not seen.
 */
record FileSeal(String stream, UUID file, RequestKey key) {

    /** How many bytes of a file are in a piece, unless it is the last. */
    static final int BYTES = (1 << 20) - 1;

    private static final int SMALLEST = 1 << 12;
    private static final byte MARK = (byte) 0x80;

    /** The place of the label, which says what is in the others. */
    static final int LABEL = 0;

    byte[] seal(int number, boolean last, byte[] bytes, int length) {
        byte[] filled = Arrays.copyOf(Arrays.copyOf(bytes, length), size(length));
        filled[length] = MARK;
        return key.seal(filled, bound(number, last));
    }

    /** @throws AlteredFile when it is not what was sealed for that place */
    byte[] open(int number, boolean last, byte[] sealed) {
        try {
            return Padding.strip(key.open(sealed, bound(number, last)));
        } catch (AEADBadTagException e) {
            throw new AlteredFile(stream, file, number);
        }
    }

    /** The next power of two that leaves room for the mark. */
    private static int size(int length) {
        return Math.max(SMALLEST, Integer.highestOneBit(length) << 1);
    }

    private byte[] bound(int number, boolean last) {
        return AesGcm.bound("piece of a file", stream, file.toString(), Integer.toString(number),
                last ? "last" : "more");
    }
}
