package uk.foiworkflow.store;

import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept, opened. Any part of it can be read, and no more than a piece of it is in memory; for one reader at a
 * time. Reading throws {@link AlteredFile} where what is found is not what was kept, and {@link StoreFailure} when the
 * database does not answer.
 */
public final class KeptFile {

    private final Pieces pieces;
    private final FileSeal seal;
    private final FileLabel label;
    private int held;
    private byte @Nullable [] bytes;

    KeptFile(Pieces pieces, FileSeal seal, FileLabel label) {
        this.pieces = pieces;
        this.seal = seal;
        this.label = label;
    }

    /** What it is. */
    public FileLabel label() {
        return label;
    }

    /**
     * Reads what is at that place.
     *
     * @param position from 0
     * @return how many bytes were read, at least one unless none were asked for; -1 at the end
     */
    public int read(long position, byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (position >= label.size()) {
            return -1;
        }
        byte[] piece = piece(1 + Math.toIntExact(position / FileSeal.BYTES));
        int from = (int) (position % FileSeal.BYTES);
        int read = Math.min(length, piece.length - from);
        System.arraycopy(piece, from, target, offset, read);
        return read;
    }

    /** All of it, from the beginning. */
    public InputStream stream() {
        return stream(0);
    }

    /** What follows that place, counted from 0. */
    public InputStream stream(long from) {
        return new InputStream() {

            private long position = from;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int read = KeptFile.this.read(position, target, offset, length);
                position += Math.max(0, read);
                return read;
            }
        };
    }

    private byte[] piece(int number) {
        byte[] known = bytes;
        if (known != null && held == number) {
            return known;
        }
        byte[] sealed = pieces.piece(seal.file(), number);
        if (sealed == null) {
            throw new AlteredFile(seal.stream(), seal.file(), number);
        }
        byte[] opened = seal.open(number, number == label.pieces(), sealed);
        held = number;
        bytes = opened;
        return opened;
    }
}
