package uk.foiworkflow.facts;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Cases that lie as files beside the tests. Each test reads its own: there are many, and most runs want one. */
final class CaseFiles {

    private CaseFiles() {}

    /** The files of a folder by their names, in order. */
    static List<Named<Path>> in(String folder) throws IOException, URISyntaxException {
        Path all = Path.of(Objects.requireNonNull(CaseFiles.class.getResource(folder)).toURI());
        try (Stream<Path> files = Files.list(all)) {
            return files.sorted().map(file -> Named.of(file.getFileName().toString(), file)).toList();
        }
    }
}
