package uk.foiworkflow.projections.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.words;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.table.Table;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.projections.trail.TrailProjection;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.store.StoredEvent;

class FollowerTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    private final Journal journal = new Journal();
    private final SharedEvents events = new SharedEvents(journal);
    private final FussyTrail projection = new FussyTrail();
    private @Nullable Follower follower;

    /** The trail, but it cannot take in a note with a certain word. */
    private static final class FussyTrail implements Projection {

        private final TrailProjection trail = new TrailProjection();
        private volatile @Nullable String dislikes;
        private volatile int version = 1;

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
            trail.apply(views, batch);
            String word = dislikes;
            if (word != null && batch.stream().anyMatch(event -> event.event() instanceof NoteAdded note
                    && note.text().text().contains(word))) {
                throw new IllegalArgumentException("Cannot take in " + word);
            }
        }

        @Override
        public void anew(Views views, String reference, List<StoredEvent> events) {
            trail.anew(views, reference, events);
        }
    }

    @BeforeEach
    void empty() {
        views().execute("TRUNCATE views.trail, views.trail_exemption, views.position, views.dead_letter");
    }

    @AfterEach
    void stop() {
        if (follower != null) {
            follower.close();
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyEventIsTakenInOnceAndInOrder() throws InterruptedException {
        for (int i = 0; i < 2_500; i++) {
            note("A-" + i % 7, "note " + i);
        }
        follow();
        reached(2_500);
        assertThat(taken()).hasSize(2_500).isSorted();
        assertThat(running().progress()).isEqualTo(new Progress("trail", 2_500, 2_500, 0, 0));
    }

    @Test
    void aWokenFollowerSeesWhatCameAfter() throws InterruptedException {
        follow();
        assertThat(running().await(1, Duration.ofMillis(50))).isFalse();
        note("A", "one");
        running().wake();
        reached(1);
    }

    @Test
    void withoutASignalItLooksByItself() throws InterruptedException {
        follower = new Follower(projection, Slices.whole(events), DATABASE.views(), Duration.ofMillis(20));
        running().start();
        reached(0);
        note("A", "one");
        eventually(1);
    }

    @Test
    void anEventThatCannotBeTakenInIsParkedWithTheRestOfItsRequestAndTheOthersGoOn() throws InterruptedException {
        projection.dislikes = "poison";
        note("A", "fine");
        note("B", "poison");
        note("A", "fine");
        note("B", "later");
        follow();
        reached(4);
        note("B", "later still");
        note("C", "fine");
        running().wake();
        reached(6);
        assertThat(taken()).containsExactly(1L, 3L, 6L);
        assertThat(running().progress().parked()).isEqualTo(3);
        assertThat(running().deadLetters()).extracting(DeadLetter::position, DeadLetter::stream, DeadLetter::attempts)
                .containsExactly(tuple(2L, "B", 1), tuple(4L, "B", 0), tuple(5L, "B", 0));
        assertThat(running().deadLetters()).extracting(DeadLetter::cause)
                .satisfiesExactly(cause -> assertThat(cause).startsWith("IllegalArgumentException, at uk.foiworkflow"),
                        cause -> assertThat(cause).isEqualTo("An earlier event of this request is parked."),
                        cause -> assertThat(cause).isEqualTo("An earlier event of this request is parked."));
    }

    @Test
    void aRetryHealsTheRequestInOrder() throws InterruptedException {
        projection.dislikes = "poison";
        note("B", "poison");
        note("B", "later");
        follow();
        reached(2);
        assertThat(running().retry("B")).isEqualTo(2);
        assertThat(running().deadLetters()).first().extracting(DeadLetter::attempts).isEqualTo(2);
        projection.dislikes = null;
        assertThat(running().retry("B")).isZero();
        assertThat(running().deadLetters()).isEmpty();
        assertThat(taken()).containsExactly(1L, 2L);
        note("B", "goes on");
        running().wake();
        reached(3);
        assertThat(taken()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anEventOfALaterReleaseIsParkedAndNeverPassedOver() throws InterruptedException {
        note("A", "fine");
        journal.unreadable("A", "2021-07-12T10:00:00Z");
        note("A", "later");
        note("B", "fine");
        follow();
        reached(4);
        assertThat(taken()).containsExactly(1L, 4L);
        assertThat(running().deadLetters()).extracting(DeadLetter::position).containsExactly(2L, 3L);
        assertThat(running().deadLetters()).first().extracting(DeadLetter::type).isEqualTo("EventOfTomorrow");
    }

    @Test
    void whatAnOlderReleaseHasParkedIsTakenUpWhereANewerOneFollows() throws InterruptedException {
        journal.unreadable("A", "2021-07-12T10:00:00Z");
        note("A", "later");
        projection.dislikes = "poison";
        note("B", "poison");
        follow();
        reached(3);
        running().close();
        journal.upgraded(new NoteAdded(day("2021-07-12"), words("of tomorrow")));
        projection.dislikes = null;
        follow();
        eventually(1, 2);
        assertThat(running().deadLetters()).as("what is parked for another reason waits for the operator")
                .extracting(DeadLetter::position).containsExactly(3L);
    }

    @Test
    void anEventThatWasAlteredIsParkedAndTheRestGoesOn() throws InterruptedException {
        note("A", "first");
        journal.altered("A", "2021-07-12T10:00:00Z");
        note("B", "fine");
        follow();
        reached(3);
        assertThat(taken()).containsExactly(1L, 3L);
        assertThat(running().deadLetters()).singleElement().extracting(DeadLetter::cause).asString()
                .contains("Event 1 of A has been altered");
    }

    @Test
    void whatTheDatabaseCannotHoldIsParkedToo() throws InterruptedException {
        note("A", "Ms Smith \0");
        note("B", "fine");
        follow();
        reached(2);
        assertThat(taken()).containsExactly(2L);
        assertThat(running().deadLetters()).singleElement().extracting(DeadLetter::cause).asString()
                .startsWith("DataIntegrityViolationException, SQL state 22").doesNotContain("Smith");
    }

    @Test
    void afterARestartItGoesOnWhereItWas() throws InterruptedException {
        note("A", "one");
        follow();
        reached(1);
        running().close();
        note("A", "two");
        follow();
        reached(2);
        assertThat(taken()).containsExactly(1L, 2L);
    }

    @Test
    void aLostConnectionParksNothing() throws InterruptedException {
        AtomicBoolean down = new AtomicBoolean(true);
        note("A", "one");
        follower = new Follower(projection, Slices.whole(events), new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                if (down.get()) {
                    throw new SQLException("No route to host", "08001");
                }
                return DATABASE.views().getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        }, LONG);
        running().start();
        assertThat(running().await(1, Duration.ofMillis(300))).isFalse();
        down.set(false);
        reached(1);
        assertThat(taken()).containsExactly(1L);
        assertThat(running().deadLetters()).isEmpty();
    }

    @Test
    void aMissingTableStopsItUntilItIsThereAgain() throws InterruptedException {
        views().execute("ALTER TABLE views.trail RENAME TO trail_away");
        note("A", "one");
        follow();
        assertThat(running().await(1, Duration.ofMillis(300))).isFalse();
        views().execute("ALTER TABLE views.trail_away RENAME TO trail");
        reached(1);
        assertThat(running().deadLetters()).isEmpty();
    }

    @Test
    void anOlderReleaseLeavesTheRowsOfANewerOneAlone() throws InterruptedException {
        projection.version = 2;
        note("A", "one");
        follow();
        reached(1);
        running().close();
        projection.version = 1;
        note("A", "two");
        follow();
        assertThat(running().await(2, Duration.ofMillis(300))).isFalse();
        assertThat(taken()).containsExactly(1L);
    }

    @Test
    void whatCameFurtherThanARestoredStoreTakesNothingInAndSaysWhy() throws InterruptedException {
        note("A", "one");
        note("A", "two");
        follow();
        reached(2);
        running().close();
        Journal restored = new Journal().live("A", new NoteAdded(day("2021-07-12"), words("one")));

        follower = new Follower(projection, Slices.whole(new SharedEvents(restored)), DATABASE.views(), LONG);
        running().start();

        Awaitility.await().atMost(LONG).until(() -> Objects.requireNonNullElse(running().trouble(), "")
                .contains("trail has taken in event 2, and the store ends at 1"));
        assertThat(taken()).containsExactly(1L, 2L);
    }

    @Test
    void twoNodesFollowWithoutDoublingAnything() throws InterruptedException {
        follow();
        try (Follower other = new Follower(new TrailProjection(), Slices.whole(new SharedEvents(journal)),
                DATABASE.views(), LONG)) {
            other.start();
            for (int i = 1; i <= 300; i++) {
                note("A-" + i % 5, "note");
                running().wake();
                other.wake();
            }
            reached(300);
            assertThat(other.await(300, LONG)).isTrue();
        }
        assertThat(taken()).hasSize(300);
        assertThat(running().deadLetters()).isEmpty();
    }

    private void follow() {
        follower = new Follower(projection, Slices.whole(events), DATABASE.views(), LONG);
        follower.start();
    }

    private Follower running() {
        return Objects.requireNonNull(follower);
    }

    private void note(String reference, String text) {
        journal.live(reference, new NoteAdded(day("2021-07-12"), words(text)));
    }

    private void reached(long position) throws InterruptedException {
        assertThat(running().await(position, LONG)).isTrue();
    }

    private void eventually(long... positions) {
        Awaitility.await().atMost(LONG)
                .untilAsserted(() -> assertThat(taken()).containsExactly(Arrays.stream(positions).boxed()
                        .toArray(Long[]::new)));
    }

    private static List<Long> taken() {
        return views().queryForList("SELECT position FROM views.trail ORDER BY position", Long.class);
    }

    private static JdbcTemplate views() {
        return new JdbcTemplate(DATABASE.views());
    }
}
