package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.store.Recorded.DAY;
import static uk.foiworkflow.store.Recorded.event;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.seal.Sealer;
import uk.foiworkflow.seal.Trust;
import uk.foiworkflow.seal.Verification;
import uk.foiworkflow.store.CommitmentVerdict.Kind;
import uk.foiworkflow.store.CommitmentVerdict.Misfit;

/** Whoever holds the keys tells an event of the engine from one that somebody else made, however well that one is formed. */
class CommitmentCheckTest {

    private static final SigningKey KEY = SigningKey.generate("foi.example.gov.uk");
    private static final String NEXT = "(SELECT size FROM events.log_head)";
    private static final NewEvent ORDER = event(
            new PersonalDataShredded(DAY, ErasureGround.RETENTION, "by-hand", null, DAY, null));

    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventStore store = new PostgresEventStore(database.writer(), masterKey());

    @BeforeEach
    void twelveEvents() {
        store.append("A-1", 0, List.of(note("1"), note("2"), note("3"), note("4")), null);
        store.append("A-2", 0, List.of(note("5"), note("6"), note("7"), note("8")), null);
        store.append("access/2021-07/1", 0, List.of(note("9"), note("10"), note("11"), note("12")), null);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatTheEngineRecordedSaysWhatItCommittedTo() {
        List<Long> progress = new ArrayList<>();

        CommitmentVerdict verdict = store.commitments().run(12, progress::add);

        assertThat(verdict).isEqualTo(new CommitmentVerdict(12, 12, 0, 0, 0, 0, List.of()));
        assertThat(verdict.line()).isEqualTo("12 of 12 events say what they committed to");
        assertThat(progress).containsExactly(12L);
        assertThat(store.commitments().run(7, read -> {
        }).events()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"'sha256(secret) || substring(secret FROM 1 FOR 28), sha256(commitment)'", "'secret, commitment'"})
    void anEventOfAThiefOfTheWritersLoginIsForged(String sealed) throws SQLException {
        as(database.writer(), "UPDATE events.log_head SET size = size + 1, recorded_at = clock_timestamp()",
                """
                        INSERT INTO events.event (position, sequence, recorded_at, id, happened_on, revision, stream, type, payload,
                            metadata, secret, commitment)
                        SELECT %s, 4, (SELECT recorded_at FROM events.log_head), gen_random_uuid(), happened_on, revision, stream,
                            type, payload, metadata, %s
                        FROM events.event WHERE position = 4"""
                        .formatted(NEXT, sealed));
        new Sealer(database.writer(), KEY).seal();

        assertThat(new Verification(database.auditor(), new Trust(List.of(KEY.verifier()), List.of())).run(read -> {
        }).sound()).as("it was sealed like any other").isTrue();
        found(Kind.FORGED, 13, "Event 13 is forged, or its secret altered: that does not open with the key of A-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1; {\"on\":\"2021-07-09\",\"ground\":\"asked-for\"}", "9; {}"})
    void anOrderOfAThiefToShredIsForgedHoweverItIsWritten(int revision, String payload) throws SQLException {
        store.append("A-2", 4, List.of(ORDER), null);
        as(database.writer(), "UPDATE events.log_head SET size = size + 1", """
                INSERT INTO events.event SELECT 14, 4, recorded_at, gen_random_uuid(), happened_on, %d, stream,
                    'PersonalDataShredded', '%s', metadata, secret, commitment FROM events.event WHERE position = 4"""
                .formatted(revision, payload));

        assertThat(store.toShred()).containsExactly("A-1", "A-2");
        assertThat(store.commitments().misfitOfOrder("A-1")).isNotNull().extracting(Misfit::kind)
                .isEqualTo(Kind.FORGED);
        assertThat(store.commitments().misfitOfOrder("A-2")).isNull();
        assertThat(store.commitments().misfitOfOrder("access/2021-07/1")).isNull();
    }

    @Test
    void aRequestOfAThiefHasNoKey() throws SQLException {
        as(database.writer(), "UPDATE events.log_head SET size = size + 1",
                """
                        INSERT INTO keys.request_key SELECT 'A-9', master, wrapped FROM keys.request_key WHERE stream = 'A-1'""",
                """
                        INSERT INTO events.event SELECT 13, 0, recorded_at, gen_random_uuid(), happened_on, revision, 'A-9',
                            type, payload, metadata, secret, commitment FROM events.event WHERE position = 12""");

        found(Kind.KEY_GONE, 13, "Event 13 has no key: no master key opens that of A-9");
    }

    @ParameterizedTest
    @CsvSource({"payload, '{\"on\":\"2021-07-09\",\"text\":\"Other words\"}', it does not say what it committed to",
            "metadata, '{\"actor\":\"head\"}', it does not say what it committed to",
            "payload, '{\"on\":\"2021-07-09\",\"text\":{\"sealed\":\"1.AAAA\"}}', its words do not open with the key of A-2",
            "payload, '{\"on\":\"2021-07-09\",\"mood\":\"good\"}', no NoteAdded is written like that"})
    void anAlteredEventIsNamed(String column, String value, String how) throws SQLException {
        as(database.owner(), "UPDATE events.event SET " + column + " = '" + value + "' WHERE position = 6");

        found(Kind.ALTERED, 6, "Event 6 is altered: " + how);
    }

    @Test
    void whatWasShreddedIsCountedAsThatAndNothingFollowsIt() throws SQLException {
        store.append("A-1", 4, List.of(ORDER), null);
        assertThat(store.commitments().run(13, read -> {
        }).fitting()).as("ordered, and still to be done").isEqualTo(13);
        new Keeper(database.keeper(), masterKey()).destroy("A-1");

        CommitmentVerdict verdict = verdict();

        assertThat(verdict).isEqualTo(new CommitmentVerdict(13, 8, 5, 0, 0, 0, List.of()));
        assertThat(verdict.line()).isEqualTo("8 of 13 events say what they committed to, 5 shredded");
        as(database.writer(), "UPDATE events.log_head SET size = size + 1", """
                INSERT INTO events.event SELECT 14, 5, recorded_at, gen_random_uuid(), happened_on, revision, stream,
                    type, payload, metadata, secret, commitment FROM events.event WHERE position = 13""");
        found(Kind.ADDED, 14, "Event 14 was added to A-1 behind the order to shred it");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aKeyThatNobodyOrderedToBeDestroyedIsMissed(boolean writtenDown) throws SQLException {
        as(database.keeper(), "DELETE FROM keys.request_key WHERE stream = 'A-2'",
                "INSERT INTO keys.shredded SELECT 'A-2', now() WHERE " + writtenDown);

        assertThat(verdict().wrong()).isEqualTo(4);
        assertThat(verdict().misfits().getFirst()).isEqualTo(new Misfit(Kind.KEY_GONE, 5,
                "Event 5 has no key: that of A-2 is gone, and nobody ordered it"));
        assertThat(verdict().line()).startsWith("4 of 12 events are wrong: Event 5 has no key").endsWith("; …");
    }

    @Test
    void aLostMasterKeyAndANewerReleaseAreNoFaults() throws SQLException {
        byte[] bytes = new byte[32];
        bytes[0] = 1;
        var after = new PostgresEventStore(database.writer(),
                new MasterKeys(new AesMasterKey("test-2", bytes), List.of(), Set.of("test-1")));
        after.append("B-1", 0, List.of(note("13"), note("14")), null);
        as(database.owner(),
                "UPDATE events.event SET type = 'MoodNoted', payload = '{\"mood\":\"good\"}' WHERE position = 13");

        assertThat(after.commitments().run(14, read -> {
        })).isEqualTo(new CommitmentVerdict(14, 1, 0, 12, 1, 0, List.of()));
    }

    private void found(Kind kind, long position, String words) {
        assertThat(verdict().misfits()).containsExactly(new Misfit(kind, position, words));
        assertThat(verdict().sound()).isFalse();
    }

    private CommitmentVerdict verdict() {
        return new PostgresEventStore(database.writer(), masterKey()).commitments().run(store.head().position(),
                read -> {
                });
    }

    private static void as(DataSource login, String... statements) throws SQLException {
        for (String sql : statements) {
            Sql.run(login, sql);
        }
    }
}
