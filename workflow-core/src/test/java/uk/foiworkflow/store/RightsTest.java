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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Append-only rests on rights: what each role may not do is refused by the database itself. */
class RightsTest {

    private static final String NOT_ALLOWED = "42501";
    private static final TestDatabase DATABASE = TestDatabase.create();

    @BeforeAll
    static void record() {
        new PostgresEventStore(DATABASE.writer(), masterKey()).append("R-1", 0, List.of(note("one")), null);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE events.event SET payload = payload", "UPDATE events.event SET recorded_at = now()",
            "DELETE FROM events.event", "TRUNCATE events.event", "MERGE INTO events.event e USING events.log_head h"
                    + " ON e.position = h.size WHEN MATCHED THEN DELETE",
            "INSERT INTO events.event SELECT * FROM events.event ON CONFLICT (position) DO UPDATE SET type = 'Other'",
            "SELECT * FROM events.event FOR UPDATE",
            "DO $$ BEGIN LOCK TABLE events.event IN ACCESS EXCLUSIVE MODE; END $$",
            "ALTER TABLE events.event ADD COLUMN mood text",
            "ALTER TABLE events.event DROP CONSTRAINT event_stream_sequence",
            "ALTER TABLE events.event DISABLE TRIGGER ALL",
            "ALTER TABLE events.event OWNER TO foi_writer", "DROP TABLE events.event",
            "CREATE INDEX ON events.event (type)", "COMMENT ON TABLE events.event IS 'mine'",
            "UPDATE events.idempotency SET stream = 'R-2'", "DELETE FROM events.idempotency",
            "TRUNCATE events.idempotency", "INSERT INTO events.log_head (size, recorded_at) VALUES (0, now())",
            "DELETE FROM events.log_head", "TRUNCATE events.log_head", "UPDATE events.log_head SET one = true",
            "UPDATE keys.request_key SET wrapped = wrapped", "DELETE FROM keys.request_key",
            "TRUNCATE keys.request_key",
            "SELECT setval('events.given_reference', 1)", "ALTER SEQUENCE events.given_reference RESTART",
            "CREATE TABLE events.mine (n integer)", "CREATE TABLE keys.mine (n integer)",
            "CREATE TABLE public.mine (n integer)", "CREATE SCHEMA mine", "CREATE TEMPORARY TABLE event (n integer)",
            "CREATE FUNCTION events.mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
            "CREATE RULE mine AS ON INSERT TO events.event DO INSTEAD NOTHING",
            "CREATE TRIGGER mine BEFORE INSERT ON events.event EXECUTE FUNCTION suppress_redundant_updates_trigger()",
            "ALTER ROLE foi_writer SUPERUSER",
            "SET ROLE foi_owner", "SET ROLE foi_keeper", "SET session_replication_role = replica",
            "UPDATE events.flyway_schema_history SET success = false", "CREATE TABLE views.mine (n integer)",
            "CREATE TABLE work.mine (n integer)", "DELETE FROM work.run", "DELETE FROM work.message",
            "TRUNCATE work.message", "INSERT INTO work.outbox_position VALUES (false, 0)",
            "DELETE FROM work.outbox_position", "TRUNCATE work.scheduled_task",
            "ALTER TABLE work.run ADD COLUMN mood text"})
    void theWriterMayNot(String sql) {
        refused(DATABASE.writer(), sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * FROM keys.request_key",
            "INSERT INTO events.idempotency SELECT * FROM events.idempotency",
            "INSERT INTO events.event SELECT * FROM events.event", "UPDATE events.event SET type = 'Other'",
            "DELETE FROM events.event", "UPDATE events.log_head SET size = 0",
            "SELECT nextval('events.given_reference')",
            "CREATE TABLE events.mine (n integer)", "CREATE TEMPORARY TABLE event (n integer)"})
    void theAuditorMayNot(String sql) {
        refused(DATABASE.auditor(), sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * FROM events.event", "UPDATE keys.request_key SET stream = stream",
            "INSERT INTO keys.request_key SELECT * FROM keys.request_key", "TRUNCATE keys.request_key",
            "CREATE TABLE keys.mine (n integer)", "CREATE TEMPORARY TABLE request_key (n integer)"})
    void theKeeperMayNot(String sql) {
        refused(DATABASE.keeper(), sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * FROM events.event", "SELECT * FROM keys.request_key",
            "INSERT INTO events.event SELECT * FROM events.event", "CREATE TABLE events.mine (n integer)"})
    void theProjectorMayNot(String sql) {
        refused(DATABASE.projector(), sql);
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
