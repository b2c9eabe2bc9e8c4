package uk.foiworkflow.api.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.log.Checkpoint;
import uk.foiworkflow.log.Consistency;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.log.Inclusion;
import uk.foiworkflow.log.Leaf;
import uk.foiworkflow.log.VerifierKey;
import uk.foiworkflow.store.Group;
import uk.foiworkflow.store.Opening;

/** An auditor has the trail proven, and checks the proofs by what was published of the log alone. */
@EngineTest
class LogOverHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private DataSource writer;

    private Client client;
    private List<VerifierKey> keys;

    @BeforeEach
    void bringInACase(@LocalServerPort int port) {
        client = new Client(port);
        bringIn();
        keys = client.get("auditor", "/api/audit/keys").json().get("keys").valueStream()
                .map(key -> VerifierKey.parse(key.stringValue())).toList();
    }

    @Test
    void whatWasRecordedIsSealedWithinASecondByItself() {
        long last = lastPosition();

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50))
                .until(() -> checkpoint(client.get("auditor", "/api/audit/checkpoint")).size() >= last);
        await().atMost(PATIENCE).until(() -> health().endsWith(" events are sealed"));
    }

    @Test
    void anEventIsShownToBeUnderASignedHead() {
        Checkpoint head = seal();

        JsonNode proof = client.get("auditor", "/api/audit/proof?position=" + head.size()).json();

        Leaf leaf = new Leaf(head.size(), hash(proof, "stored"), hash(proof, "commitment"));
        assertThat(hash(proof, "leaf")).isEqualTo(leaf.hash());
        Checkpoint said = Checkpoint.open(proof.get("checkpoint").stringValue(), keys);
        assertThat(new Inclusion(head.size() - 1, said.size(), path(proof)).verifies(leaf.hash(), said.root()))
                .isTrue();
        assertThat(new Inclusion(head.size() - 1, said.size(), path(proof)).verifies(
                new Leaf(head.size(), hash(proof, "commitment"), hash(proof, "stored")).hash(), said.root())).isFalse();
    }

    @Test
    void oneGroupOfFieldsIsShownAndTheOthersAreNot() {
        String reference = "SHOWN-" + UUID.randomUUID();
        assertThat(client.post("admin", "/api/chronologies", Barnet.chronology(reference, "")).status()).isEqualTo(201);
        seal();
        long received = client.get("auditor", "/api/requests/" + reference + "/audit-trail").json()
                .at("/items/0/position").longValue();

        JsonNode proof = client.get("auditor", "/api/audit/proof?show=question&position=" + received).json();

        JsonNode shown = proof.get("shown");
        assertThat(shown.get("fields").stringValue()).contains("children in care").doesNotContain(reference);
        Map<Group, String> others = new EnumMap<>(Group.class);
        shown.get("others").forEachEntry(
                (group, hash) -> others.put(Group.valueOf(group.toUpperCase(Locale.ROOT)), hash.stringValue()));
        assertThat(new Opening(Group.QUESTION, shown.get("fields").stringValue(), shown.get("salt").stringValue(),
                others).verifies(hash(proof, "commitment").bytes())).isTrue();
        assertThat(proof.toString()).doesNotContain("Barnet").doesNotContain(reference);
    }

    @Test
    void theLogIsShownToHaveOnlyGrown() {
        Checkpoint older = seal();
        bringIn();
        Checkpoint newer = seal();

        JsonNode proof = client
                .get("head", "/api/audit/proof?older=" + older.size() + "&newer=" + newer.size()).json();

        assertThat(new Consistency(older.size(), newer.size(), path(proof)).verifies(older.root(), newer.root()))
                .isTrue();
        assertThat(Checkpoint.open(proof.at("/checkpoints/0").stringValue(), keys)).isEqualTo(older);
        assertThat(Checkpoint.open(proof.at("/checkpoints/1").stringValue(), keys)).isEqualTo(newer);
    }

    @Test
    void theWholeTrailIsVerified() {
        Checkpoint head = seal();

        await().atMost(PATIENCE)
                .until(() -> client.post("auditor", "/api/audit/verification", "").status() == 202);
        await().atMost(PATIENCE).until(() -> !found().get("ended").isNull());

        JsonNode found = found();
        assertThat(found.get("faults")).as(found.toString()).isEmpty();
        assertThat(found.get("read").longValue()).isGreaterThanOrEqualTo(head.size());
        assertThat(found.get("line").stringValue()).contains(" events, unbroken since ");
        // Where others have planted events under the secret of another event, these are named, and nothing else is.
        List<Long> planted = JdbcClient.create(writer)
                .sql("SELECT position FROM events.event WHERE type = 'RequestTeleported' ORDER BY position")
                .query(Long.class).list();
        JsonNode commitments = found.get("commitments");
        assertThat(commitments.get("read").longValue()).isGreaterThanOrEqualTo(head.size());
        assertThat(commitments.get("faults").valueStream().map(fault -> fault.get("position").longValue()).toList())
                .isEqualTo(planted);
        assertThat(commitments.get("line").stringValue())
                .contains(planted.isEmpty() ? " events say what they committed to" : " events are wrong: ");
        assertThat(found.get("sound").booleanValue()).isEqualTo(planted.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"'', position", "'position=1&older=1', position", "position=0, position", "position=99999999, position",
            "'position=1&size=99999999', size", "older=99999999, older", "'older=1&size=1', size",
            "'position=1&newer=1', newer", "'older=1&show=question', show",
            "'position=1&show=mood', show", "'position=one', position", "'position=1&mood=good', mood"})
    void whatCannotBeProvenIsToldByField(String query, String field) {
        seal();
        Client.Answer answer = client.get("auditor", "/api/audit/proof?" + query);

        assertThat(answer.problem()).isEqualTo("malformed-input");
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"officer", "holder", "approver", "reviewer", "admin"})
    void theLogIsForAuditorsAndHeads(String user) {
        for (String path : List.of("checkpoint", "keys", "proof?position=1", "verification")) {
            assertThat(client.get(user, "/api/audit/" + path).problem()).as(path).isEqualTo("not-allowed");
        }
        assertThat(client.post(user, "/api/audit/verification", "").problem()).isEqualTo("not-allowed");
    }

    private void bringIn() {
        assertThat(client.post("admin", "/api/chronologies", Barnet.chronology("SEALED-" + UUID.randomUUID(), ""))
                .status()).isEqualTo(201);
    }

    private long lastPosition() {
        return Long.parseLong(client.get("auditor", "/api/audit?limit=1").header("Foi-Position"));
    }

    private Checkpoint seal() {
        return checkpoint(client.post("auditor", "/api/audit/checkpoint", ""));
    }

    private Checkpoint checkpoint(Client.Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        return Checkpoint.open(answer.response().body(), keys);
    }

    private JsonNode found() {
        return client.get("auditor", "/api/audit/verification").json();
    }

    private String health() {
        return client.get("", "/actuator/health").json().at("/components/log/description").stringValue("");
    }

    private static Hash hash(JsonNode proof, String field) {
        return Hash.parse(proof.get(field).stringValue());
    }

    private static List<Hash> path(JsonNode proof) {
        return proof.get("path").valueStream().map(hash -> Hash.parse(hash.stringValue())).toList();
    }
}
