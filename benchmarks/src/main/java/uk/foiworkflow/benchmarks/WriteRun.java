package uk.foiworkflow.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes the script that starts a class of this module later on, with the JDK and the class path of this process. */
final class WriteRun {

    private WriteRun() {}

    public static void main(String[] arguments) throws IOException {
        Path script = Path.of(arguments[0]);
        Files.writeString(script, """
                #!/bin/sh
                exec '%s/bin/java' -XX:+UseG1GC -cp '%s' "$@"
                """.formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
