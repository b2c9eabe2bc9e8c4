package uk.foiworkflow.api.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import uk.foiworkflow.store.KeptFile;

/**
 * The end of a zip, which says how many parts are in its list. Programs go by the list, whoever reads on goes by the parts:
 * where the two differ, something is in the file that is not seen.
 */
final class ZipEnd {

    private static final int SIGNATURE = 0x06054b50;
    private static final int SHORTEST = 22;
    private static final int LONGEST = SHORTEST + 0xFFFF;
    private static final int COUNT = 10;
    /** There are more, and another place says how many. */
    private static final int MANY = 0xFFFF;

    private ZipEnd() {}

    /** @throws IOException when the zip has no end, or lists another number of parts */
    static void check(KeptFile file, int parts) throws IOException {
        long size = file.label().size();
        byte[] tail = file.stream(Math.max(0, size - LONGEST)).readAllBytes();
        ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.length - SHORTEST; at >= 0; at--) {
            if (end.getInt(at) == SIGNATURE) {
                int listed = Short.toUnsignedInt(end.getShort(at + COUNT));
                if (listed != MANY && listed != parts) {
                    throw new IOException("the list has " + listed + " parts, and there are " + parts);
                }
                return;
            }
        }
        throw new IOException("the list of parts is missing");
    }
}
