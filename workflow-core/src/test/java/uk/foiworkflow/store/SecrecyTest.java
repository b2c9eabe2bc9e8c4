package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.store.Recorded.BY_JO;
import static uk.foiworkflow.store.Recorded.DAY;
import static uk.foiworkflow.store.Recorded.event;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.Requester;

/** Personal data is nowhere to be read without the key of its request, and is gone with it. */
class SecrecyTest {

    private static final String NAME = "Philippa Quarterstaff-Osei";
    private static final TestDatabase DATABASE = TestDatabase.create();
    private final PostgresEventStore store = new PostgresEventStore(DATABASE.writer(), masterKey());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private void plant(String stream) {
        Confidential name = new Confidential(NAME);
        store.append(stream, 0, List.of(
                event(new RequestReceived(DAY, stream, null, new Authority("Barnet", AuthorityKind.LOCAL_AUTHORITY),
                        Jurisdiction.ENGLAND, Regime.FOIA, new Requester(name, name, name, name, name),
                        List.of(new Question(1, name, null)), List.of())),
                note("Rang " + NAME + " today"), event(new DraftSubmitted(DAY, 1, "jo", name))),
                new Call("jo", "log " + stream, NAME.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPlantedNameIsFoundNowhereInADumpOfTheEvents() throws SQLException {
        plant("S-1");

        List<String> dump = dump();

        assertThat(dump).anyMatch(row -> row.contains("S-1")).anyMatch(row -> row.contains("Barnet"));
        for (String needle : disguises(NAME)) {
            assertThat(dump).noneMatch(row -> row.toLowerCase(Locale.ROOT).contains(needle.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void theDumpWouldShowTheNameIfItWereThere() throws SQLException {
        store.append("S-2", 0, List.of(new NewEvent(new UUID(1, 1), note("words").event(),
                new Metadata(BY_JO.actor(), NAME, BY_JO.correlation(), BY_JO.causation(), false))), null);
        List<String> shown = dump().stream().filter(row -> row.contains("S-2")).toList();

        assertThat(shown).anyMatch(row -> row.contains(NAME));

        Sql.run(DATABASE.owner(), "DELETE FROM events.event WHERE stream = 'S-2'");
    }

    @Test
    void theWordsAreErasedWithTheKeyAndTheCommitmentStands() throws SQLException {
        plant("S-3");
        Opening question = Objects.requireNonNull(store.open("S-3", 0, Group.QUESTION));
        assertThat(question.verifies(commitment("S-3", 0))).isTrue();
        byte[] before = commitment("S-3", 1);

        Sql.run(DATABASE.keeper(), "DELETE FROM keys.request_key WHERE stream = 'S-3'");

        List<StoredEvent> events = store.read("S-3");
        assertThat(events.get(0).event()).isInstanceOfSatisfying(RequestReceived.class, received -> {
            assertThat(received.requester()).isEqualTo(new Requester(Confidential.ERASED, Confidential.ERASED,
                    Confidential.ERASED, Confidential.ERASED, Confidential.ERASED));
            assertThat(received.asked()).containsExactly(new Question(1, Confidential.ERASED, null));
            assertThat(received.authority().name()).isEqualTo("Barnet");
        });
        assertThat(events.get(2).event()).isEqualTo(new DraftSubmitted(DAY, 1, "jo", Confidential.ERASED));
        assertThat(commitment("S-3", 1)).isEqualTo(before);
        assertThat(question.verifies(commitment("S-3", 0))).isTrue();
        assertThatThrownBy(() -> store.open("S-3", 0, Group.QUESTION)).isInstanceOf(Erased.class);
        assertThat(store.earlier(new Call("jo", "log S-3", NAME.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new EarlierCall("S-3", 0, 2, false));
    }

    @Test
    void nothingIsAddedOnceTheKeyIsGone() throws SQLException {
        plant("S-4");
        PostgresEventStore otherNode = new PostgresEventStore(DATABASE.writer(), masterKey());
        Sql.run(DATABASE.keeper(), "DELETE FROM keys.request_key WHERE stream = 'S-4'");
        Head before = store.head();

        assertThatThrownBy(() -> store.append("S-4", 3, List.of(note("late")), null)).isInstanceOf(Erased.class);
        assertThatThrownBy(() -> otherNode.append("S-4", 3, List.of(note("late")), null)).isInstanceOf(Erased.class);
        assertThatThrownBy(() -> store.append("S-4", 0, List.of(note("anew")), null))
                .isInstanceOf(StreamConflict.class);
        assertThat(store.head()).isEqualTo(before);
        assertThat(Sql.count(DATABASE.keeper(), "SELECT count(*) FROM keys.request_key WHERE stream = 'S-4'")).isZero();
    }

    @Test
    void eachGroupOfAStoredEventCanBeShownByItself() throws SQLException {
        plant("S-5");
        for (long sequence = 0; sequence < 3; sequence++) {
            for (Group group : Group.values()) {
                Opening opening = Objects.requireNonNull(store.open("S-5", sequence, group));
                assertThat(opening.verifies(commitment("S-5", sequence))).as("%s of %d", group, sequence).isTrue();
                assertThat(opening.verifies(commitment("S-5", (sequence + 1) % 3))).isFalse();
            }
        }
        assertThat(Objects.requireNonNull(store.open("S-5", 1, Group.DOCUMENT)).fields())
                .isEqualTo("{\"text\":\"Rang " + NAME + " today\"}");
        assertThat(store.open("S-5", 9, Group.DOCUMENT)).isNull();
        assertThat(store.open("S-none", 0, Group.DOCUMENT)).isNull();
    }

    @Test
    void anotherMasterKeyOpensNothingAndSaysSo() {
        plant("S-6");
        byte[] other = new byte[32];
        other[0] = 1;

        assertThatThrownBy(() -> new PostgresEventStore(DATABASE.writer(),
                MasterKeys.of(new AesMasterKey("test-1", other))).read("S-6"))
                .isInstanceOf(WrongMasterKey.class).hasMessageContaining("does not open");
        assertThatThrownBy(() -> new PostgresEventStore(DATABASE.writer(),
                MasterKeys.of(new AesMasterKey("test-2", other))).read("S-6"))
                .isInstanceOf(WrongMasterKey.class)
                .hasMessageContaining("'test-1' is wanted, which wraps the key of S-6; at hand is 'test-2'");
    }

    @Test
    void wordsThatWereMovedToAnotherEventAreFoundOut() throws SQLException {
        plant("S-7");
        Sql.run(DATABASE.owner(),
                """
                        UPDATE events.event SET payload = (SELECT payload FROM events.event WHERE stream = 'S-7' AND sequence = 1)
                        WHERE stream = 'S-7' AND sequence = 2""");

        StoredEvent moved = store.read("S-7").get(2);

        assertThatThrownBy(moved::event).isInstanceOf(AlteredEvent.class).hasMessageContaining("Event 2 of S-7");
        assertThat(store.read("S-7").get(1).event()).isNotNull();
    }

    @Test
    void whatWasShreddedSaysByWhichRuleInThePlaceOfEveryWord() throws SQLException {
        plant("S-8");
        store.append("S-8", 3, List.of(event(new PersonalDataShredded(DAY, ErasureGround.RETENTION, "granted",
                "standard", DAY, DAY))), null);
        String instead = "[shredded under retention rule granted on 9 July 2021]";
        assertThat(store.toShred()).contains("S-8");
        assertThat(store.read("S-8").get(1).event()).isEqualTo(note("Rang " + NAME + " today").event());
        assertThat(store.readErased("S-8").get(1).event()).isEqualTo(note(instead).event());

        new Keeper(DATABASE.keeper(), masterKey()).destroy("S-8");
        new Keeper(DATABASE.keeper(), masterKey()).destroy("S-8");

        assertThat(store.read("S-8")).hasSize(4).isEqualTo(store.readErased("S-8"));
        assertThat(store.read("S-8").get(1).event()).isEqualTo(note(instead).event());
        assertThat(store.toShred()).doesNotContain("S-8");
        assertThat(store.hasKey("S-8")).isFalse();
        assertThat(store.shredded("S-8")).isNotNull().extracting(Shredded::purgedAt).isNull();
        assertThat(store.shredded("S-7")).isNull();
    }

    @Test
    void theKeeperWritesTheTableOfKeysAnewWithoutTheWriter() throws SQLException {
        plant("S-9");
        Keeper keeper = new Keeper(DATABASE.keeper(), masterKey());
        keeper.destroy("S-9");
        assertThat(keeper.toPurge(Duration.ZERO)).contains("S-9");

        keeper.rewriteKeys();
        keeper.purged(List.of("S-9"));

        assertThat(keeper.toPurge(Duration.ZERO)).doesNotContain("S-9");
        assertThat(Objects.requireNonNull(store.shredded("S-9")).purgedAt()).isNotNull();
        assertThat(Sql.texts(DATABASE.owner(), "SELECT attname FROM pg_stats WHERE tablename = 'request_key'"))
                .doesNotContain("wrapped");
    }

    private static byte[] commitment(String stream, long sequence) throws SQLException {
        return HexFormat.of().parseHex(Sql.texts(DATABASE.auditor(),
                "SELECT encode(commitment, 'hex') FROM events.event WHERE stream = '" + stream + "' AND sequence = "
                        + sequence)
                .getFirst());
    }

    /** Every row of every table in the schema, bytes in hexadecimal. */
    private static List<String> dump() throws SQLException {
        List<String> dump = new ArrayList<>();
        for (String table : Sql.texts(DATABASE.owner(),
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'events'")) {
            dump.addAll(Sql.texts(DATABASE.owner(), "SELECT t::text FROM events." + table + " t"));
        }
        return dump;
    }

    /** The name as it would look in text, in bytes, and in Base64 at each of the three places it can start. */
    private static List<String> disguises(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        List<String> disguises = new ArrayList<>(List.of(name, "Quarterstaff", HexFormat.of().formatHex(bytes)));
        for (int start = 0; start < 3; start++) {
            String text = Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
            disguises.add(text.substring(0, text.length() - 2));
        }
        return disguises;
    }
}
