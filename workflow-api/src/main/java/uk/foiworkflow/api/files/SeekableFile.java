package uk.foiworkflow.api.files;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import uk.foiworkflow.store.KeptFile;

/** A kept file as PDFBox reads one: here and there, and only as long as there is time. */
final class SeekableFile implements RandomAccessRead {

    private final KeptFile file;
    private final Budget budget;
    private long position;
    private boolean closed;

    SeekableFile(KeptFile file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        budget.checkTime();
        int read = file.read(position, target, offset, length);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("there is nothing before the beginning");
        }
        position = Math.min(to, length());
    }

    @Override
    public long length() {
        return file.label().size();
    }

    @Override
    public boolean isEOF() {
        return position >= length();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public RandomAccessReadView createView(long from, long length) throws IOException {
        return new RandomAccessReadView(this, from, length);
    }
}
