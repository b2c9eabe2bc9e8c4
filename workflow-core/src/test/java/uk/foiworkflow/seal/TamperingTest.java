package uk.foiworkflow.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.seal.Fault.Kind;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.log.VerifierKey;

/** Whatever somebody with the owner's login does to the events is found, and called what it is. */
class TamperingTest {

    private static final String RENUMBERED = "ALTER TABLE events.event DROP CONSTRAINT event_position";

    private final SealedStore store = new SealedStore();
    private TreeHead head = record();

    private TreeHead record() {
        store.record("A-1", 200);
        store.record("A-2", 200);
        store.record("A-3", 200);
        TreeHead first = store.seal();
        store.record("A-4", 3);
        store.seal();
        return first;
    }

    private Witnessed held;

    TamperingTest() {
        this.held = new Witnessed("the archive", head.note());
    }

    @BeforeEach
    void isSound() {
        assertThat(store.verify(held).line()).startsWith("603 of 603 events").endsWith("witnessed by the archive");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({"payload, '''{\"on\":\"2021-07-09\"}''::json'", "metadata, '''{}''::json'",
            "secret, 'set_byte(secret, 0, 255 - get_byte(secret, 0))'",
            "commitment, 'set_byte(commitment, 0, 255 - get_byte(commitment, 0))'", "happened_on, 'happened_on - 1'",
            "type, '''NoteAddee'''", "revision, '2'", "id, 'gen_random_uuid()'"})
    void anAlteredColumn(String column, String value) {
        store.asOwner("UPDATE events.event SET " + column + " = " + value + " WHERE position = 300");

        found(Kind.ALTERED, 300, "Event 300 is altered: it is not what was sealed");
    }

    @Test
    void anAlteredEventWithItsHashAltered() {
        store.asOwner("UPDATE events.event SET happened_on = happened_on - 1 WHERE position = 600",
                "UPDATE events.tree_head SET root = decode(repeat('00', 32), 'hex') WHERE size = 600");

        assertThat(store.verify().faults()).extracting(Fault::kind).contains(Kind.HEAD_ALTERED);
    }

    @Test
    void anAlteredEventAmongTheLast() {
        store.asOwner("UPDATE events.event SET happened_on = happened_on - 1 WHERE position = 602");

        found(Kind.ALTERED, 601, "One of the events 601 to 603 is altered, or was added, removed or moved: they are not"
                + " those under the head of 603");
    }

    @Test
    void aDeletedEvent() {
        store.asOwner("DELETE FROM events.event WHERE position = 300");

        found(Kind.MISSING, 300, "Event 300 is missing; the next is 301");
    }

    @Test
    void aDeletedEventWithTheOthersMovedUp() {
        store.asOwner(RENUMBERED, "DELETE FROM events.event WHERE position = 300",
                "UPDATE events.event SET position = position - 1 WHERE position > 300",
                "UPDATE events.log_head SET size = size - 1");

        found(Kind.MISSING, 300, "The event that was sealed at 300 is missing, and those behind it have moved up");
    }

    @Test
    void anEventSlippedIn() {
        store.asOwner(RENUMBERED, "UPDATE events.event SET position = position + 1 WHERE position >= 300", """
                INSERT INTO events.event SELECT 300, 900, recorded_at, gen_random_uuid(), happened_on, revision, stream,
                    type, payload, metadata, secret, commitment FROM events.event WHERE position = 299""",
                "UPDATE events.log_head SET size = size + 1");

        found(Kind.INSERTED, 300, "Event 300 was slipped in: what was sealed there stands behind it");
    }

    @Test
    void anEventSlippedInBehindTheLast() {
        store.asOwner("""
                INSERT INTO events.event SELECT 604, 900, recorded_at, gen_random_uuid(), happened_on, revision, stream,
                    type, payload, metadata, secret, commitment FROM events.event WHERE position = 603""");

        found(Kind.INSERTED, 604, "Event 604 was slipped in: only 603 were recorded");
    }

    @Test
    void eventsThatChangedPlaces() {
        store.asOwner(RENUMBERED,
                "UPDATE events.event SET position = 610 - position WHERE position IN (300, 310)");

        found(Kind.MOVED, 300, "Events 300 and 310 have changed places");
    }

    @Test
    void eventsThatChangedTheirRequests() {
        store.asOwner("ALTER TABLE events.event DROP CONSTRAINT event_stream_sequence", """
                UPDATE events.event e SET stream = o.stream, sequence = o.sequence FROM events.event o
                WHERE (e.position, o.position) IN ((200, 201), (201, 200))""");

        found(Kind.SWAPPED, 200, "Events 200 and 201 have changed the requests that they belong to");
    }

    @Test
    void aBackDatedEvent() {
        store.asOwner("UPDATE events.event SET recorded_at = recorded_at - interval '1 day' WHERE position = 300");

        found(Kind.BACK_DATED, 300,
                "Event 300 is back-dated: it says to have been recorded before the one before it");
    }

    @Test
    void theLastEventsCutOff() {
        store.asOwner("DELETE FROM events.event WHERE position > 590", "UPDATE events.log_head SET size = 590");

        found(Kind.CUT, 591, "Cut: the events from 591 on are gone, of 603 that were sealed");
    }

    @Test
    void aHashOfTheTreeAltered() {
        store.asOwner("""
                UPDATE events.tile SET hashes = set_byte(hashes, 32 * 43, 255 - get_byte(hashes, 32 * 43))
                WHERE level = 0 AND number = 1""");

        found(Kind.TREE_ALTERED, 300,
                "The tree is altered, or has a hole, where it covers event 300; the events are right");
    }

    @Test
    void aTileRemoved() {
        store.asOwner("DELETE FROM events.tile WHERE level = 0 AND number = 1");

        assertThat(store.verify(held).faults()).extracting(Fault::kind).containsExactly(Kind.TREE_ALTERED);
    }

    @Test
    void aHeadRemoved() {
        store.asOwner("DELETE FROM events.tree_head WHERE size = 600");

        found(Kind.HEAD_ALTERED, 603, "The head of 603 follows on 600, not on 0");
    }

    @Test
    void anotherHistoryUnderTheSameKey() {
        rewrite(SealedStore.KEY);

        found(Kind.FORKED, 600,
                "Forked: the events up to 600 are not those under the head that the archive holds");
    }

    @Test
    void anotherHistoryUnderAnotherKey() {
        rewrite(SigningKey.generate("foi.example.gov.uk"));

        assertThat(store.verify(held).faults()).extracting(Fault::kind).contains(Kind.STRANGE_KEY, Kind.FORKED);
    }

    @Test
    void anOldBackupBroughtBack() {
        goBackTo(400);

        found(Kind.ROLLED_BACK, 401,
                "Rolled back, undeclared: the archive holds a head of 600, and there are 400 events");
    }

    @Test
    void anOldBackupBroughtBackAndWorkedOnWithOtherEvents() {
        goBackTo(400);
        store.record("B-1", 300);
        store.seal();

        found(Kind.FORKED, 600,
                "Forked: the events up to 600 are not those under the head that the archive holds");
    }

    @Test
    void anOldBackupBroughtBackAndDeclared() {
        goBackTo(400);
        store.sealer.declare(new Loss(1, 400, 600), Instant.parse("2026-11-27T01:00:00Z"), "admin",
                "disk failure, backup of 1 a.m.");
        store.record("B-1", 300);
        store.seal();

        Verdict verdict = store.verify(held);

        assertThat(verdict.line()).startsWith("700 of 700 events, unbroken since ")
                .contains(", restored, declared, positions 401 to 600 lost, ").contains("witnessed by nobody");
        assertThat(verdict.sound()).isTrue();
    }

    @Test
    void moreLostThanWasDeclared() {
        goBackTo(400);
        store.sealer.declare(new Loss(1, 400, 500), Instant.parse("2026-11-27T01:00:00Z"), "admin", "disk failure");
        store.record("B-1", 1);
        store.seal();

        found(Kind.ROLLED_BACK, 501,
                "Rolled back, undeclared: the archive holds a head of 600, and only positions up to"
                        + " 500 were declared lost");
    }

    @Test
    void aHeadSignedWithTheOldKey() {
        SigningKey next = SigningKey.generate("foi.example.gov.uk");
        List<VerifierKey> keys = List.of(SealedStore.KEY.verifier(), next.verifier());
        for (SigningKey each : List.of(next, SealedStore.KEY)) {
            store.record("C-1", 1);
            var unused = new Sealer(store.database.writer(), each,
                    new Recall(store.database.writer(), keys, new Witnesses(List.of()))).seal();
        }

        Verdict verdict = store.verify(new Trust(keys, List.of(held)));

        assertThat(verdict.faults()).extracting(Fault::kind, Fault::position)
                .containsExactly(tuple(Kind.OLD_KEY, 605L));
    }

    private void found(Kind kind, long position, String words) {
        assertThat(store.verify(held).faults()).containsExactly(new Fault(kind, position, words));
    }

    /** All events with other dates, under a tree and heads of their own. */
    private void rewrite(SigningKey key) {
        store.asOwner("UPDATE events.event SET happened_on = happened_on - 1", "DELETE FROM events.tree_head",
                "DELETE FROM events.tile");
        assertThat(Objects.requireNonNull(new Sealer(store.database.writer(), key).seal()).size()).isEqualTo(603);
    }

    /** As if a backup from then had been restored. */
    private void goBackTo(int size) {
        store.goBackTo(size);
        store.seal();
    }
}
