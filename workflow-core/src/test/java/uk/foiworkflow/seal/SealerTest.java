package uk.foiworkflow.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import uk.foiworkflow.log.Checkpoint;
import uk.foiworkflow.log.Tree;

class SealerTest {

    private final SealedStore store = new SealedStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsSealedWhereNothingIsRecorded() {
        assertThat(store.sealer.seal()).isNull();
        assertThat(store.verify().line()).isEqualTo("0 of 0 events, no head");
    }

    @Test
    void aHeadCoversAllThatWasRecordedAndIsSigned() {
        store.record("A-1", 3);

        TreeHead head = store.seal();

        assertThat(head.size()).isEqualTo(3);
        Checkpoint said = Checkpoint.open(head.note(), List.of(SealedStore.KEY.verifier()));
        assertThat(said).isEqualTo(new Checkpoint("foi.example.gov.uk", 3, head.root()));
        assertThat(store.seal()).as("with nothing new").isEqualTo(head);
        assertThat(store.verify().line()).startsWith("3 of 3 events, unbroken since ")
                .contains(", head " + head.root() + " of 3, witnessed by nobody");
    }

    @Test
    void theTreeGrowsOverManyTilesAsIfMadeAtOnce() {
        for (int i = 0; i < 7; i++) {
            store.record("B-" + i, 100 * i + 1);
            store.seal();
        }
        TreeHead head = store.seal();
        TreeTables tables = new TreeTables(store.database.writer());

        assertThat(tables.edge(head.size()).root()).isEqualTo(head.root());
        Tree tree = new Tree(tables.edge(head.size()), tables);
        assertThat(tree.inclusion(299, head.size()).verifies(tables.leaves(299, 300).getFirst(), head.root())).isTrue();
        TreeHead older = Objects.requireNonNull(tables.headFrom(1));
        assertThat(tree.consistency(older.size(), head.size()).verifies(older.root(), head.root())).isTrue();
        assertThat(store.verify().sound()).isTrue();
    }

    @Test
    void anotherNodeGoesOnWhereTheFirstOneStopped() {
        store.record("C-1", 300);
        store.seal();
        store.record("C-2", 5);
        Sealer other = new Sealer(store.database.writer(), SealedStore.KEY);

        TreeHead head = Objects.requireNonNull(other.seal());
        store.record("C-3", 1);
        TreeHead last = store.seal();

        assertThat(last.after()).isEqualTo(head.size());
        assertThat(store.verify().line()).startsWith("306 of 306 events");
    }

    @Test
    void manyNodesThatSealAtOnceMakeOneLog() throws Exception {
        List<Sealer> nodes = List.of(store.sealer, new Sealer(store.database.writer(), SealedStore.KEY),
                new Sealer(store.database.writer(), SealedStore.KEY));
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes.size() + 1)) {
            Future<?> recording = threads.submit(() -> {
                for (int i = 0; i < 60; i++) {
                    store.record("D-" + i, 7);
                }
            });
            List<? extends Future<?>> sealing = nodes.stream().map(node -> threads.submit(() -> {
                while (!recording.isDone()) {
                    node.seal();
                }
                return node.seal();
            })).toList();
            for (Future<?> one : sealing) {
                one.get();
            }
            recording.get();
        }
        assertThat(store.seal().size()).isEqualTo(420);
        assertThat(store.verify().line()).startsWith("420 of 420 events");
    }

    @Test
    void nothingIsSignedOverEventsThatAreNotThoseUnderTheLastHead() {
        store.record("E-1", 3);
        store.seal();
        store.record("E-1", 1);
        store.asOwner("UPDATE events.event SET happened_on = happened_on - 1 WHERE position = 2");
        Sealer afterARestart = new Sealer(store.database.writer(), SealedStore.KEY);

        assertThatThrownBy(afterARestart::seal).isInstanceOf(Unsealable.class)
                .hasMessage("The last events and tiles are not those under the head of 3");
    }

    @Test
    void nothingIsSignedOnTopOfAHeadThatNobodySigned() {
        store.record("E-2", 3);
        store.seal();
        store.record("E-2", 1);
        store.asOwner("UPDATE events.tree_head SET note = replace(note, E'\n3\n', E'\n2\n')");

        assertThatThrownBy(store::seal).isInstanceOf(Unsealable.class)
                .hasMessageStartingWith("The head of 3 cannot be believed: The note was not signed by ");
    }

    @Test
    void aRestorationThatAThiefOfTheWritersLoginAddsIsNotSigned() {
        store.record("E-3", 3);
        store.seal();
        store.record("E-3", 1);
        store.asWriter(
                "INSERT INTO events.restoration VALUES (2, 1, 3, now(), 'admin', 'a disk failed', 'a disk failed')");

        assertThatThrownBy(store::seal).isInstanceOf(Unsealable.class)
                .hasMessage("That epoch 2 began with a restoration"
                        + " was declared by nobody who has a key of the log");
    }

    @Test
    void aHeadIsNeverSignedBeforeTheOneItFollows() {
        store.record("F-1", 1);
        TreeHead first = store.seal();
        store.asOwner("UPDATE events.tree_head SET signed_at = signed_at + interval '1 hour'");
        store.record("F-1", 1);

        assertThat(store.seal().signedAt()).isAfterOrEqualTo(first.signedAt().plusSeconds(3600));
    }

    @Test
    void sealersThatAreCutOffLeaveNeitherAGapNorAFork() throws Exception {
        int cutOff = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<?> recording = threads.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    store.record("G-" + i, 50);
                }
            });
            List<Future<?>> sealing = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                sealing.add(threads.submit(() -> {
                    while (!recording.isDone()) {
                        sealUntilCutOff();
                    }
                }));
            }
            while (!recording.isDone()) {
                cutOff += store.cutOffSealers();
            }
            recording.get();
            for (Future<?> one : sealing) {
                one.get();
            }
        }

        assertThat(cutOff).as("sealers cut off").isPositive();
        assertThat(store.seal().size()).isEqualTo(store.store.head().position());
        assertThat(store.verify().sound()).as(store.verify().line()).isTrue();
    }

    private void sealUntilCutOff() {
        try {
            var unused = new Sealer(store.database.writerThrough(store.database.port()), SealedStore.KEY).seal();
        } catch (DataAccessException | TransactionException e) {
            // The next one goes on where it stood.
        }
    }
}
