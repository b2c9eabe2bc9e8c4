package uk.foiworkflow.api.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import uk.foiworkflow.store.KeptFile;

/** The parts of a zip, one after the other as they lie in it, within a budget. */
final class ZipParts {

    private ZipParts() {}

    /** What is done with a part. */
    @FunctionalInterface
    interface Look {

        /** Is given a part; its bytes need not be read to the end. */
        void at(String name, InputStream bytes) throws IOException;
    }

    /**
     * Looks at each part.
     *
     * @param needed without which it is not whole
     * @throws IOException when it is not whole, cannot be read to the end, or is more than may be looked through
     */
    static void each(KeptFile file, Budget budget, String needed, Look look) throws IOException {
        boolean whole = false;
        int count = 0;
        ZipInputStream zip = new ZipInputStream(file.stream());
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            budget.step();
            count++;
            whole |= entry.getName().equals(needed);
            look.at(entry.getName(), budget.counted(zip));
            budget.rest(zip);
        }
        if (!whole) {
            throw new IOException(needed + " is missing");
        }
        ZipEnd.check(file, count);
    }
}
