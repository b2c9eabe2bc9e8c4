package uk.foiworkflow.api.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;

/** A file as it comes, and no more of it than is taken. */
public final class Capped extends FilterInputStream {

    private final DataSize largest;
    private long read;

    /** A file of which no more than that is taken. */
    public Capped(InputStream bytes, DataSize largest) {
        super(bytes);
        this.largest = largest;
    }

    /**
     * Refuses more bytes than are taken.
     *
     * @throws ProblemException 413
     */
    public static void check(long bytes, DataSize largest) {
        if (bytes > largest.toBytes()) {
            throw new ProblemException(ProblemType.TOO_LARGE,
                    "A file of more than %,d bytes is not taken.".formatted(largest.toBytes()));
        }
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) {
        read += more;
        check(read, largest);
    }
}
