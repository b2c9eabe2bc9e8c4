package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.store.Recorded.DAY;
import static uk.foiworkflow.store.Recorded.event;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.Requester;
import uk.foiworkflow.seal.SealedLog;
import uk.foiworkflow.seal.Sealer;
import uk.foiworkflow.seal.TreeHead;

/**
 * Short values are found by trying, where anything that is published hangs on them alone: rows without their keys, tiles,
 * leaves, proofs, heads, and the groups of the same event that were shown. Here nothing does.
 */
class GuessingTest {

    private static final List<String> NAMES = IntStream.range(0, 10_000)
            .mapToObj(n -> "Given%02d Family%02d".formatted(n / 100, n % 100)).toList();
    private static final String NAME = NAMES.get(7_481);
    private static final Confidential REQUESTER = new Confidential(NAME);
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final PostgresEventStore STORE = new PostgresEventStore(DATABASE.writer(), masterKey());

    private static TreeHead head;

    /** A value of a field of an event, and all that it could have been. */
    private record Secret(String what, long sequence, Group group, List<String> guesses) {

        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeAll
    static void happens() {
        STORE.append("G-1", 0, List.of(received("G-1"), decided()),
                new Call("jo", "log G-1", Stranger.utf8(NAME)));
        STORE.append("G-2", 0, List.of(received("G-2"), decided()), null);
        STORE.append("G-1", 2, IntStream.range(0, 300).mapToObj(n -> note("0")).toList(), null);
        head = Objects.requireNonNull(
                new Sealer(DATABASE.writer(), SigningKey.generate("foi.example.gov.uk")).seal());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    static Stream<Secret> secrets() {
        return Stream.of(
                new Secret("yes or no, and the outcome", 1, Group.DECISION, Stream.of(Held.values())
                        .flatMap(held -> Stream.of(Outcome.values())
                                .map(outcome -> ("{\"exemptions\":[],\"held\":\"%s\",\"outcome\":\"%s\","
                                        + "\"stage\":\"initial\"}").formatted(held, outcome)))
                        .toList()),
                new Secret("the day", 1, Group.ENVELOPE, DAY.withDayOfYear(1).datesUntil(DAY.withDayOfYear(365))
                        .map(day -> ("{\"on\":\"%s\",\"revision\":1,\"sequence\":1,\"stream\":\"G-1\","
                                + "\"type\":\"QuestionDecided\"}").formatted(day))
                        .toList()),
                new Secret("the role", 1, Group.ACTOR, Stream.of(Role.values())
                        .map(role -> ("{\"actor\":\"jo\",\"by\":\"jo\","
                                + "\"causation\":\"00000000-0000-0000-0000-000000000002\",\"command\":\"AddNote\","
                                + "\"correlation\":\"00000000-0000-0000-0000-000000000001\",\"imported\":false,"
                                + "\"role\":\"%s\"}").formatted(role))
                        .toList()),
                new Secret("the answer", 1, Group.QUESTION, Stream
                        .concat(Stream.of("Less than 5"), IntStream.range(0, 1_000).mapToObj(String::valueOf))
                        .map("{\"answer\":\"%s\",\"question\":1}"::formatted).toList()),
                new Secret("the name, out of 10,000", 0, Group.REQUESTER,
                        NAMES.stream().map("{\"requester\":{\"name\":\"%s\"}}"::formatted).toList()));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void nothingThatIsPublishedTellsIt(Secret secret) throws SQLException {
        Stranger stranger = reader(secret.sequence());

        assertThat(stranger.size()).isGreaterThan(10_000);
        assertThat(stranger.fits(secret.group().toString(), secret.guesses(), keys(secret.sequence()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void noOtherGroupOfTheSameEventThatWasShownHelps(Secret secret) throws SQLException {
        Stranger stranger = reader(secret.sequence());
        List<byte[]> keys = keys(secret.sequence());
        for (Group shown : Group.values()) {
            if (shown != secret.group()) {
                Opening opening = opening(secret.sequence(), shown);
                stranger.reads(opening.toString());
                keys.add(HexFormat.of().parseHex(opening.salt()));
            }
        }
        String closed = opening(secret.sequence(), shownBeside(secret)).others().getOrDefault(secret.group(), "");
        assertThat(closed).as("the hash of what stays closed is shown").hasSize(64);

        assertThat(stranger.fits(secret.group().toString(), secret.guesses(), keys)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void withTheOpenedSecretOfTheGroupTheRightOneIsFoundAndNoOther(Secret secret) throws SQLException {
        Stranger stranger = reader(secret.sequence());
        stranger.reads(opening(secret.sequence(), shownBeside(secret)).toString());
        Opening opened = opening(secret.sequence(), secret.group());

        assertThat(stranger.fits(secret.group().toString(), secret.guesses(),
                List.of(HexFormat.of().parseHex(opened.salt())))).containsExactly(opened.fields());
    }

    @ParameterizedTest
    @EnumSource(Group.class)
    void oneGroupIsShownWithProofAndTheOthersStayClosed(Group shown) {
        Opening opening = opening(1, shown);
        SealedLog.OfEvent proof = new SealedLog(DATABASE.auditor()).prove(2, head);

        assertThat(opening.verifies(proof.leaf().commitment().bytes())).isTrue();
        assertThat(proof.inclusion().verifies(proof.leaf().hash(), head.root())).isTrue();
        Set<String> salts = Stream.of(Group.values()).map(group -> opening(1, group).salt())
                .collect(Collectors.toSet());
        assertThat(salts).hasSize(6);
        salts.remove(opening.salt());
        assertThat(salts).noneMatch(opening.toString()::contains);
    }

    @Test
    void theHashOfARowHidesTheDayAndTheRowDoesNot() throws SQLException {
        List<String> days = DAY.withDayOfYear(1).datesUntil(DAY.withDayOfYear(365)).map(Object::toString).toList();
        String stored = stored("happened_on", "secret");

        assertThat(days).filteredOn(day -> stored.equals(stored("date '" + day + "'", "secret")))
                .as("whoever has the row").containsExactly(DAY.toString());
        for (String guess : List.of("decode(repeat('00', 60), 'hex')", "''::bytea", "commitment",
                "commitment || substring(commitment FROM 1 FOR 28)")) {
            assertThat(days).filteredOn(day -> stored.equals(stored("date '" + day + "'", guess))).as(guess).isEmpty();
        }
    }

    @Test
    void whatWasSaidTwiceDoesNotLookAlike() throws SQLException {
        Set<String> both = new HashSet<>(windows("G-1"));
        both.retainAll(windows("G-2"));

        assertThat(windows("G-1")).isNotEmpty();
        assertThat(both).isEmpty();
    }

    /** Has every table that an auditor may read, and the proofs of an event. */
    private static Stranger reader(long sequence) throws SQLException {
        var stranger = new Stranger();
        stranger.reads(DATABASE.auditor(), "events.event", "events.idempotency", "events.log_head", "events.tile",
                "events.tree_head", "events.restoration", "events.lodging");
        SealedLog.OfEvent proof = new SealedLog(DATABASE.auditor()).prove(sequence + 1, head);
        stranger.reads(proof.leaf().stored().bytes());
        stranger.reads(proof.leaf().hash().bytes());
        proof.inclusion().path().forEach(hash -> stranger.reads(hash.bytes()));
        return stranger;
    }

    /** Whatever somebody could take for the secret of the event, or the salt of a group. */
    private static List<byte[]> keys(long sequence) throws SQLException {
        SealedLog.OfEvent proof = new SealedLog(DATABASE.auditor()).prove(sequence + 1, head);
        List<byte[]> keys = new ArrayList<>(List.of(proof.leaf().stored().bytes(), proof.leaf().hash().bytes(),
                proof.leaf().commitment().bytes(), head.root().bytes(), Stranger.utf8("G-1")));
        // The sealed secret begins with its nonce, goes on with its 32 bytes, and ends with the tag.
        for (int from : List.of(1, 13, 29)) {
            keys.add(HexFormat.of().parseHex(Sql.texts(DATABASE.auditor(), "SELECT encode(substring(secret FROM " + from
                    + " FOR 32), 'hex') FROM events.event WHERE position = " + (sequence + 1)).getFirst()));
        }
        return keys;
    }

    /** Every 32 bytes in the columns of a case that are not in clear. */
    private static Set<String> windows(String stream) throws SQLException {
        Set<String> windows = new HashSet<>();
        try (Connection connection = DATABASE.auditor().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT secret, commitment, sealed[1] FROM events.event,"
                        + " regexp_matches(payload::text, '\"1[.]([^\"]+)\"', 'g') sealed WHERE sequence < 2"
                        + " AND stream = '" + stream + "'")) {
            while (row.next()) {
                Stream.of(row.getBytes(1), row.getBytes(2), Base64.getUrlDecoder().decode(row.getString(3)))
                        .flatMap(Stranger::windows).map(Stranger::hex).forEach(windows::add);
            }
        }
        return windows;
    }

    /** The hash of the row of the decision, as docs/log.md has it, with other columns in the place of two of them. */
    private static String stored(String day, String secret) {
        try {
            return Sql.texts(DATABASE.auditor(), """
                    SELECT encode(sha256(convert_to('foi-workflow event 1', 'UTF8') || '\\x00'
                        || int8send(position) || int8send(sequence)
                        || int8send((extract(epoch FROM recorded_at) * 1000000)::bigint)
                        || uuid_send(id) || int8send(%s - date '1970-01-01') || int8send(revision)
                        || int4send(octet_length(stream)) || convert_to(stream, 'UTF8')
                        || int4send(octet_length(type)) || convert_to(type, 'UTF8')
                        || int4send(octet_length(payload::text)) || convert_to(payload::text, 'UTF8')
                        || int4send(octet_length(metadata::text)) || convert_to(metadata::text, 'UTF8')
                        || int4send(octet_length(%2$s)) || %2$s), 'hex')
                    FROM events.event WHERE position = 2""".formatted(day, secret)).getFirst();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Group shownBeside(Secret secret) {
        return secret.group() == Group.DOCUMENT ? Group.ACTOR : Group.DOCUMENT;
    }

    private static Opening opening(long sequence, Group group) {
        return Objects.requireNonNull(STORE.open("G-1", sequence, group));
    }

    private static NewEvent received(String stream) {
        return event(new RequestReceived(DAY, stream, null, new Authority("Barnet", AuthorityKind.LOCAL_AUTHORITY),
                Jurisdiction.ENGLAND, Regime.FOIA, new Requester(REQUESTER, null, null, null, null),
                List.of(new Question(1, new Confidential("How many?"), null)), List.of()));
    }

    private static NewEvent decided() {
        return event(new QuestionDecided(DAY, DecisionStage.INITIAL, 1, "jo", Held.YES, Outcome.PARTLY_WITHHELD,
                List.of(), new Confidential("Less than 5"), null));
    }
}
