package uk.foiworkflow.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.witness.DirectoryWitness;

/** What was shredded is kept in the archive beside the heads of the log, and read there by whoever starts after a disaster. */
@ExtendWith(OutputCaptureExtension.class)
class LodgedListsTest {

    private static final SigningKey KEY = SigningKey.generate("foi.council.example/log");

    @TempDir
    private Path disk;

    @Test
    void whatIsLodgedOnceIsReadByTheNextStart() throws IOException {
        LodgedLists lists = ours();
        lists.lodge(List.of("one", "two"));
        lists.lodge(List.of("one", "two"));
        lists.lodge(List.of("one", "two", "three"));

        assertThat(files()).hasSize(2).allMatch(DirectoryWitness::isList);
        assertThat(lists.all()).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(ours().all()).containsExactlyInAnyOrder("one", "two", "three");
        ours().lodge(List.of("three"));
        assertThat(files()).hasSize(2);
    }

    @Test
    void whoeverKeepsAListCannotAddToIt(CapturedOutput output) throws IOException {
        ours().lodge(List.of("one"));
        Path list = files().getFirst();
        Files.writeString(list, Files.readString(list).replace("one\n", "one\nmore\n"));
        with(SigningKey.generate("foi.council.example/log")).lodge(List.of("another"));
        Files.writeString(disk.resolve("shredded-" + "0".repeat(64) + ".note"), "never signed");

        assertThat(ours().all()).isEmpty();
        assertThat(output.getAll()).contains("archive holds a list of what was shredded that is passed over");
    }

    @Test
    void aListThatWasCutShortIsWrittenToItsEnd() throws IOException {
        ours().lodge(List.of("one"));
        Path list = files().getFirst();
        String whole = Files.readString(list);
        Files.writeString(list, whole.substring(0, 40));

        LodgedLists after = ours();
        assertThat(after.all()).isEmpty();
        after.lodge(List.of("one"));

        assertThat(files()).containsExactly(list);
        assertThat(list).hasContent(whole);
    }

    @Test
    void anArchiveThatIsNotMountedIsAskedAgain(CapturedOutput output) throws IOException {
        Path mount = disk.resolve("mount");
        LodgedLists lists = new LodgedLists(archive(mount), List.of(KEY.verifier()), KEY);
        lists.lodge(List.of("one"));
        assertThat(lists.all()).isEmpty();
        assertThat(output.getAll()).contains("archive does not take the list of what was shredded yet");

        Files.createDirectory(mount);
        lists.lodge(List.of("one"));
        assertThat(lists.all()).containsExactly("one");
    }

    @Test
    void aNodeWithoutTheKeyReadsAndLeavesTheRestToOthers() throws IOException {
        ours().lodge(List.of("one"));
        LodgedLists reader = new LodgedLists(archive(disk), List.of(KEY.verifier()), null);

        assertThat(reader.all()).containsExactly("one");
        reader.lodge(List.of("one", "two"));
        assertThat(files()).hasSize(1);
    }

    private LodgedLists ours() {
        return with(KEY);
    }

    private LodgedLists with(SigningKey key) {
        return new LodgedLists(archive(disk), List.of(key.verifier()), key);
    }

    private static Witnesses archive(Path directory) {
        return new Witnesses(List.of(new DirectoryWitness("archive", directory, Duration.ZERO)));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(disk)) {
            return files.sorted().toList();
        }
    }
}
