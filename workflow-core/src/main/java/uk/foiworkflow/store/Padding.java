package uk.foiworkflow.store;

import java.util.Arrays;

/** Fills words up to whole blocks, so that their length gives nothing away: a byte 0x80, then zeros (ISO/IEC 7816-4). */
final class Padding {

    private static final int BLOCK = 32;
    private static final byte MARK = (byte) 0x80;

    private Padding() {}

    static byte[] pad(byte[] words) {
        byte[] padded = Arrays.copyOf(words, (words.length / BLOCK + 1) * BLOCK);
        padded[words.length] = MARK;
        return padded;
    }

    /** @throws IllegalArgumentException when the bytes were not padded */
    static byte[] strip(byte[] padded) {
        int mark = padded.length - 1;
        while (mark >= 0 && padded[mark] == 0) {
            mark--;
        }
        if (mark < 0 || padded[mark] != MARK) {
            throw new IllegalArgumentException("The words are not padded");
        }
        return Arrays.copyOf(padded, mark);
    }
}
