package uk.foiworkflow.api.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.store.KeptFile;

/**
 * Looks through a JPEG or PNG for what is in it beside the picture: where, when and with what it was taken, who made it, a
 * smaller picture from before it was cut, and what stands behind its end. What the picture shows is for whoever releases it.
 */
final class Picture {

    private static final Set<String> WORDS_OF_A_PNG = Set.of("tEXt", "zTXt", "iTXt", "eXIf");
    private static final int JPEG_BEGINS = 0xFFD8;
    private static final int JPEG_ENDS = 0xFFD9;
    private static final int SCAN = 0xFFDA;
    private static final Map<Integer, String> SEGMENTS = Map.of(0xFFE1, "Exif or XMP", 0xFFED, "IPTC", 0xFFFE,
            "a comment");
    private static final int PNG_SIGNATURE = 8;

    private final Budget budget;
    private final Findings findings;

    Picture(Budget budget, Findings findings) {
        this.budget = budget;
        this.findings = findings;
    }

    /** @throws IOException when it cannot be read to the end */
    void look(KeptFile file, boolean png) throws IOException {
        budget.step();
        try (DataInputStream bytes = new DataInputStream(new BufferedInputStream(file.stream()))) {
            if (png) {
                png(bytes);
            } else {
                jpeg(bytes);
            }
            findings.addIf(bytes.read() >= 0, HiddenData.EMBEDDED_FILE, "behind the end of the picture");
        }
    }

    private void png(DataInputStream bytes) throws IOException {
        bytes.skipNBytes(PNG_SIGNATURE);
        String chunk = "";
        while (!chunk.equals("IEND")) {
            budget.checkTime();
            long length = Integer.toUnsignedLong(bytes.readInt());
            chunk = new String(bytes.readNBytes(Integer.BYTES), StandardCharsets.ISO_8859_1);
            findings.addIf(WORDS_OF_A_PNG.contains(chunk), HiddenData.METADATA, chunk);
            bytes.skipNBytes(length + Integer.BYTES);
        }
    }

    private void jpeg(DataInputStream bytes) throws IOException {
        int marker = bytes.readUnsignedShort();
        if (marker != JPEG_BEGINS) {
            throw new IOException("no beginning");
        }
        marker = bytes.readUnsignedShort();
        while (marker != JPEG_ENDS) {
            budget.checkTime();
            String what = SEGMENTS.get(marker);
            if (what != null) {
                findings.add(HiddenData.METADATA, what);
            }
            bytes.skipNBytes(bytes.readUnsignedShort() - Short.BYTES);
            marker = marker == SCAN ? afterScan(bytes) : bytes.readUnsignedShort();
        }
    }

    /** In a scan the byte 0xFF is a marker unless 0 or the number of a restart follows. */
    private int afterScan(DataInputStream bytes) throws IOException {
        int before = 0;
        while (true) {
            int now = bytes.read();
            if (now < 0) {
                throw new EOFException("no end");
            }
            if (before == 0xFF && now != 0 && now != 0xFF && (now < 0xD0 || now > 0xD7)) {
                return 0xFF00 | now;
            }
            before = now;
        }
    }
}
