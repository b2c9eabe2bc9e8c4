package uk.foiworkflow.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.foiworkflow.log.Consistency;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.witness.DirectoryWitness;

/** An older state of the database is brought back, and nobody says so. */
class RecallTest {

    private static final Instant NIGHT = Instant.parse("2026-11-27T01:00:00Z");

    private final SealedStore store = new SealedStore();

    @TempDir
    private Path disk;

    @BeforeEach
    void sealAndLodge() {
        store.record("A-1", 400);
        store.seal();
        lodge();
        store.record("A-2", 200);
        store.seal();
        lodge();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theSameDatabaseGoesOn() {
        Recall recall = store.restart(archive());
        store.record("A-3", 1);

        assertThat(store.seal().size()).isEqualTo(601);
        assertThat(recall.faults()).isEmpty();
        assertThat(recall.loss()).isNull();
    }

    @Test
    void nothingIsSignedUntilItIsDeclaredAndThenItCanBeToldFromARollback() throws IOException {
        store.goBackTo(400);
        Recall recall = store.restart(archive());

        refused("Rolled back, undeclared: archive holds a head of 600, and the newest head here is of 400");
        store.record("B-1", 300);
        refused("Rolled back, undeclared: archive holds a head of 600, and the newest head here is of 400");
        assertThat(recall.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.ROLLED_BACK);
        assertThat(store.verify(held()).line()).startsWith("Forked: ");

        Loss loss = Objects.requireNonNull(recall.loss());
        assertThat(loss).isEqualTo(new Loss(1, 400, 600));
        store.sealer.declare(loss, NIGHT, "admin", "disk failure, backup of 1 a.m.");
        assertThat(recall.loss()).isNull();
        TreeHead head = store.seal();

        assertThat(head.size()).isEqualTo(700);
        assertThat(head.note()).startsWith("foi.example.gov.uk/epoch-2\n700\n").contains("\nepoch 2 restored to 400,"
                + " lost to 600, declared 2026-11-27T01:00:00Z by admin: disk failure, backup of 1 a.m.\n");
        assertThat(recall.faults()).isEmpty();
        lodge();
        Verdict verdict = store.verify(held());
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.line()).startsWith("700 of 700 events, unbroken since ")
                .contains(", restored, declared, positions 401 to 600 lost, ").endsWith("witnessed by archive");
    }

    @Test
    void aNodeKnowsByItselfThatTheDatabaseWentBackUnderIt() {
        Recall recall = store.restart();
        store.seal();
        Sealer running = store.sealer;
        store.goBackTo(400);
        store.sealer = running;

        refused("Rolled back, undeclared: this node holds a head of 600, and the newest head here is of 400");
        store.sealer.declare(Objects.requireNonNull(recall.loss()), NIGHT, "admin", "disk failure");
        store.record("B-1", 1);

        assertThat(store.seal().note()).startsWith("foi.example.gov.uk/epoch-2\n401\n");
    }

    @Test
    void aHistoryThatWentOnUnseenIsAForkAndIsDeclaredFromWhereBothAgree() throws IOException {
        store.goBackTo(400);
        store.record("B-1", 300);
        store.seal();
        Recall recall = store.restart(archive());

        refused("Forked: the events up to 600 are not those under the head that archive holds");
        Loss loss = Objects.requireNonNull(recall.loss());
        assertThat(loss).isEqualTo(new Loss(1, 400, 700));
        store.sealer.declare(loss, NIGHT, "admin", "the archive was not mounted");
        store.record("B-2", 1);
        recall.loss();

        assertThat(store.seal().size()).isEqualTo(701);
        lodge();
        assertThat(store.verify(held()).sound()).isTrue();
    }

    @Test
    void whoGoesBackBeforeARestorationBeginsAnEpochThatNobodyHasSeen() {
        store.goBackTo(400);
        Recall recall = store.restart(archive());
        store.sealer.declare(Objects.requireNonNull(recall.loss()), NIGHT, "admin", "disk failure");
        store.record("B-1", 300);
        recall.loss();
        store.seal();
        lodge();
        store.asOwner("DELETE FROM events.restoration");
        store.goBackTo(400);
        recall = store.restart(archive());

        refused("Rolled back, undeclared: archive holds a head of 700, and the newest head here is of 400");
        Restoration again = store.sealer.declare(Objects.requireNonNull(recall.loss()), NIGHT, "admin", "once more");

        assertThat(again.epoch()).isEqualTo(3);
        assertThat(again.lost()).isEqualTo(700);
        recall.loss();
        assertThat(recall.faults()).isEmpty();
    }

    @Test
    void whatAnotherNodeSignsAndLodgesWhileAWitnessIsAskedIsNoRollback() {
        Sealer otherNode = new Sealer(store.database.writer(), SealedStore.KEY);
        DirectoryWitness archive = archive();
        Recall recall = store.restart(new Witness() {

            @Override
            public String name() {
                return archive.name();
            }

            @Override
            public Duration every() {
                return archive.every();
            }

            @Override
            public String lodge(TreeHead head, long before, LongFunction<Consistency> grown)
                    throws IOException, Contradiction {
                return archive.lodge(head, before, grown);
            }

            @Override
            public @Nullable Held newest(@Nullable TreeHead ours) throws IOException {
                store.record("A-3", 1);
                assertThat(otherNode.seal()).isNotNull();
                RecallTest.this.lodge();
                return archive.newest(ours);
            }
        });

        store.seal();
        assertThat(recall.faults()).isEmpty();
        assertThat(store.seal().size()).isEqualTo(601);
    }

    @Test
    void aWitnessThatDoesNotAnswerHoldsNothingUp() {
        store.restart(new DirectoryWitness("vault", disk.resolve("mount"), Duration.ZERO));
        store.record("A-3", 1);

        assertThat(store.seal().size()).isEqualTo(601);
    }

    @Test
    void aWitnessOfAnotherLogIsNoWitnessOfThisOne() {
        try (SealedStore another = new SealedStore()) {
            SigningKey key = SigningKey.generate("other.example.gov.uk");
            another.record("Z-1", 1);
            new Sealer(another.database.writer(), key).seal();
            another.sealer = new Sealer(another.database.writer(), key,
                    new Recall(another.database.writer(), List.of(key.verifier()), new Witnesses(List.of(archive()))));

            assertThatThrownBy(another::seal).isInstanceOf(Unsealable.class)
                    .hasMessageStartingWith("What archive holds is no head of this log: ");
        }
    }

    private void refused(String words) {
        assertThatThrownBy(store::seal).isInstanceOf(Unsealable.class).hasMessage(words);
    }

    private void lodge() {
        assertThat(new Lodging(store.database.writer(), new Witnesses(List.of(archive()))).run(true))
                .isEqualTo(new Lodging.Round(1, 0));
    }

    private Witnessed[] held() throws IOException {
        return archive().held().toArray(Witnessed[]::new);
    }

    private DirectoryWitness archive() {
        return new DirectoryWitness("archive", disk, Duration.ZERO);
    }
}
