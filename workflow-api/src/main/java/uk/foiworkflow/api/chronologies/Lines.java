package uk.foiworkflow.api.chronologies;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a stream line by line and holds no more than one line, and of that no more than a limit. */
final class Lines {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int limit;
    private int number;

    /** @param limit the longest line that is read, in bytes */
    Lines(InputStream in, int limit) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.limit = limit;
    }

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param text its bytes without the end of line, the first of them when there are more than are read
     * @param complete whether that is all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, and never compared
    record Line(int number, byte[] text, boolean complete) {

        boolean blank() {
            for (byte b : text) {
                if (b != ' ' && b != '\t') {
                    return false;
                }
            }
            return complete;
        }
    }

    /** The next line; null after the last. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean complete = true;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (text.size() < limit) {
                text.write(b);
            } else {
                complete = false;
            }
        }
        return new Line(++number, withoutReturn(text.toByteArray()), complete);
    }

    private static byte[] withoutReturn(byte[] text) {
        boolean returns = text.length > 0 && text[text.length - 1] == '\r';
        return returns ? Arrays.copyOf(text, text.length - 1) : text;
    }
}
