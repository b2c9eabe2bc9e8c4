package uk.foiworkflow.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.projections.cases.CaseRow;
import uk.foiworkflow.projections.follow.Follower;
import uk.foiworkflow.projections.follow.StoreEvents;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.trail.TrailEntry;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.Appended;
import uk.foiworkflow.store.AesMasterKey;
import uk.foiworkflow.store.MasterKeys;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

class StoreToViewsTest {

    private static final Actor JO = new Actor("jo", Role.OFFICER);
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    private final PostgresEventStore store = new PostgresEventStore(DATABASE.store().writer(),
            MasterKeys.of(new AesMasterKey("test", new byte[32])));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theCallerReadsWhatTheyHaveJustWritten() throws InterruptedException {
        try (Projections projections = new Projections(DATABASE.views(), new StoreEvents(store), Clock.systemUTC(),
                Duration.ofSeconds(20))) {
            projections.start();
            append(0, received("7481896", "2021-07-09", "2021-08-10", 3));
            Appended last = append(1, new NoteAdded(day("2021-07-12"), words("Rang the requester")));
            assertThat(projections.await(last.position(), Duration.ofSeconds(20))).isTrue();
            Viewer viewer = new Viewer(JO);
            assertThat(projections.cases().one("7481896", viewer)).get().extracting(CaseRow::questions).asString()
                    .startsWith("How many swans in year 1?");
            assertThat(projections.trail().of("7481896", viewer)).extracting(TrailEntry::late)
                    .containsExactly(true, true);
            assertThat(projections.dueDates().list(viewer, null, null).rows()).hasSize(1);
        }
    }

    @Test
    void whatIsFollowedUnderLoadEqualsARebuildAndAReaderSeesEveryPositionOnceAndInOrder() throws Exception {
        List<Long> seen = new ArrayList<>();
        Duration atMost = Duration.ofSeconds(60);
        long before = store.head().position();
        try (Projections projections = new Projections(DATABASE.views(), new StoreEvents(store), Clock.systemUTC(),
                Duration.ofMillis(20)); ExecutorService threads = Executors.newFixedThreadPool(5)) {
            projections.start();
            AtomicBoolean written = new AtomicBoolean();
            Future<?> reader = threads.submit(() -> {
                long position = before;
                for (boolean last = false; !last;) {
                    last = written.get();
                    for (StoredEvent event : store.readAll(position, 50)) {
                        seen.add(event.position());
                        position = event.position();
                        last = false;
                    }
                }
            });
            List<Future<?>> writers = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> write(writer, projections))).toList();
            try {
                for (Future<?> writer : writers) {
                    writer.get(1, TimeUnit.MINUTES);
                }
            } finally {
                written.set(true);
            }
            reader.get(1, TimeUnit.MINUTES);
            long head = store.head().position();
            assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(before + 1, head).boxed().toList());
            assertThat(projections.await(head, atMost)).isTrue();
            Map<String, List<String>> live = new Tables(DATABASE.views()).rows();
            projections.followers().forEach(Follower::rebuild);
            assertThat(projections.await(head, atMost)).isTrue();
            assertThat(new Tables(DATABASE.views()).rows()).isEqualTo(live);
            assertThat(projections.followers()).extracting(follower -> follower.progress().parked())
                    .containsOnly(0L);
        }
    }

    @Test
    void theAuditorReadsTheViewsAndChangesNothing() {
        JdbcTemplate auditor = new JdbcTemplate(DATABASE.store().auditor());
        assertThat(auditor.queryForList("SELECT * FROM views.dead_letter")).isEmpty();
        assertThatThrownBy(() -> auditor.update("DELETE FROM views.trail")).rootCause()
                .hasMessageContaining("permission denied");
    }

    private void write(int writer, Projections projections) {
        Random random = new Random(writer);
        for (int life = 0; life < 10; life++) {
            String reference = "L-" + writer + "-" + life;
            List<RequestEvent> events = new AnyLife(random).of(reference, 20);
            for (int i = 0; i < events.size(); i++) {
                append(reference, i, events.get(i));
                projections.wake();
            }
        }
    }

    private Appended append(long sequence, RequestEvent event) {
        return append("7481896", sequence, event);
    }

    private Appended append(String reference, long sequence, RequestEvent event) {
        UUID call = UUID.randomUUID();
        return store.append(reference, sequence,
                List.of(new NewEvent(UUID.randomUUID(), event, new Metadata(JO, "SomeCommand", call, call, false))),
                null);
    }
}
