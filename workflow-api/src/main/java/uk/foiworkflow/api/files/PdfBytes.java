package uk.foiworkflow.api.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.store.KeptFile;

/**
 * Reads a PDF once as mere bytes, before anything makes sense of them: how often it was ended, and whether what is packed in
 * it fits into memory when it is unpacked.
 */
final class PdfBytes {

    private static final byte[] STREAM = bytes("stream");
    private static final byte[] END = bytes("%%EOF");
    private static final byte[] LINEAR = bytes("/Linearized");
    private static final int DEEPEST = 3;

    private final KeptFile file;
    private final Budget budget;

    PdfBytes(KeptFile file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    /** @throws TooMuch when something in it does not fit */
    void look(Findings findings) throws IOException {
        int ends = 0;
        int ordinary = 1;
        int stream = 0;
        int end = 0;
        int linear = 0;
        InputStream bytes = new BufferedInputStream(file.stream());
        long position = 0;
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            position++;
            stream = matched(STREAM, stream, next);
            end = matched(END, end, next);
            linear = matched(LINEAR, linear, next);
            if (end == END.length) {
                ends++;
            } else if (linear == LINEAR.length) {
                ordinary = 2;
            } else if (stream == STREAM.length) {
                unpack(new BufferedInputStream(file.stream(position)));
            }
        }
        findings.addIf(ends > ordinary, HiddenData.EARLIER_VERSION, ends - ordinary + " of them");
    }

    /** How much of the word has been seen, this byte included. */
    private static int matched(byte[] word, int before, int next) {
        int from = before == word.length ? 0 : before;
        if (word[from] == next) {
            return from + 1;
        }
        return word[0] == next ? 1 : 0;
    }

    private void unpack(InputStream bytes) throws IOException {
        int first = bytes.read();
        if ((first == '\r' ? bytes.read() : first) == '\n') {
            unpack(new PushbackInputStream(bytes, 2), 0);
        }
    }

    /** Unpacks what is packed there, as often as it was packed, and throws it away. */
    private void unpack(PushbackInputStream bytes, int depth) throws IOException {
        if (packed(bytes)) {
            if (depth == DEEPEST) {
                throw new TooMuch("something that was packed more than " + DEEPEST + " times");
            }
            budget.step();
            try (InflaterInputStream inside = new InflaterInputStream(bytes)) {
                unpack(new PushbackInputStream(budget.large(inside), 2), depth + 1);
            } catch (ZipException | EOFException notPacked) {
                // What cannot be unpacked here is not unpacked later, either.
            }
        }
        if (depth > 0) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static boolean packed(PushbackInputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(2);
        bytes.unread(head);
        return head.length == 2 && (head[0] & 0x0F) == 8 && ((head[0] & 0xFF) << 8 | (head[1] & 0xFF)) % 31 == 0;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
