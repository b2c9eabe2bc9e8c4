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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.projections.cases.CaseRow;
import uk.foiworkflow.projections.due.DueFilter;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.Purpose;
import uk.foiworkflow.projections.follow.StoreEvents;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.trail.TrailEntry;
import uk.foiworkflow.projections.versions.When;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.FileEvent.CasesLinked;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.AesMasterKey;
import uk.foiworkflow.store.Appended;
import uk.foiworkflow.store.Keeper;
import uk.foiworkflow.store.MasterKeys;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

class StoreToViewsTest {

    private static final Actor JO = new Actor("jo", Role.OFFICER);
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    private static final MasterKeys MASTERS = MasterKeys.of(new AesMasterKey("test", new byte[32]));
    private final PostgresEventStore store = new PostgresEventStore(DATABASE.store().writer(), MASTERS);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theCallerReadsWhatTheyHaveJustWritten() throws InterruptedException {
        try (Projections projections = new Projections(DATABASE.views(),
                Following.here(DATABASE.views(), new StoreEvents(store), BankHolidays.under(Overlay.SHIPPED),
                        Duration.ofSeconds(20)),
                Clock.systemUTC(), BankHolidays.under(Overlay.SHIPPED), Duration.ofSeconds(20))) {
            projections.start();
            append(0, received("7481896", "2021-07-09", "2021-08-10", 3));
            Appended last = append(1, new NoteAdded(day("2021-07-12"), words("Rang the requester")));
            assertThat(projections.following().await(last.position(), Duration.ofSeconds(20))).isTrue();
            Viewer viewer = new Viewer(JO);
            assertThat(projections.cases().one("7481896", viewer)).get().extracting(CaseRow::questions).asString()
                    .startsWith("How many swans in year 1?");
            assertThat(projections.trail().of("7481896", viewer)).extracting(TrailEntry::late)
                    .containsExactly(true, true);
            assertThat(projections.dueDates().list(viewer, DueFilter.ALL, null, 50).rows()).hasSize(1);
        }
    }

    @Test
    void whatIsFollowedUnderLoadEqualsARebuildAndAReaderSeesEveryPositionOnceAndInOrder() throws Exception {
        List<Long> seen = new ArrayList<>();
        Duration atMost = Duration.ofSeconds(60);
        long before = store.head().position();
        try (Following following = Following.here(DATABASE.views(), new StoreEvents(store),
                BankHolidays.under(Overlay.SHIPPED), Duration.ofMillis(20));
                ExecutorService threads = Executors.newFixedThreadPool(5)) {
            following.start();
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
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> write(writer, following))).toList();
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
            assertThat(following.await(head, atMost)).isTrue();
            Map<String, List<String>> live = new Tables(DATABASE.views()).rows();
            rebuild(following);
            assertThat(new Tables(DATABASE.views()).rows()).isEqualTo(live);
            assertThat(following.followers()).extracting(follower -> follower.progress().parked())
                    .containsOnly(0L);
        }
    }

    @Test
    void ofARequestThatWasShreddedNoReadModelShowsAWordNowOrInAnyPast() throws Exception {
        Duration atMost = Duration.ofSeconds(20);
        // A node that goes on from what it read in clear: it remembers every event.
        EventSource remembering = new Remembering(new StoreEvents(store));
        try (Following following = Following.here(DATABASE.views(), remembering,
                BankHolidays.under(Overlay.SHIPPED), Duration.ofMillis(20))) {
            following.start();
            append("S-1", 0, received("S-1", "2021-07-09", "2021-08-10", 2));
            append("S-1", 1, new NoteAdded(day("2021-07-12"), words("Rang Philippa about the swans")));
            append("S-1", 2, new CasesLinked(day("2021-07-12"), "S-2", LinkKind.RELATED, words("Philippa again")));
            append("S-2", 0, received("S-2", "2021-07-09", "2021-08-10", 1));
            Appended before = append("S-1", 3, new CaseClosed(day("2021-07-13"), RollUp.GRANTED));
            assertThat(following.await(before.position(), atMost)).isTrue();
            assertThat(rows("S-1")).anyMatch(row -> row.contains("Philippa")).anyMatch(row -> row.contains("swans"));
            List<String> other = rows("S-2");
            assertThat(vocabulary()).contains("philippa", "swans");

            Appended order = append("S-1", 4, new PersonalDataShredded(day("2024-11-01"), ErasureGround.RETENTION,
                    "granted", "standard", day("2024-07-13"), day("2021-10-13")));
            new Keeper(DATABASE.store().keeper(), MASTERS).destroy("S-1");
            assertThat(following.await(order.position(), atMost)).isTrue();

            List<String> shredded = rows("S-1");
            assertThat(shredded).noneMatch(row -> row.contains("Philippa") || row.contains("swans"))
                    .anyMatch(row -> row.contains("[shredded under retention rule granted on 1 November 2024]"));
            assertThat(rows("S-2")).isEqualTo(other).anyMatch(row -> row.contains("swans"));
            assertThat(vocabulary()).contains("swans").doesNotContain("philippa");
            rebuild(following);
            assertThat(rows("S-1")).as("made anew from what a node remembers").isEqualTo(shredded);
        }
        try (Following following = Following.here(DATABASE.views(), new StoreEvents(store),
                BankHolidays.under(Overlay.SHIPPED), Duration.ofMillis(20))) {
            following.start();
            List<String> shredded = rows("S-1");
            rebuild(following);
            assertThat(rows("S-1")).as("made anew without the key").isEqualTo(shredded);
        }
    }

    /** Every row of every read model that is about that request, past versions included. */
    private static List<String> vocabulary() {
        return new JdbcTemplate(DATABASE.views()).queryForList("SELECT word FROM views.vocabulary", String.class);
    }

    private static List<String> rows(String reference) {
        return Stream.of("trail", "request_version", "due_version", "link_version", "commissioner_version")
                .flatMap(table -> new JdbcTemplate(DATABASE.views()).queryForList(
                        "SELECT t::text FROM views." + table + " t WHERE t.reference = ? ORDER BY 1", String.class,
                        reference).stream())
                .toList();
    }

    /** Events as a node read them first, whatever became of their keys. */
    private record Remembering(EventSource source, LongConsumer asked, Map<Long, StoredEvent> first)
            implements
                EventSource {

        Remembering(EventSource source) {
            this(source, position -> {
            }, new ConcurrentHashMap<>());
        }

        @Override
        public List<StoredEvent> after(long position, int limit) {
            asked.accept(position);
            return source.after(position, limit).stream()
                    .map(event -> first.computeIfAbsent(event.position(), none -> event)).toList();
        }

        @Override
        public long head() {
            return source.head();
        }

        @Override
        public List<StoredEvent> stream(String reference) {
            return source.stream(reference);
        }

        @Override
        public List<StoredEvent> erased(String reference) {
            return source.erased(reference);
        }
    }

    @Test
    void anOrderToShredIsObeyedInWhatIsBuiltTooBeforeAnythingIsPurged() throws Exception {
        Duration atMost = Duration.ofSeconds(20);
        CountDownLatch goesOn = new CountDownLatch(1);
        AtomicBoolean held = new AtomicBoolean();
        // What was read in clear before the order reaches what is built after it.
        EventSource remembering = new Remembering(new StoreEvents(store), position -> {
            if (position == 0 && held.get()) {
                await(goesOn);
            }
        }, new ConcurrentHashMap<>());
        append("S-3", 0, received("S-3", "2021-07-09", "2021-08-10", 2));
        Appended before = append("S-3", 1, new NoteAdded(day("2021-07-12"), words("Rang Philippa about the swans")));
        try (Following following = Following.here(DATABASE.views(), remembering,
                BankHolidays.under(Overlay.SHIPPED), Duration.ofMillis(20))) {
            following.start();
            assertThat(following.await(before.position(), atMost)).isTrue();
            held.set(true);
            following.build(Purpose.REPLACE);
            append("S-3", 2, new CaseClosed(day("2021-07-13"), RollUp.GRANTED));
            Appended order = append("S-3", 3, new PersonalDataShredded(day("2024-11-01"), ErasureGround.RETENTION,
                    "granted", "standard", day("2024-07-13"), day("2021-10-13")));
            new Keeper(DATABASE.store().keeper(), MASTERS).destroy("S-3");
            assertThat(following.await(order.position(), atMost)).isTrue();
            assertThat(following.passed(order.position(), atMost)).isFalse();
            List<String> shredded = rows("S-3");
            goesOn.countDown();
            assertThat(following.awaitBuilt(atMost)).isTrue();
            assertThat(following.passed(order.position(), atMost)).isTrue();
            assertThat(rows("S-3")).isEqualTo(shredded).noneMatch(row -> row.contains("Philippa"));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theAuditorReadsTheViewsAndChangesNothing() {
        JdbcTemplate auditor = new JdbcTemplate(DATABASE.store().auditor());
        assertThat(auditor.queryForList("SELECT * FROM views.dead_letter")).isEmpty();
        assertThatThrownBy(() -> auditor.update("DELETE FROM views.trail")).rootCause()
                .hasMessageContaining("permission denied");
    }

    private static void rebuild(Following following) throws InterruptedException {
        following.build(Purpose.REPLACE);
        assertThat(following.awaitBuilt(Duration.ofSeconds(60))).isTrue();
    }

    private void write(int writer, Following following) {
        Random random = new Random(writer);
        for (int life = 0; life < 10; life++) {
            String reference = "L-" + writer + "-" + life;
            List<RequestEvent> events = new AnyLife(random).of(reference, 20);
            for (int i = 0; i < events.size(); i++) {
                append(reference, i, events.get(i));
                following.wake();
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
