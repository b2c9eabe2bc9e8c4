package uk.foiworkflow.benchmarks.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Commands of the operating system. */
final class Commands {

    private Commands() {}

    /** @throws IOException when it fails, with what it said */
    static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }
}
