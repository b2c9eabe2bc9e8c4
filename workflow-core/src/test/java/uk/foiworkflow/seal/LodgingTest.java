package uk.foiworkflow.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import uk.foiworkflow.witness.DirectoryWitness;

/** Heads are lodged in directories: a real one, and one whose disk is not mounted. */
@ExtendWith(OutputCaptureExtension.class)
class LodgingTest {

    private static final Lodging.Round NOTHING = new Lodging.Round(0, 0);

    private final SealedStore store = new SealedStore();

    @TempDir
    private Path disk;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void withoutAnEventOrAWitnessThereIsNothingToLodge() {
        assertThat(lodging(archive()).run(true)).isEqualTo(NOTHING);
        store.record("A-1", 1);
        store.seal();
        assertThat(lodging().run(true)).isEqualTo(NOTHING);
        assertThat(lodging().standings()).isEmpty();
    }

    @Test
    void theNewestHeadIsLodgedOnceAndARestartForgetsNothing() throws IOException {
        store.record("B-1", 2);
        store.seal();
        store.record("B-1", 1);
        TreeHead head = store.seal();

        assertThat(lodging(archive()).run(false)).isEqualTo(new Lodging.Round(1, 0));
        assertThat(lodging(archive()).run(true)).isEqualTo(NOTHING);

        assertThat(files()).containsExactly("epoch-000001-size-0000000000000000003.note");
        assertThat(disk.resolve(files().getFirst())).hasContent(head.note());
        assertThat(archive().held()).containsExactly(new Witnessed("archive", head.note()));
        Standing standing = lodging(archive()).standings().getFirst();
        assertThat(standing.size()).isEqualTo(3);
        assertThat(standing.lodgedAt()).isAfterOrEqualTo(head.signedAt());
        assertThat(standing.waiting()).isZero();
        assertThat(standing.behind()).isFalse();
    }

    @Test
    void theNextHeadFollowsAfterTheIntervalOrOnDemand() throws IOException {
        Lodging daily = lodging(new DirectoryWitness("archive", disk, Duration.ofDays(1)));
        sealOne();
        daily.run(false);
        sealOne();

        assertThat(daily.run(false)).isEqualTo(NOTHING);
        assertThat(daily.standings().getFirst().waiting()).isEqualTo(1);
        assertThat(daily.run(true)).isEqualTo(new Lodging.Round(1, 0));
        sealOne();
        store.asOwner("UPDATE events.lodging SET lodged_at = lodged_at - interval '1 day'");
        assertThat(daily.run(false)).isEqualTo(new Lodging.Round(1, 0));
        sealOne();
        store.asOwner("UPDATE events.lodging SET lodged_at = lodged_at + interval '9 days'");
        assertThat(daily.run(false)).as("after the clock jumped back").isEqualTo(new Lodging.Round(1, 0));
        assertThat(files()).hasSize(4);
    }

    @Test
    void forAWitnessThatIsDownHeadsWaitAndTheOthersTakeThem(CapturedOutput output) throws IOException {
        Path mount = disk.resolve("mount");
        Lodging lodging = lodging(archive(), new DirectoryWitness("vault", mount, Duration.ZERO));
        sealOne();

        assertThat(lodging.run(false)).isEqualTo(new Lodging.Round(1, 1));
        TreeHead second = sealOne();
        assertThat(lodging.run(false)).isEqualTo(new Lodging.Round(1, 1));

        Standing vault = lodging.standings().get(1);
        assertThat(vault.waiting()).isEqualTo(2);
        assertThat(vault.since()).isBefore(second.signedAt());
        assertThat(vault.behind()).isTrue();
        assertThat(vault.trouble()).contains("mount");
        assertThat(output.getOut()).containsOnlyOnce("vault does not take heads, which wait and are tried again");

        Files.createDirectory(mount);
        assertThat(lodging.run(false)).isEqualTo(new Lodging.Round(1, 0));
        assertThat(lodging.standings().get(1).behind()).isFalse();
        assertThat(output.getOut()).containsOnlyOnce("vault takes heads again");
    }

    @Test
    void aHeadThatWaitsTooLongIsSeenOnEveryNode() {
        sealOne();
        store.asOwner("UPDATE events.tree_head SET signed_at = signed_at - interval '2 minutes'");

        assertThat(lodging(archive()).standings().getFirst().behind()).isTrue();
    }

    @Test
    void oneNodeAtATimeLodges() throws Exception {
        sealOne();
        try (Connection other = store.database.writer().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('events.lodging'))");
            assertThat(lodging(archive()).run(true)).isEqualTo(NOTHING);
            statement.execute("SELECT pg_advisory_unlock(hashtext('events.lodging'))");
        }
        assertThat(lodging(archive()).run(true)).isEqualTo(new Lodging.Round(1, 0));
    }

    @Test
    void aFileThatWasNotWrittenToItsEndIsFinishedAndOtherwiseLeftAlone() throws IOException {
        TreeHead head = sealOne();
        Path file = disk.resolve("epoch-000001-size-0000000000000000001.note");
        Files.writeString(file, head.note().substring(0, 40));
        assertThat(archive().newest(head)).isNull();

        assertThat(lodging(archive()).run(true)).isEqualTo(new Lodging.Round(1, 0));
        assertThat(file).hasContent(head.note());
    }

    @Test
    void anotherFileUnderTheSameNameIsAnAlarmAndStaysAsItIs(CapturedOutput output) throws IOException {
        sealOne();
        Path file = disk.resolve("epoch-000001-size-0000000000000000001.note");
        Files.writeString(file, "something else");
        Lodging lodging = lodging(archive());

        assertThat(lodging.run(true)).isEqualTo(new Lodging.Round(0, 1));

        assertThat(file).hasContent("something else");
        assertThat(lodging.standings().getFirst().trouble()).isEqualTo("it holds another head of 1");
        assertThat(output.getOut()).contains("ERROR")
                .contains("archive holds another history than the head of 1: it holds another head of 1");
    }

    @Test
    void whatDoesNotGrowFromWhatIsHeldIsNotTaken() throws IOException {
        try (SealedStore another = new SealedStore()) {
            another.record("Z-1", 2);
            another.seal();
            new Lodging(another.database.writer(), new Witnesses(List.of(archive()))).run(true);
        }
        store.record("A-1", 3);
        store.seal();
        Lodging lodging = lodging(archive());

        assertThat(lodging.run(true)).isEqualTo(new Lodging.Round(0, 1));
        assertThat(lodging.standings().getFirst().trouble())
                .isEqualTo("what it holds under the head of 2 is not in it");
        assertThat(files()).hasSize(1);
    }

    private TreeHead sealOne() {
        store.record("A-1", 1);
        return store.seal();
    }

    private DirectoryWitness archive() {
        return new DirectoryWitness("archive", disk, Duration.ZERO);
    }

    private Lodging lodging(Witness... witnesses) {
        return new Lodging(store.database.writer(), new Witnesses(List.of(witnesses)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(disk)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
