package uk.foiworkflow.api.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells a disk that is full from one that cannot be written to. */
final class Room {

    /** What systems say of a disk, a quota, or a limit of the process that is used up; there is no type for it. */
    private static final Set<String> FULL = Set.of("no space left on device", "disk quota exceeded", "file too large",
            "there is not enough space on the disk");
    private static final long LEAST = 1 << 16;

    private Room() {}

    static boolean isLacking(IOException e, Path directory) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(said::contains) || usable(directory) < LEAST;
    }

    /** In other languages than English it is the disk that tells. */
    private static long usable(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
