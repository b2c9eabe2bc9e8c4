package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;

class CommitmentTest {

    private static final byte[] SECRET = HexFormat.of().parseHex("0123456789abcdef".repeat(4));
    private static final Metadata METADATA = new Metadata(new Actor("jo", Role.OFFICER), "DecideQuestion",
            UUID.fromString("00000000-0000-0000-0000-000000000001"),
            UUID.fromString("00000000-0000-0000-0000-000000000002"), false);

    private static Commitment lessThanFive(byte[] secret) {
        QuestionDecided decided = new QuestionDecided(LocalDate.of(2021, 7, 27), DecisionStage.INITIAL, 1, "jo",
                Held.YES, Outcome.PARTLY_WITHHELD, List.of(), new Confidential("Less than 5"), null);
        return new Commitment(new Sealing("7481896", 2), "QuestionDecided", 1, EventJson.tree(decided),
                EventJson.tree(METADATA), secret);
    }

    @ParameterizedTest
    @EnumSource(Group.class)
    void eachGroupCanBeShownByItself(Group group) {
        Commitment commitment = lessThanFive(SECRET);

        Opening opening = commitment.open(group);

        assertThat(opening.verifies(commitment.root())).isTrue();
        assertThat(opening.others()).hasSize(5).doesNotContainKey(group);
        assertThat(new Opening(group, opening.fields().replace("}", ",\"x\":1}"), opening.salt(), opening.others())
                .verifies(commitment.root())).isFalse();
        assertThat(new Opening(group, opening.fields(), "00".repeat(32), opening.others()).verifies(commitment.root()))
                .isFalse();
    }

    @Test
    void anOpeningShowsTheAnswerAndNothingElse() {
        assertThat(lessThanFive(SECRET).open(Group.QUESTION).fields())
                .isEqualTo("{\"answer\":\"Less than 5\",\"question\":1}");
        assertThat(lessThanFive(SECRET).open(Group.DECISION).fields())
                .isEqualTo(
                        "{\"exemptions\":[],\"held\":\"yes\",\"outcome\":\"partly-withheld\",\"stage\":\"initial\"}");
        assertThat(lessThanFive(SECRET).open(Group.ACTOR).fields())
                .isEqualTo("{\"actor\":\"jo\",\"by\":\"jo\",\"causation\":\"00000000-0000-0000-0000-000000000002\","
                        + "\"command\":\"DecideQuestion\",\"correlation\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"imported\":false,\"role\":\"officer\"}");
        assertThat(lessThanFive(SECRET).open(Group.ENVELOPE).fields())
                .isEqualTo("{\"on\":\"2021-07-27\",\"revision\":1,"
                        + "\"sequence\":2,\"stream\":\"7481896\",\"type\":\"QuestionDecided\"}");
        assertThat(lessThanFive(SECRET).open(Group.REQUESTER).fields()).isEqualTo("{}");
        assertThat(lessThanFive(SECRET).open(Group.DOCUMENT).fields()).isEqualTo("{}");
    }

    @Test
    void anOpeningOfOneGroupDoesNotPassForAnother() {
        Commitment commitment = lessThanFive(SECRET);
        Opening document = commitment.open(Group.DOCUMENT);
        Map<Group, String> others = new EnumMap<>(document.others());
        String requester = others.remove(Group.REQUESTER);
        others.put(Group.DOCUMENT, requester);

        assertThat(new Opening(Group.REQUESTER, document.fields(), document.salt(), others).verifies(commitment.root()))
                .isFalse();
        assertThat(new Opening(Group.REQUESTER, "{}", document.salt(), Map.of()).verifies(commitment.root())).isFalse();
    }

    @Test
    void aStrangerCanWorkOutTheCommitmentFromItsDescription() throws Exception {
        String[] groups = {"envelope", "requester", "question", "decision", "document", "actor"};
        MessageDigest root = MessageDigest.getInstance("SHA-256");
        root.update("foi-workflow commitment 1\0".getBytes(StandardCharsets.UTF_8));
        for (String group : groups) {
            Mac salt = Mac.getInstance("HmacSHA256");
            salt.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(("foi-workflow group 1\0" + group + "\0").getBytes(StandardCharsets.UTF_8));
            hash.update(salt.doFinal(group.getBytes(StandardCharsets.UTF_8)));
            hash.update(lessThanFive(SECRET).open(Group.valueOf(group.toUpperCase(Locale.ROOT))).fields()
                    .getBytes(StandardCharsets.UTF_8));
            root.update(hash.digest());
        }

        assertThat(root.digest()).isEqualTo(lessThanFive(SECRET).root());
    }

    @Test
    void theSameAnswerCommittedTwiceLooksDifferent() {
        assertThat(lessThanFive(AesGcm.random(32)).root()).isNotEqualTo(lessThanFive(AesGcm.random(32)).root());
    }

    @Test
    void theSaltOfOneGroupHelpsWithNoOther() {
        // Whoever was shown the decision and its salt tries the few answers that there can be.
        Opening shown = lessThanFive(SECRET).open(Group.DECISION);
        byte[] salt = HexFormat.of().parseHex(shown.salt());
        String hidden = shown.others().getOrDefault(Group.QUESTION, "");

        assertThat(Stream.of("0", "1", "2", "3", "4", "Less than 5", "5")
                .map(answer -> "{\"answer\":\"" + answer + "\",\"question\":1}")
                .flatMap(guess -> Stream.of(salt, new byte[32], new byte[0])
                        .map(tried -> HexFormat.of().formatHex(Commitment.hash(Group.QUESTION, tried, guess)))))
                .doesNotContain(hidden);
    }

    @Test
    void everyFieldOfEveryEventIsInOneGroup() {
        assertThat(EventTypes.all()).allSatisfy(type -> assertThat(type.getRecordComponents())
                .allSatisfy(
                        field -> assertThat(Group.of(EventTypes.named(type).value(), field.getName())).isNotNull()));
        assertThat(EventJson.tree(METADATA).propertyNames()).allSatisfy(field -> assertThat(Group.of("any", field))
                .isEqualTo(Group.ACTOR));
    }

    @Test
    void theDescriptionListsEveryFieldInItsGroup() throws IOException {
        Map<String, String> rows = Files.readAllLines(Path.of("../docs/commitments.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .collect(Collectors.toMap(line -> line.split("`", -1)[1], line -> line));

        assertThat(EventTypes.all()).allSatisfy(type -> assertThat(type.getRecordComponents()).allSatisfy(field -> {
            Group group = Group.of(EventTypes.named(type).value(), field.getName());
            assertThat(rows.get(group.toString())).contains("`" + field.getName() + "`");
        }));
    }

    @Test
    void aFieldInNoGroupIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Group.of("NoteAdded", "mood"))
                .withMessageContaining("mood");
    }

    @Test
    void noFieldOfAnEventIsTakenForTheEnvelopeOrTheMetadata() {
        ObjectNode reserved = EventJson.tree(METADATA);
        assertThat(EventTypes.all()).allSatisfy(type -> assertThat(Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName).toList()).doesNotContain("type", "revision", "stream", "sequence")
                .doesNotContainAnyElementsOf(reserved.propertyNames()));
    }
}
