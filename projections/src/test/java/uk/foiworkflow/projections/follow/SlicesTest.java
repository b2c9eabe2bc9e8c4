package uk.foiworkflow.projections.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.trail.TrailProjection;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.store.StoredEvent;

/** A read model that several follow, each some slices of the events. */
class SlicesTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final int ALL = 3;
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    private final Journal journal = new Journal();
    private final List<AutoCloseable> open = new ArrayList<>();

    /** The events of some requests, looked through up to the last of all. */
    private record Slice(Journal journal, int slice) implements EventSource {

        @Override
        public List<StoredEvent> after(long position, int limit) {
            return journal.all().stream().filter(event -> event.position() > position
                    && Math.floorMod(event.stream().hashCode(), ALL) == slice).limit(limit).toList();
        }

        @Override
        public Portion portion(long position, int limit) {
            long head = head();
            List<StoredEvent> events = after(position, limit);
            return new Portion(position, events.size() == limit ? events.getLast().position() : head, head, events);
        }

        @Override
        public long head() {
            return journal.head();
        }

        @Override
        public List<StoredEvent> stream(String reference) {
            return journal.stream(reference);
        }

        @Override
        public List<StoredEvent> erased(String reference) {
            return journal.erased(reference);
        }
    }

    @BeforeEach
    void empty() {
        views().execute("DROP TABLE IF EXISTS views.trail_beside, views.trail_exemption_beside");
        views().execute("TRUNCATE views.trail, views.trail_exemption, views.position, views.dead_letter,"
                + " views.position_beside, views.dead_letter_beside, views.comparison, views.difference");
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void twoWhoFollowDifferentSlicesTakeEveryEventOnceBetweenThem() {
        notes(600);
        follow(slices(0, 2));
        follow(slices(1));
        eventuallyAll(600);
        notes(60);
        eventuallyAll(660);
        assertThat(views().queryForList("SELECT DISTINCT slices FROM views.position", Integer.class))
                .containsExactly(3);
    }

    @Test
    void aSliceThatIsNotFollowedHoldsTheWholeBackAndNothingElse() {
        notes(300);
        Follower follower = follow(slices(0, 1));
        Awaitility.await().atMost(LONG).until(() -> rowsWhere("position = 300") == 2);
        assertThat(follower.progress().position()).isZero();
        assertThat(taken()).isNotEmpty().doesNotHaveDuplicates().hasSizeLessThan(300);
    }

    @Test
    void aSliceThatChangesHandsIsGoneOnWithWhileTheFormerFollowerStillHoldsIt() {
        Slices former = slices(0, 1, 2);
        follow(former);
        notes(300);
        eventuallyAll(300);
        Slices next = slices(1, 2);
        follow(next);
        notes(300);
        former.are(sources(0));
        notes(300);
        eventuallyAll(900);
    }

    @Test
    void anEventAtFaultIsParkedInItsSliceAndEverythingElseGoesOn() {
        notes(30);
        journal.altered("ref-1", "2021-07-12T10:00:00Z");
        notes(30);
        Follower follower = follow(slices(0, 1, 2));
        Awaitility.await().atMost(LONG).until(() -> follower.progress().position() == 61);
        assertThat(follower.deadLetters()).isNotEmpty().allMatch(letter -> letter.stream().equals("ref-1"));
        assertThat(taken()).hasSize(61 - follower.deadLetters().size()).doesNotHaveDuplicates();
    }

    @Test
    void whereAllStandAtOneEventTheSlicesAreCutAnew() {
        notes(50);
        follow(Slices.whole(new SharedEvents(journal)));
        eventuallyAll(50);
        stopAll();
        follow(slices(0, 1, 2));
        notes(50);
        eventuallyAll(100);
        stopAll();
        follow(Slices.whole(new SharedEvents(journal)));
        notes(50);
        eventuallyAll(150);
        assertThat(views().queryForObject("SELECT count(*) FROM views.position", Long.class)).isEqualTo(1);
    }

    @Test
    void whereTheyStandApartOneWhoCutsOtherwiseWaitsUntilTheReadModelIsBuiltAnew() throws InterruptedException {
        notes(60);
        follow(slices(0, 1));
        Awaitility.await().atMost(LONG).until(() -> !taken().isEmpty());
        stopAll();
        Follower whole = follow(Slices.whole(new SharedEvents(journal)));
        Awaitility.await().atMost(LONG).until(() -> whole.trouble() != null && whole.trouble().contains("3 slices"));
        Builder builder = builder();
        builder.build(Purpose.REPLACE);
        assertThat(builder.await(LONG)).isTrue();
        eventuallyAll(60);
    }

    @Test
    void twoWhoCutOtherwiseTakeNothingTwiceAndOneGoesOnWhenTheOtherIsGone() {
        notes(10);
        Follower whole = follow(Slices.whole(new SharedEvents(journal)));
        eventuallyAll(10);
        follow(slices(0, 1, 2));
        for (int i = 0; i < 20; i++) {
            notes(10);
        }
        eventuallyAll(210);
        whole.close();
        notes(10);
        eventuallyAll(220);
    }

    @Test
    void whatIsBuiltBesideTakesThePlaceOfSlicesThatStandApartAndWhatTheyLackedIsDroppedWhenItComes()
            throws InterruptedException {
        notes(90);
        follow(slices(0, 1));
        Awaitility.await().atMost(LONG).until(() -> rowsWhere("position = 90") == 2);
        Builder builder = builder();
        builder.build(Purpose.REPLACE);
        assertThat(builder.await(LONG)).isTrue();
        assertThat(taken()).containsExactlyElementsOf(LongStream.rangeClosed(1, 90).boxed().toList());
        follow(slices(2));
        notes(30);
        eventuallyAll(120);
    }

    @Test
    void aComparisonWaitsUntilAllSlicesStandAtOneEvent() throws InterruptedException {
        notes(90);
        follow(slices(0, 1));
        Builder builder = builder();
        builder.build(Purpose.COMPARE);
        assertThat(builder.await(Duration.ofMillis(300))).isFalse();
        follow(slices(2));
        assertThat(builder.await(LONG)).isTrue();
        assertThat(builder.comparison().orElseThrow()).extracting(Comparison::position, Comparison::differing)
                .containsExactly(90L, 0L);
    }

    private Follower follow(Slices slices) {
        Follower follower = new Follower(new TrailProjection(), slices, DATABASE.views(), SHORT);
        open.add(follower);
        follower.start();
        return follower;
    }

    private Builder builder() {
        Builder builder = new Builder(new TrailProjection(), Slices.whole(new SharedEvents(journal)),
                DATABASE.views(), SHORT);
        open.add(builder);
        builder.start();
        return builder;
    }

    private void stopAll() {
        open.stream().map(Follower.class::cast).forEach(Follower::close);
    }

    private Slices slices(Integer... followed) {
        Slices slices = new Slices(journal, ALL);
        slices.are(sources(followed));
        return slices;
    }

    private Map<Integer, SharedEvents> sources(Integer... followed) {
        Map<Integer, SharedEvents> sources = new HashMap<>();
        for (int slice : followed) {
            sources.put(slice, new SharedEvents(new Slice(journal, slice)));
        }
        return sources;
    }

    private void notes(int number) {
        for (int i = 0; i < number; i++) {
            journal.live("ref-" + i % 10, new NoteAdded(day("2021-07-12"), words("note " + i)));
        }
    }

    private static void eventuallyAll(int head) {
        Awaitility.await().atMost(LONG).untilAsserted(() -> assertThat(taken())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, head).boxed().toList()));
    }

    private static int rowsWhere(String where) {
        return views().queryForList("SELECT slice FROM views.position WHERE " + where, Integer.class).size();
    }

    private static List<Long> taken() {
        return views().queryForList("SELECT position FROM views.trail ORDER BY position", Long.class);
    }

    private static JdbcTemplate views() {
        return new JdbcTemplate(DATABASE.views());
    }
}
