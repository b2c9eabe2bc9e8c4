package uk.foiworkflow.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a second start could touch: the directory's own files and the secrets, with their times and contents. */
final class Listing {

    private Listing() {}

    static String of(Path directory) throws IOException {
        StringBuilder listing = new StringBuilder();
        for (Path path : paths(directory)) {
            listing.append(path).append(' ').append(Files.getLastModifiedTime(path));
            if (Files.isRegularFile(path)) {
                listing.append(' ').append(Files.readString(path));
            }
            listing.append('\n');
        }
        return listing.toString();
    }

    private static List<Path> paths(Path directory) throws IOException {
        try (Stream<Path> top = Files.list(directory);
                Stream<Path> secrets = Files.list(directory.resolve("secrets"))) {
            return Stream.concat(top, secrets).sorted().collect(Collectors.toList());
        }
    }
}
