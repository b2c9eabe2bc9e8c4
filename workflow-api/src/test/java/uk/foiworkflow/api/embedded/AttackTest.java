package uk.foiworkflow.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Append-only rests on rights, the same in the embedded default and in the compose file's database: what somebody tries who
 * has stolen a login ({@code attacks.txt}) is refused and leaves everything as it was.
 */
@ParameterizedClass
@MethodSource("databases")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AttackTest {

    private static final String IN = "COPY events.event FROM STDIN";

    private static String begun = "";

    private final Attacked database;

    AttackTest(Attacked database) {
        this.database = database;
    }

    static Stream<Attacked> databases() {
        return Stream.<Made>of(Attacked::embedded, Attacked::compose).map(Made::now);
    }

    @BeforeParameterizedClassInvocation
    static void remember(Attacked database) throws SQLException {
        begun = database.events();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "attacks.txt", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 1000)
    void isRefusedAndLeavesEverythingAsItWas(String login, String inWords, String sqlState, String sql)
            throws SQLException, IOException {
        String before = database.state();

        assertThat(database.answer(Login.valueOf(login.toUpperCase(Locale.ROOT)), sql)).as(inWords).isEqualTo(sqlState);

        assertThat(database.state()).isEqualTo(before);
    }

    @Test
    void eachLoginHasItsRightsAndNoOtherAndEverybodyHasNone() throws SQLException, IOException {
        assertThat(database.ask(Attacked.resource("rights.sql")).lines())
                .containsExactlyInAnyOrderElementsOf(Attacked.resource("rights.txt").lines().toList());
    }

    @ParameterizedTest
    @EnumSource
    void noLoginAdministersOrBelongsToAnything(Login login) throws SQLException {
        assertThat(database.ask("""
                SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls OR rolinherit
                        OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid)
                FROM pg_roles r WHERE rolname = '%s'""".formatted(login.role()))).isEqualTo("f");
    }

    @Test
    void whoeverWritesKeepsOrReadsOwnsNothing() throws SQLException {
        assertThat(database.ask("""
                SELECT count(*) FROM pg_shdepend JOIN pg_roles r ON r.oid = refobjid
                WHERE deptype = 'o' AND rolname IN ('foi_writer', 'foi_keeper', 'foi_follower', 'foi_auditor')"""))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void noLoginEntersAnotherDatabase(Login login) {
        for (String other : new String[]{"postgres", "template1"}) {
            assertThatThrownBy(() -> database.source(login, other).getConnection())
                    .hasMessageContaining("permission denied for database \"" + other + "\"");
        }
    }

    @Test
    void copyingInAddsAsTheWriterMayAndReplacesNothing() throws SQLException, IOException {
        try (Connection connection = database.source(Login.WRITER).getConnection()) {
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            StringWriter event = new StringWriter();
            copy.copyOut(
                    """
                            COPY (SELECT 7, 7, recorded_at, id, happened_on, revision, stream, type, payload, metadata, secret, commitment
                                FROM events.event WHERE position = 1) TO STDOUT""",
                    event);

            assertThat(copy.copyIn(IN, new StringReader(event.toString()))).isEqualTo(1);
            assertThatThrownBy(() -> copy.copyIn(IN, new StringReader(event.toString())))
                    .isInstanceOfSatisfying(SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("23505"));

            connection.rollback();
        }
    }

    @Test
    void theKeeperDestroysTheKeyOfOneRequest() throws SQLException {
        database.append("R-2", 0, "forgotten");

        assertThat(database.answer(Login.KEEPER, "DELETE FROM keys.request_key WHERE stream = 'R-2'"))
                .isEqualTo("done");

        assertThat(database.ask("SELECT string_agg(stream, ',') FROM keys.request_key")).isEqualTo("R-1");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void afterAllThatTheEventsAreTheSameByteForByteAndAppendsGoOn() throws SQLException {
        assertThat(database.events()).isEqualTo(begun);

        database.append("R-1", 2, "third");

        assertThat(database.events()).isEqualTo(begun);
        assertThat(database.ask("SELECT count(*) FROM events.event WHERE stream = 'R-1'")).isEqualTo("3");
        assertThat(database.ask("SELECT size = (SELECT count(*) FROM events.event) FROM events.log_head"))
                .isEqualTo("t");
    }

    private interface Made {

        Attacked make() throws Exception;

        default Attacked now() {
            try {
                return make();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }
}
