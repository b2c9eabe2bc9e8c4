package uk.foiworkflow.projections.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.StoredEvent;

class SharedEventsTest {

    private final Notes notes = new Notes();
    private final SharedEvents events = new SharedEvents(notes);

    /** As many events as have been recorded, counted whenever one is read. */
    private static final class Notes implements EventSource {

        private static final UUID CALL = new UUID(0, 1);
        private static final NoteAdded NOTE = new NoteAdded(day("2021-07-12"), words("note"));

        private final AtomicLong head = new AtomicLong();
        private final AtomicLong read = new AtomicLong();

        @Override
        public List<StoredEvent> after(long position, int limit) {
            List<StoredEvent> events = LongStream.rangeClosed(position + 1, Math.min(position + limit, head.get()))
                    .mapToObj(Notes::event).toList();
            read.addAndGet(events.size());
            return events;
        }

        @Override
        public long head() {
            return head.get();
        }

        @Override
        public List<StoredEvent> stream(String reference) {
            return after(0, Integer.MAX_VALUE);
        }

        @Override
        public List<StoredEvent> erased(String reference) {
            return stream(reference);
        }

        private static StoredEvent event(long position) {
            return new StoredEvent(position, "A", position - 1, new UUID(1, position), Instant.EPOCH, "NoteAdded", 1,
                    new Metadata(Journal.OFFICER, "AddNote", CALL, CALL, false), NOTE);
        }
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void whoeverFollowsSeesEveryPositionOnceAndInOrderWhileOthersWriteAndFollow() throws Exception {
        int all = 30_000;
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            Callable<List<Long>> reader = () -> followed(0, all);
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readers.add(threads.submit(reader));
            }
            threads.submit(() -> IntStream.range(0, all).forEach(i -> recorded(1))).get(1, TimeUnit.MINUTES);
            for (Future<List<Long>> each : readers) {
                assertThat(each.get(1, TimeUnit.MINUTES))
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, all).boxed().toList());
            }
        }
    }

    @Test
    void whatOneFollowerReadsIsNotReadAgainForAnother() {
        recorded(700);
        assertThat(events.after(0, 400)).hasSize(400);
        assertThat(events.after(400, 400)).hasSize(300);
        assertThat(followed(0, 700)).hasSize(700);
        assertThat(notes.read).hasValue(700);
    }

    @Test
    void whatComesLaterIsReadOnceToo() {
        recorded(10);
        assertThat(events.after(0, 100)).hasSize(10);
        assertThat(events.after(10, 100)).isEmpty();
        recorded(5);
        assertThat(events.after(10, 100)).hasSize(5);
        assertThat(events.after(5, 100)).extracting(StoredEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(6, 15).boxed().toList());
        assertThat(notes.read).hasValue(15);
    }

    @Test
    void oneThatBeginsAnewReadsForItselfAndTakesNothingFromThoseAtTheEnd() {
        recorded(20_000);
        assertThat(events.after(19_990, 100)).hasSize(10);
        assertThat(followed(0, 20_000)).hasSize(20_000);
        recorded(1);
        assertThat(events.after(20_000, 100)).hasSize(1);
    }

    @Test
    void oneThatFellFarBehindStillSeesAll() {
        recorded(40_000);
        assertThat(events.after(0, 10)).hasSize(10);
        assertThat(followed(0, 40_000)).hasSize(40_000);
        assertThat(followed(10, 40_000)).hasSize(39_990);
    }

    @Test
    void whatIsForgottenIsReadAgain() {
        recorded(3);
        assertThat(events.after(0, 10)).hasSize(3);
        events.forget();
        assertThat(events.after(0, 10)).hasSize(3);
        assertThat(notes.read).hasValue(6);
    }

    @Test
    void whetherMoreIsWaitingIsKnownWithoutAskingAgain() {
        long begun = System.nanoTime();
        recorded(1_500);
        assertThat(events.after(0, 400)).hasSize(400);
        assertThat(events.goesOn(400, begun)).isTrue();
        assertThat(followed(400, 1_500)).hasSize(1_100);
        assertThat(events.goesOn(1_500, begun)).isFalse();
    }

    @Test
    void whoWasWokenAfterTheLastLookTakesWhatIsAtHandAndLooksAgain() {
        recorded(3);
        assertThat(events.after(0, 10)).hasSize(3);
        recorded(1);
        long woken = System.nanoTime();

        assertThat(events.after(0, 10)).hasSize(3);
        assertThat(events.goesOn(3, woken)).isTrue();
        assertThat(events.after(3, 10)).hasSize(1);
        assertThat(events.goesOn(4, woken)).isFalse();
    }

    private List<Long> followed(long from, int to) {
        List<Long> seen = new ArrayList<>();
        long position = from;
        while (position < to) {
            List<StoredEvent> batch = events.after(position, 333);
            batch.forEach(event -> seen.add(event.position()));
            position = batch.isEmpty() ? position : batch.getLast().position();
        }
        return seen;
    }

    private void recorded(int number) {
        notes.head.addAndGet(number);
    }
}
