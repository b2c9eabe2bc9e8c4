package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Many officers at once: what waits is written together, and each is answered for what became of their own. */
class GroupCommitTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final int WRITERS = 24;
    private final Counted counted = new Counted();
    private final PostgresEventStore store = new PostgresEventStore(DATABASE.writer(), masterKey(), counted);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whatIsWrittenTogetherIsAnsweredEachForItself() throws Exception {
        List<String> answers = atOnce(writer -> {
            Appended appended = store.append("A-" + writer, 0, List.of(note("one"), note("two")), null);
            return store.readAll(appended.position() - 2, 2).stream()
                    .map(event -> event.stream() + " " + event.sequence()).toList().toString();
        });

        assertThat(answers).containsExactlyElementsOf(IntStream.range(0, WRITERS)
                .mapToObj(writer -> "[A-" + writer + " 0, A-" + writer + " 1]").toList());
    }

    @Test
    void aLoserDoesNotSinkTheOthers() throws Exception {
        store.append("B-taken", 0, List.of(note("first")), null);

        List<String> answers = atOnce(writer -> {
            try {
                store.append(writer % 3 == 0 ? "B-taken" : "B-" + writer, 0, List.of(note("late")), null);
                return "recorded";
            } catch (StreamConflict e) {
                return "lost";
            }
        });

        assertThat(answers).containsExactlyElementsOf(IntStream.range(0, WRITERS)
                .mapToObj(writer -> writer % 3 == 0 ? "lost" : "recorded").toList());
        assertThat(store.read("B-taken")).hasSize(1);
    }

    @Test
    void whatWouldLeaveAGapIsLeftOutAndTheOthersAreWritten() throws Exception {
        store.append("C-short", 0, List.of(note("first")), null);
        Head before = store.head();

        List<String> answers = atOnce(writer -> {
            try {
                store.append(writer == 0 ? "C-short" : "C-" + writer, writer == 0 ? 7 : 0, List.of(note("more")), null);
                return "recorded";
            } catch (IllegalArgumentException e) {
                return "refused";
            }
        });

        assertThat(answers.getFirst()).isEqualTo("refused");
        assertThat(answers.subList(1, WRITERS)).containsOnly("recorded");
        assertThat(store.head().position()).isEqualTo(before.position() + WRITERS - 1);
    }

    @Test
    void oneKeyUsedByManyAtOnceCountsOnce() throws Exception {
        Call once = new Call("jo", "the same key", new byte[0]);

        List<String> answers = atOnce(writer -> {
            try {
                store.append("D-" + writer, 0, List.of(note("mine")), once);
                return "recorded";
            } catch (KeyUsed e) {
                return "used";
            }
        });

        assertThat(answers).containsOnlyOnce("recorded");
        assertThat(IntStream.range(0, WRITERS).mapToObj(writer -> store.read("D-" + writer)).flatMap(List::stream))
                .hasSize(1);
    }

    @Test
    void whoeverMeasuresHearsOfEachAppendOnce() throws Exception {
        store.append("E-taken", 0, List.of(note("first")), null);

        atOnce(writer -> {
            try {
                return store.append(writer < 2 ? "E-taken" : "E-" + writer, 0, List.of(note("one"), note("two")), null);
            } catch (StreamConflict e) {
                return null;
            }
        });

        assertThat(counted.appends).hasValue(WRITERS - 1);
        assertThat(counted.events).hasValue(2 * (WRITERS - 2) + 1);
        assertThat(counted.overtaken).hasValue(2);
    }

    /** Adds up what it hears. */
    private static final class Counted implements AppendWatch {

        private final AtomicInteger appends = new AtomicInteger();
        private final AtomicInteger events = new AtomicInteger();
        private final AtomicInteger overtaken = new AtomicInteger();

        @Override
        public void written(int together, int count, Duration took) {
            appends.addAndGet(together);
            events.addAndGet(count);
        }

        @Override
        public void overtaken() {
            overtaken.incrementAndGet();
        }
    }

    private static <T> List<T> atOnce(IntFunction<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<T>> running = IntStream.range(0, WRITERS).mapToObj(writer -> threads.submit(() -> {
                start.await();
                return work.apply(writer);
            })).toList();
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get(1, TimeUnit.MINUTES));
            }
            return answers;
        }
    }
}
