package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.store.Recorded.DAY;
import static uk.foiworkflow.store.Recorded.event;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;

/** Rows that are handed on as they are read like rows that stay, whatever became of their keys in the meantime. */
class SealedEventTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private final PostgresEventStore store = new PostgresEventStore(DATABASE.writer(), masterKey());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void anEventThatCameAnotherWayReadsAsItWouldInItsPlace() throws SQLException {
        store.append("E-1", 0, List.of(note("kept"), note("altered"), note("newer")), null);
        store.append("E-2", 0, List.of(note("ordered"), event(new PersonalDataShredded(DAY, ErasureGround.RETENTION,
                "granted", "standard", DAY, DAY))), null);
        store.append("E-3", 0, List.of(note("lost")), null);
        store.append("E-4", 0, List.of(note("shredded on the way")), null);
        store.append("E-4", 1, List.of(event(new PersonalDataShredded(DAY, ErasureGround.RETENTION, "granted",
                "standard", DAY, DAY))), null);
        Sql.run(DATABASE.owner(),
                """
                        UPDATE events.event SET payload = (SELECT payload FROM events.event WHERE stream = 'E-2' AND sequence = 0)
                        WHERE stream = 'E-1' AND sequence = 1""");
        Sql.run(DATABASE.owner(),
                "UPDATE events.event SET revision = 99 WHERE stream = 'E-1' AND sequence = 2");
        Keeper keeper = new Keeper(DATABASE.keeper(), masterKey());
        keeper.destroy("E-2");
        Sql.run(DATABASE.keeper(), "DELETE FROM keys.request_key WHERE stream = 'E-3'");
        List<SealedEvent> sealed = store.readSealed(0, 100);
        assertThat(store.open(sealed.subList(0, 1))).isEqualTo(store.readAll(0, 1)).first()
                .extracting(StoredEvent::event).isEqualTo(note("kept").event());

        keeper.destroy("E-4");

        assertThat(store.open(sealed)).isEqualTo(store.readAll(0, 100)).hasSize(8);
        assertThat(store.open(List.of())).isEmpty();
    }

    @Test
    void whatIsHandedOnHoldsTheVeryBytesOfTheRow() throws SQLException {
        Appended appended = store.append("E-5", 0, List.of(note("words")), null);

        SealedEvent sealed = store.readSealed(appended.position() - 1, 1).getFirst();

        assertThat(sealed.payload()).doesNotContain("words");
        assertThat(Sql.texts(DATABASE.auditor(), """
                SELECT position || ' ' || id || ' ' || happened_on || ' ' || payload || ' ' || metadata || ' '
                    || encode(secret, 'hex') || ' ' || encode(commitment, 'hex')
                FROM events.event WHERE stream = 'E-5'""")).containsExactly("%d %s %s %s %s %s %s".formatted(
                sealed.position(), sealed.id(), sealed.on(), sealed.payload(), sealed.metadata(),
                HexFormat.of().formatHex(sealed.secret()),
                HexFormat.of().formatHex(sealed.commitment())));
    }
}
