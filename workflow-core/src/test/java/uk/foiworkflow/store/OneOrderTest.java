package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Several nodes write at once: each has a store of its own, and nothing but the database between them. */
class OneOrderTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void positionsHaveNoGapAndTimeNeverRunsBackwards() throws Exception {
        long before = node().head().position();

        List<Integer> recorded = together(4, writer -> {
            PostgresEventStore store = node();
            Random random = new Random(writer);
            int events = 0;
            for (int i = 0; i < 150; i++) {
                String stream = "shared-" + random.nextInt(20);
                List<NewEvent> notes = Collections.nCopies(1 + random.nextInt(3), note("one of several"));
                try {
                    store.append(stream, store.read(stream).size(), notes, null);
                    events += notes.size();
                } catch (StreamConflict e) {
                    i--;
                }
            }
            return events;
        });

        List<StoredEvent> all = node().readAll(before, 10_000);
        assertThat(all).hasSize(recorded.stream().mapToInt(Integer::intValue).sum());
        assertThat(all.stream().map(StoredEvent::position))
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + all.size()).boxed().toList());
        assertThat(all.stream().map(StoredEvent::recordedAt).toList()).isSorted();
        assertThat(node().head())
                .isEqualTo(new Head(all.getLast().position(), all.getLast().recordedAt()));
        all.stream().map(StoredEvent::stream).distinct().forEach(stream -> {
            List<StoredEvent> own = node().read(stream);
            assertThat(own.stream().map(StoredEvent::sequence))
                    .containsExactlyElementsOf(LongStream.range(0, own.size()).boxed().toList());
        });
    }

    @Test
    void eachContestForAPlaceHasOneWinner() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);

        List<List<Boolean>> won = together(2, writer -> {
            PostgresEventStore store = node();
            List<Boolean> rounds = new ArrayList<>();
            for (int round = 0; round < 300; round++) {
                start.await(30, TimeUnit.SECONDS);
                rounds.add(wins(store, round));
            }
            return rounds;
        });

        assertThat(won.get(0)).isEqualTo(won.get(1).stream().map(each -> !each).toList());
        assertThat(node().read("contested")).hasSize(300);
    }

    private static boolean wins(PostgresEventStore store, int round) {
        try {
            store.append("contested", round, List.of(note("mine")), null);
            return true;
        } catch (StreamConflict e) {
            return false;
        }
    }

    @Test
    void oneKeyUsedTwiceAtOnceCountsOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);

        List<List<Boolean>> won = together(2, writer -> {
            PostgresEventStore store = node();
            List<Boolean> rounds = new ArrayList<>();
            for (int round = 0; round < 100; round++) {
                start.await(30, TimeUnit.SECONDS);
                try {
                    store.append("twin-" + round + "-" + writer, 0, List.of(note("mine")),
                            new Call("jo", "round " + round, new byte[0]));
                    rounds.add(true);
                } catch (KeyUsed e) {
                    rounds.add(false);
                }
            }
            return rounds;
        });

        assertThat(won.get(0)).isEqualTo(won.get(1).stream().map(each -> !each).toList());
    }

    private static PostgresEventStore node() {
        return new PostgresEventStore(DATABASE.writer(), masterKey());
    }

    private static <T> List<T> together(int writers, Work<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<T>> running = IntStream.range(0, writers).mapToObj(i -> threads.submit(() -> work.of(i)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get(2, TimeUnit.MINUTES));
            }
            return results;
        }
    }

    private interface Work<T> {

        T of(int writer) throws Exception;
    }
}
