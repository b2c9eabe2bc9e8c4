package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.store.Recorded.BY_JO;
import static uk.foiworkflow.store.Recorded.DAY;
import static uk.foiworkflow.store.Recorded.event;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;

class AppendTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private final DataSource writer = DATABASE.writer();
    private final PostgresEventStore store = new PostgresEventStore(writer, masterKey());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void anEventIsReadBackAsItWasRecorded() {
        NoteAdded note = new NoteAdded(DAY, new Confidential("Rang Ms Smith"));
        UUID id = UUID.randomUUID();

        Appended appended = store.append("A-1", 0, List.of(new NewEvent(id, note, BY_JO)), null);

        assertThat(appended.version()).isZero();
        assertThat(store.read("A-1")).containsExactly(new StoredEvent(appended.position(), "A-1", 0, id,
                appended.recordedAt(), "NoteAdded", 1, BY_JO, note));
        assertThat(store.head()).isEqualTo(new Head(appended.position(), appended.recordedAt()));
    }

    @Test
    void everyTypeOfEventGoesThroughTheDatabaseUnchanged() throws Exception {
        Random random = new Random(20210709);
        List<NewEvent> events = EventTypes.all().stream()
                .flatMap(type -> List.of(event(AnyEvent.filled(type)), event(AnyEvent.of(type, random))).stream())
                .toList();

        store.append("every-type", 0, events, null);

        assertThat(store.read("every-type").stream().map(StoredEvent::happening))
                .containsExactlyElementsOf(events.stream().map(NewEvent::event).toList());
        for (String column : List.of("payload", "metadata")) {
            assertThat(Sql.texts(writer, "SELECT " + column + "::text FROM events.event WHERE stream = 'every-type'"))
                    .hasSameSizeAs(events)
                    .allSatisfy(text -> assertThat(new JsonCanonicalizer(text).getEncodedString()).isEqualTo(text));
        }
    }

    @Test
    void theNextEventsFollowInTheStreamAndInTheOneOrder() {
        Appended first = store.append("B-1", 0, List.of(note("one"), note("two")), null);
        store.append("B-2", 0, List.of(note("elsewhere")), null);
        Appended last = store.append("B-1", 2, List.of(note("three")), null);

        assertThat(last.version()).isEqualTo(2);
        assertThat(store.read("B-1").stream().map(StoredEvent::sequence)).containsExactly(0L, 1L, 2L);
        assertThat(store.read("B-1", 2).stream().map(StoredEvent::position)).containsExactly(last.position());
        assertThat(store.readAll(first.position() - 2, 3).stream().map(StoredEvent::stream)).containsExactly("B-1",
                "B-1",
                "B-2");
        assertThat(store.readAll(last.position(), 10)).isEmpty();
    }

    @Test
    void aStreamIsReadAsItStoodAtAnInstant() {
        Appended first = store.append("C-1", 0, List.of(note("one")), null);
        Appended second = store.append("C-1", 1, List.of(note("two")), null);

        assertThat(store.read("C-1", first.recordedAt().minusNanos(1))).isEmpty();
        assertThat(store.read("C-1", first.recordedAt())).hasSize(1);
        assertThat(store.read("C-1", second.recordedAt().minusNanos(1))).hasSize(1);
        assertThat(store.read("C-1", second.recordedAt())).hasSize(2);
    }

    @Test
    void aPlaceThatIsTakenIsAConflictAndMovesNothing() {
        store.append("D-1", 0, List.of(note("one"), note("two")), null);
        Head before = store.head();

        assertThatThrownBy(() -> store.append("D-1", 0, List.of(note("late")), null)).isInstanceOf(StreamConflict.class)
                .hasMessageContaining("D-1");
        assertThatThrownBy(() -> store.append("D-1", 1, List.of(note("late"), note("later")), null))
                .isInstanceOf(StreamConflict.class);
        assertThat(store.head()).isEqualTo(before);
        assertThat(store.read("D-1")).hasSize(2);
    }

    @Test
    void aGapInTheStreamIsRefusedAndMovesNothing() {
        store.append("E-1", 0, List.of(note("one")), null);
        Head before = store.head();

        assertThatIllegalArgumentException().isThrownBy(() -> store.append("E-1", 2, List.of(note("three")), null))
                .withMessageContaining("gap");
        assertThat(store.head()).isEqualTo(before);
    }

    @Test
    void whatCannotBeStoredExactlyIsRefusedAndMovesNothing() {
        Head before = store.head();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.append("F-1", 0, List.of(note("fine"), note("a\u0000b")), null))
                .withMessageContaining("/text");
        assertThatIllegalArgumentException().isThrownBy(() -> store.append("F-1", 0, List.of(), null));
        assertThat(store.head()).isEqualTo(before);
        assertThat(store.read("F-1")).isEmpty();
    }

    @Test
    void aNameThatNoStreamCanHaveIsRefusedByTheTableItself() {
        assertThatThrownBy(() -> store.append("F 1", 0, List.of(note("one")), null)).isInstanceOf(StoreFailure.class)
                .hasMessageContaining("event_stream_form");
        assertThatThrownBy(() -> store.append("", 0, List.of(note("one")), null)).isInstanceOf(StoreFailure.class);
    }

    @Test
    void anIdempotencyKeyCountsOnce() {
        Call once = new Call("jo", "key-1", bytes("{\"text\":\"one\"}"));
        store.append("G-1", 0, List.of(note("one"), note("two")), once);
        Head before = store.head();

        assertThatThrownBy(() -> store.append("G-1", 2, List.of(note("again")), once)).isInstanceOf(KeyUsed.class);
        assertThatThrownBy(() -> store.append("G-2", 0, List.of(note("again")), once)).isInstanceOf(KeyUsed.class);
        assertThat(store.head()).isEqualTo(before);
        assertThat(store.earlier(once)).isEqualTo(new EarlierCall("G-1", 0, 1, true));
        assertThat(store.earlier(new Call("jo", "key-1", bytes("{}")))).isEqualTo(new EarlierCall("G-1", 0, 1, false));
        assertThat(store.earlier(new Call("ann", "key-1", once.body()))).isNull();
        assertThat(store.earlier(new Call("jo", "key-2", once.body()))).isNull();
    }

    @Test
    void aConflictLeavesTheIdempotencyKeyFree() {
        Call once = new Call("jo", "key-after-conflict", bytes("{}"));
        store.append("H-1", 0, List.of(note("one")), null);

        assertThatThrownBy(() -> store.append("H-1", 0, List.of(note("late")), once))
                .isInstanceOf(StreamConflict.class);
        assertThat(store.earlier(once)).isNull();
        store.append("H-1", 1, List.of(note("two")), once);
        assertThat(store.earlier(once)).isEqualTo(new EarlierCall("H-1", 1, 1, true));
    }

    @Test
    void numbersForReferencesAreNeverGivenTwice() {
        long first = store.nextNumber();

        assertThat(store.nextNumber()).isGreaterThan(first);
    }

    @Test
    void anEventOfANewerReleaseIsKeptAndNeverPassedOver() throws SQLException {
        store.append("I-1", 0, List.of(note("one"), note("two")), null);
        Sql.run(DATABASE.owner(), "UPDATE events.event SET type = 'MoodNoted' WHERE stream = 'I-1' AND sequence = 0");
        Sql.run(DATABASE.owner(), "UPDATE events.event SET revision = 2 WHERE stream = 'I-1' AND sequence = 1");

        List<StoredEvent> events = store.read("I-1");

        assertThat(events).extracting(StoredEvent::type, StoredEvent::revision).containsExactly(
                tuple("MoodNoted", 1),
                tuple("NoteAdded", 2));
        assertThat(events).allSatisfy(event -> {
            assertThat(event.content()).isNull();
            assertThatThrownBy(event::event).isInstanceOf(UnreadableEvent.class).hasMessageContaining("I-1");
        });
    }

    @Test
    void aConnectionThatLeavesCommitsToItsCallersLosesNothing() throws SQLException {
        try (HikariDataSource manual = new HikariDataSource()) {
            manual.setDataSource(writer);
            manual.setAutoCommit(false);

            new PostgresEventStore(manual, masterKey()).append("J-1", 0, List.of(note("one")), null);
        }
        assertThat(store.read("J-1")).hasSize(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
