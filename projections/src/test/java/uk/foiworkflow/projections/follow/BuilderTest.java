package uk.foiworkflow.projections.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.follow.Difference.Kind;
import uk.foiworkflow.projections.table.Table;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.projections.table.Views.Place;
import uk.foiworkflow.projections.trail.TrailProjection;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.store.StoredEvent;

class BuilderTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    private final Journal journal = new Journal();
    private final SharedEvents events = new SharedEvents(journal);
    private final ObservedTrail projection = new ObservedTrail();
    private @Nullable Follower follower;
    private @Nullable Builder builder;

    /** The trail, but what is built beside goes no further than it is let. */
    private static final class ObservedTrail implements Projection {

        private final TrailProjection trail = new TrailProjection();
        private final List<Long> built = new ArrayList<>();
        private volatile int version = 1;
        private volatile @Nullable String dislikes;
        private volatile long upTo = Long.MAX_VALUE;
        private volatile CountDownLatch goesOn = new CountDownLatch(0);

        @Override
        public String name() {
            return trail.name();
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public List<Table<?>> tables() {
            return trail.tables();
        }

        @Override
        public void apply(Views views, List<StoredEvent> batch) {
            if (views.place() == Place.BESIDE && batch.getLast().position() > upTo) {
                let(goesOn);
            }
            String word = dislikes;
            if (word != null && batch.stream().anyMatch(event -> event.event() instanceof NoteAdded note
                    && note.text().text().contains(word))) {
                throw new IllegalArgumentException("Cannot take in " + word);
            }
            trail.apply(views, batch);
            if (views.place() == Place.BESIDE) {
                batch.forEach(event -> built.add(event.position()));
            }
        }

        @Override
        public void anew(Views views, String reference, List<StoredEvent> events) {
            trail.anew(views, reference, events);
        }

        void stopAfter(long position) {
            upTo = position;
            goesOn = new CountDownLatch(1);
        }

        void goOn() {
            upTo = Long.MAX_VALUE;
            goesOn.countDown();
        }

        private static void let(CountDownLatch goesOn) {
            try {
                if (!goesOn.await(LONG.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("Nobody let it go on");
                }
            } catch (InterruptedException e) {
                throw new QueryTimeoutException("Broken off", e);
            }
        }
    }

    @BeforeEach
    void empty() {
        views().execute("DROP TABLE IF EXISTS views.trail_beside, views.trail_exemption_beside");
        views().execute("TRUNCATE views.trail, views.trail_exemption, views.position, views.dead_letter,"
                + " views.position_beside, views.dead_letter_beside, views.comparison, views.difference");
    }

    @AfterEach
    void stop() {
        projection.goOn();
        if (builder != null) {
            builder.close();
        }
        if (follower != null) {
            follower.close();
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theOldRowsAnswerUntilTheNewOnesAreAllThere() throws InterruptedException {
        note("A", "one");
        note("B", "two");
        follow();
        reached(2);
        views().execute("UPDATE views.trail SET sentence = 'as somebody falsified it' WHERE position = 1");
        projection.stopAfter(0);
        running().build(Purpose.REPLACE);
        note("A", "three");
        reached(3);
        assertThat(sentences()).containsExactly("as somebody falsified it", "A note was put on the file: “two”.",
                "A note was put on the file: “three”.");
        UnderWay underWay = running().underWay().orElseThrow();
        assertThat(underWay.purpose()).isEqualTo(Purpose.REPLACE);
        assertThat(underWay.progress().position()).isZero();
        assertThat(underWay.progress().head()).isEqualTo(3);
        projection.goOn();
        built();
        assertThat(sentences()).containsExactly("A note was put on the file: “one”.",
                "A note was put on the file: “two”.", "A note was put on the file: “three”.");
        assertThat(views().queryForObject("SELECT rebuilt_at IS NOT NULL FROM views.position", Boolean.class)).isTrue();
        note("A", "four");
        reached(4);
        assertThat(sentences()).hasSize(4);
    }

    @Test
    void theTablesThatComeInTheirPlaceAreTheSameInAllThatTheCatalogueSays() throws InterruptedException {
        List<String> before = catalogue();
        assertThat(before).anyMatch(line -> line.contains("trail_pkey")).anyMatch(line -> line.contains("foi_auditor"))
                .anyMatch(line -> line.contains("sentence text 0"));
        note("A", "one");
        follow();
        reached(1);
        rebuild();
        rebuild();
        assertThat(catalogue()).isEqualTo(before);
    }

    @Test
    void whatIsBuiltGoesOnWhereItWasKilled() throws InterruptedException {
        for (int i = 1; i <= 4_500; i++) {
            note("A-" + i % 7, "note " + i);
        }
        follow();
        reached(4_500);
        projection.stopAfter(4_000);
        running().build(Purpose.REPLACE);
        Awaitility.await().atMost(LONG).until(
                () -> running().underWay().orElseThrow().progress().position() == 4_000);
        views().queryForList("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                + " AND datname = current_database() AND usename = current_user AND state = 'idle in transaction'");
        projection.goOn();
        running().close();
        assertThat(running().underWay()).isPresent();
        builder = new Builder(projection, Slices.whole(new SharedEvents(journal)), DATABASE.views(), SHORT);
        builder.start();
        built();
        assertThat(taken()).hasSize(4_500);
        assertThat(projection.built.stream().filter(position -> position == 4_000)).hasSize(1);
    }

    @Test
    void rowsOfAnEarlierVersionAnswerAndWhatIsTouchedIsAlreadyOfTheNewOne() throws InterruptedException {
        note("A", "one");
        note("B", "two");
        note("C", "three");
        follow();
        reached(3);
        stop();
        views().execute("UPDATE views.trail SET sentence = 'as version 1 put it'");
        projection.version = 2;
        projection.stopAfter(0);
        follow();
        note("A", "four");
        reached(4);
        assertThat(sentences()).containsExactly("A note was put on the file: “one”.", "as version 1 put it",
                "as version 1 put it", "A note was put on the file: “four”.");
        Awaitility.await().atMost(LONG).until(() -> running().underWay().isPresent());
        projection.goOn();
        built();
        assertThat(sentences()).doesNotContain("as version 1 put it").hasSize(4);
        note("A", "five");
        reached(5);
        assertThat(taken()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void anOlderReleaseTouchesNeitherTheRowsNorWhatIsBuilt() throws InterruptedException {
        note("A", "one");
        projection.version = 2;
        follow();
        reached(1);
        projection.stopAfter(0);
        running().build(Purpose.REPLACE);
        ObservedTrail older = new ObservedTrail();
        note("A", "two");
        try (Follower behind = new Follower(older, Slices.whole(new SharedEvents(journal)), DATABASE.views(), SHORT);
                Builder idle = new Builder(older, Slices.whole(new SharedEvents(journal)), DATABASE.views(), SHORT)) {
            behind.start();
            idle.start();
            reached(2);
            projection.goOn();
            built();
            assertThat(older.built).isEmpty();
        }
        assertThat(taken()).containsExactly(1L, 2L);
    }

    @Test
    void whatCannotBeTakenInIsParkedInWhatIsBuiltTooAndTheOthersGoOn() throws InterruptedException {
        projection.dislikes = "poison";
        note("A", "one");
        note("B", "poison");
        note("B", "later");
        follow();
        reached(3);
        rebuild();
        assertThat(taken()).containsExactly(1L);
        assertThat(followed().deadLetters()).extracting(DeadLetter::position).containsExactly(2L, 3L);
        projection.dislikes = null;
        assertThat(followed().retry("B")).isZero();
        assertThat(taken()).containsExactly(1L, 2L, 3L);
        rebuild();
        assertThat(taken()).containsExactly(1L, 2L, 3L);
        assertThat(followed().deadLetters()).isEmpty();
    }

    @Test
    void anEventThatBreaksAnIndexWhichIsMadeInTheEndIsFoundAndParked() throws InterruptedException {
        note("A", "wrong");
        correct("A");
        correct("A");
        note("B", "fine");
        follow();
        reached(4);
        assertThat(followed().deadLetters()).extracting(DeadLetter::position).containsExactly(3L);
        rebuild();
        assertThat(taken()).containsExactly(1L, 2L, 4L);
        assertThat(followed().deadLetters()).extracting(DeadLetter::position).containsExactly(3L);
    }

    @Test
    void whatSomebodyReadsForLongIsNotTakenFromThemAndNobodyWaitsForIt() throws Exception {
        note("A", "one");
        follow();
        reached(1);
        try (var reading = DATABASE.views().getConnection(); var statement = reading.createStatement()) {
            reading.setAutoCommit(false);
            statement.execute("SELECT * FROM views.trail");
            running().build(Purpose.REPLACE);
            Awaitility.await().atMost(LONG).until(() -> running().trouble() != null);
            note("A", "two");
            reached(2);
            assertThat(taken()).containsExactly(1L, 2L);
            reading.rollback();
        }
        built();
        assertThat(taken()).containsExactly(1L, 2L);
    }

    @Test
    void aComparisonSaysEqualOrNamesTheRowsWithoutAWordOfThem() throws InterruptedException {
        note("A", "one");
        note("B", "two");
        note("C", "three");
        follow();
        reached(3);
        compare();
        Comparison equal = running().comparison().orElseThrow();
        assertThat(equal.differing()).isZero();
        assertThat(equal.position()).isEqualTo(3);

        views().execute("UPDATE views.trail SET sentence = 'as somebody falsified it' WHERE position = 1");
        views().execute("DELETE FROM views.trail WHERE position = 2");
        views().execute("INSERT INTO views.trail_exemption VALUES ('s40(2)', 3)");
        compare();
        Comparison comparison = running().comparison().orElseThrow();
        assertThat(comparison.differing()).isEqualTo(3);
        assertThat(comparison.differences()).extracting(Difference::table, Difference::key, Difference::kind)
                .containsExactly(tuple("trail", "{\"position\": 1, \"reference\": \"A\"}", Kind.CHANGED),
                        tuple("trail", "{\"position\": 2, \"reference\": \"B\"}", Kind.MISSING),
                        tuple("trail_exemption", "{\"citation\": \"s40(2)\", \"position\": 3}", Kind.EXTRA));
        assertThat(sentences()).as("a comparison changes nothing").contains("as somebody falsified it");
        rebuild();
        compare();
        assertThat(running().comparison().orElseThrow().differing()).isZero();
        assertThat(views()
                .queryForList("SELECT FROM pg_tables WHERE tablename IN ('trail_beside', 'trail_exemption_beside')"))
                .isEmpty();
    }

    @Test
    void whereItIsComparedAndSomebodyWantsItRebuiltItIsRebuilt() throws InterruptedException {
        note("A", "one");
        follow();
        reached(1);
        running().close();
        builder = new Builder(projection, Slices.whole(events), DATABASE.views(), SHORT);
        running().build(Purpose.COMPARE);
        running().build(Purpose.REPLACE);
        running().build(Purpose.COMPARE);
        running().start();
        built();
        assertThat(views().queryForObject("SELECT rebuilt_at IS NOT NULL FROM views.position", Boolean.class)).isTrue();
    }

    @Test
    void twoNodesBuildOneThingWithoutDoublingAnything() throws InterruptedException {
        for (int i = 1; i <= 9_000; i++) {
            note("A-" + i % 7, "note " + i);
        }
        follow();
        reached(9_000);
        try (Builder other = new Builder(new ObservedTrail(), Slices.whole(new SharedEvents(journal)), DATABASE.views(),
                SHORT)) {
            other.start();
            rebuild();
            compare();
        }
        assertThat(taken()).hasSize(9_000);
        assertThat(running().comparison().orElseThrow().differing()).isZero();
    }

    private void rebuild() throws InterruptedException {
        running().build(Purpose.REPLACE);
        built();
    }

    private void compare() throws InterruptedException {
        running().build(Purpose.COMPARE);
        built();
    }

    private void built() throws InterruptedException {
        assertThat(running().await(LONG)).isTrue();
    }

    private void follow() {
        follower = new Follower(projection, Slices.whole(events), DATABASE.views(), SHORT);
        builder = new Builder(projection, Slices.whole(events), DATABASE.views(), SHORT);
        follower.start();
        builder.start();
    }

    private Follower followed() {
        return Objects.requireNonNull(follower);
    }

    private Builder running() {
        return Objects.requireNonNull(builder);
    }

    private void note(String reference, String text) {
        journal.live(reference, new NoteAdded(day("2021-07-12"), words(text)));
    }

    private void correct(String reference) {
        journal.live(reference, new CorrectionMade(day("2021-07-12"), 0, 0, words("Another request"), List.of()));
    }

    private void reached(long position) throws InterruptedException {
        assertThat(followed().await(position, LONG)).isTrue();
    }

    private static List<Long> taken() {
        return views().queryForList("SELECT position FROM views.trail ORDER BY position", Long.class);
    }

    private static List<String> sentences() {
        return views().queryForList("SELECT sentence FROM views.trail ORDER BY position", String.class);
    }

    /** Columns, indexes, constraints and rights of the tables of all read models. */
    private static List<String> catalogue() {
        return views().queryForList(
                """
                        SELECT concat_ws(' ', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attstattarget, a.attnotnull,
                            pg_get_expr(d.adbin, d.adrelid))
                        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid LEFT JOIN pg_attrdef d
                            ON d.adrelid = c.oid AND d.adnum = a.attnum
                        WHERE c.relnamespace = CAST('views' AS regnamespace) AND c.relkind = 'r' AND a.attnum > 0
                            AND NOT a.attisdropped
                        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'views'
                        UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
                        WHERE connamespace = CAST('views' AS regnamespace)
                        UNION ALL SELECT concat_ws(' ', c.relname, a.grantee::regrole, a.privilege_type)
                        FROM pg_class c, aclexplode(c.relacl) a
                        WHERE c.relnamespace = CAST('views' AS regnamespace) AND a.grantee <> c.relowner AND c.relkind = 'r'
                        ORDER BY 1""",
                String.class);
    }

    private static JdbcTemplate views() {
        return new JdbcTemplate(DATABASE.views());
    }
}
