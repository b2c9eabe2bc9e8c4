package uk.foiworkflow.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of another process, as far as the system tells it.
 *
 * @param process its number
 */
record Memory(long process) {

    private static final double KILOBYTES_A_MEGABYTE = 1_024;

    /** From here on its greatest memory is counted anew; where the system has no such count nothing happens. */
    void forgetPeak() throws IOException {
        Path references = Path.of("/proc", Long.toString(process), "clear_refs");
        if (Files.isWritable(references)) {
            Files.writeString(references, "5");
        }
    }

    /** The most memory that it had since, in megabytes, all of it; not a number where the system does not say. */
    double peakMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process), "status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES_A_MEGABYTE).findFirst()
                .orElse(Double.NaN);
    }
}
