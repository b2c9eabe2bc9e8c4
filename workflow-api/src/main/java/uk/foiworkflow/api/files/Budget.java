package uk.foiworkflow.api.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * How much may be looked through in one file: how long, how many bytes however well they were packed, and how many at a
 * time, so that nothing that is made of them fills the memory.
 */
final class Budget {

    private static final long MOST = 4L << 30;
    private static final long MOST_AT_A_TIME = 8L << 20;
    private static final long MOST_IN_A_PART = 64L << 20;
    private static final int PIECE = 8192;

    private final long start = System.nanoTime();
    private final Duration time;
    private long seen;
    private long before;

    Budget(Duration time) {
        this.time = time;
    }

    /** Another thing begins. */
    void step() throws TooMuch {
        before = seen;
        checkTime();
    }

    void checkTime() throws TooMuch {
        if (System.nanoTime() - start > time.toNanos()) {
            throw new TooMuch("it takes more than " + time.toSeconds() + " seconds");
        }
    }

    /** The same bytes, of which little may be read between one step and the next. */
    InputStream counted(InputStream bytes) {
        return counted(bytes, MOST_AT_A_TIME);
    }

    /** The same bytes, which somebody will hold in memory together. */
    InputStream large(InputStream bytes) {
        return counted(bytes, MOST_IN_A_PART);
    }

    /** Reads what is left of a part, piece by piece. */
    void rest(InputStream part) throws IOException {
        byte[] rest = new byte[PIECE];
        InputStream counted = counted(part);
        for (int read = 0; read >= 0; read = counted.read(rest)) {
            step();
        }
    }

    private InputStream counted(InputStream bytes, long most) {
        return new FilterInputStream(bytes) {

            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1, most);
                return read;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                count(Math.max(0, read), most);
                return read;
            }

            @Override
            public void close() {
                // Whoever reads a part does not close the whole.
            }
        };
    }

    private void count(int more, long most) throws TooMuch {
        seen += more;
        if (seen > MOST) {
            throw new TooMuch("more than " + (MOST >> 20) + " MiB when it is unpacked");
        }
        if (seen - before > most) {
            throw new TooMuch("a single thing of more than " + (most >> 20) + " MiB when it is unpacked");
        }
        checkTime();
    }
}
