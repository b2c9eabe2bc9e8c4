package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each login can do, and how far a thief of the writer's can get: it adds, and what it adds gives it away. */
class RightsTest {

    private static final String NOT_ALLOWED = "42501";
    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final PostgresEventStore STORE = new PostgresEventStore(DATABASE.writer(), masterKey());

    @BeforeAll
    static void record() {
        STORE.append("R-1", 0, List.of(note("one")), null);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theAuditorReadsEveryEvent() throws SQLException {
        assertThat(Sql.count(DATABASE.auditor(), "SELECT count(*) FROM events.event")).isPositive();
        assertThat(Sql.count(DATABASE.auditor(), "SELECT count(*) FROM events.idempotency")).isNotNegative();
        assertThat(Sql.count(DATABASE.auditor(), "SELECT size FROM events.log_head")).isPositive();
    }

    @Test
    void theProjectorOwnsTheViews() throws SQLException {
        Sql.run(DATABASE.projector(), "CREATE TABLE views.mine (n integer)");

        assertThat(Sql.count(DATABASE.projector(), "SELECT count(*) FROM views.mine")).isZero();
    }

    @Test
    void whatWasGivenByHandIsTakenBackAtTheNextStart() throws SQLException {
        Sql.run(DATABASE.owner(), "GRANT DELETE, UPDATE (payload) ON events.event TO foi_writer");
        Sql.run(DATABASE.owner(), "GRANT UPDATE ON events.log_head TO PUBLIC");
        Sql.run(DATABASE.writer(), "UPDATE events.event SET payload = payload");
        Sql.run(DATABASE.auditor(), "UPDATE events.log_head SET one = one");

        DATABASE.migrate("foi_owner");

        refused(DATABASE.writer(), "UPDATE events.event SET payload = payload");
        refused(DATABASE.writer(), "DELETE FROM events.event");
        refused(DATABASE.auditor(), "UPDATE events.log_head SET one = one");
        STORE.append("R-2", 0, List.of(note("one")), null);
    }

    @Test
    void anEventThatAThiefOfTheWritersLoginSlipsInHasNoSecretOfItsRequest() throws SQLException {
        STORE.append("R-3", 0, List.of(note("one")), null);

        Sql.run(DATABASE.writer(), """
                INSERT INTO events.event
                SELECT position + 1000, sequence + 1, recorded_at - interval '1 year', gen_random_uuid(), happened_on,
                    revision, stream, type, '{"on": "2021-07-09", "text": "slipped in"}', metadata, secret, commitment
                FROM events.event WHERE stream = 'R-3'""");

        assertThat(STORE.open("R-3", 0, Group.ACTOR)).isNotNull();
        assertThatThrownBy(() -> STORE.open("R-3", 1, Group.ACTOR)).isInstanceOf(AlteredEvent.class);
        Sql.run(DATABASE.owner(), "DELETE FROM events.event WHERE stream = 'R-3'");
    }

    @Test
    void eventsAreRecordedWhileTheClockIsBehindTheLog() throws SQLException {
        Sql.run(DATABASE.owner(), "UPDATE events.log_head SET recorded_at = clock_timestamp() + interval '1 hour'");
        Head before = STORE.head();

        STORE.append("R-4", 0, List.of(note("one")), null);

        assertThat(STORE.head()).isEqualTo(new Head(before.position() + 1, before.recordedAt()));
    }

    @Test
    void aSingleLoginCanDoWithoutTheRoles() throws SQLException {
        try (TestDatabase alone = TestDatabase.empty("foi_alone")) {
            alone.migrate("foi_alone");
            DataSource login = alone.as("foi_alone");

            new PostgresEventStore(login, masterKey()).append("R-1", 0, List.of(note("one")),
                    new Call("jo", "key", new byte[0]));

            assertThat(new PostgresEventStore(login, masterKey()).read("R-1")).hasSize(1);
        }
    }

    private static void refused(DataSource role, String sql) {
        assertThatThrownBy(() -> Sql.run(role, sql)).isInstanceOfSatisfying(SQLException.class,
                refusal -> assertThat(refusal.getSQLState()).as(refusal.getMessage()).isEqualTo(NOT_ALLOWED));
    }
}
