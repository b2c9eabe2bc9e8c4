package uk.foiworkflow.api.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.foiworkflow.api.keys.PlantedCase.NAME;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.store.PostgresEventStore;

/** Two nodes on one database, and a name that is to be gone from both. */
class ShreddingOverHttpTest {

    private static final String INSTEAD = "[shredded under retention rule by-hand on 1 November 2021]";

    private static Council council;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    private final String reference = "S-" + UUID.randomUUID();
    private PlantedCase here;
    private PlantedCase there;

    @BeforeAll
    static void twoNodes() {
        council = new Council();
        council.moveTo("2021-07-12");
        one = council.node("--foi.keys.shredding-interval=200ms", "--foi.keys.purge-interval=0s");
        two = council.node("--foi.keys.shredding-interval=200ms", "--foi.keys.purge-interval=0s");
    }

    @AfterAll
    static void close() throws IOException {
        council.close();
    }

    @BeforeEach
    void happens() {
        council.moveTo("2021-07-12");
        here = at(one);
        there = at(two);
        here.happens(reference);
    }

    @Test
    void onEveryNodeTheNameIsGoneBeforeTheAnswerAndTheCaseStillAddsUp() {
        council.moveTo("2021-11-01");
        assertThat(there.get("officer", "/api/requests/" + reference).response().body()).contains(NAME);
        assertThat(found(there)).isTrue();
        assertThat(keyRing(two)).containsKey(reference);
        JsonNode compliance = there.get("head", "/api/requests/" + reference + "/compliance?asOf=2021-10-01").json();
        JsonNode trail = trail(there);

        Client.Answer answer = here.shred(reference, "2021-11-01", "retention");

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(keyRing(one)).doesNotContainKey(reference);
        assertThat(keyRing(two)).doesNotContainKey(reference);
        for (PlantedCase node : List.of(here, there)) {
            JsonNode file = node.get("officer", "/api/requests/" + reference).json();
            assertThat(file.toString()).doesNotContain(NAME);
            assertThat(file.at("/requester/name").stringValue()).isEqualTo(INSTEAD);
            assertThat(file.at("/questions/0/text").stringValue()).isEqualTo(INSTEAD);
            assertThat(found(node)).isFalse();
            assertThat(node.get("auditor", "/api/audit?q=quarterstaff").response().body()).doesNotContain(reference);
        }
        JsonNode after = trail(there);
        assertThat(after).hasSize(trail.size() + 1);
        for (int entry = 0; entry < trail.size(); entry++) {
            for (String field : List.of("position", "sequence", "type", "on", "recordedAt", "actor", "role")) {
                assertThat(after.get(entry).get(field)).isEqualTo(trail.get(entry).get(field));
            }
        }
        assertThat(there.get("head", "/api/requests/" + reference + "/compliance?asOf=2021-10-01").json())
                .isEqualTo(compliance);
        assertThat(dump(reference)).isNotEmpty().noneMatch(row -> row.contains("Quarterstaff"));
    }

    @Test
    void whyAnythingWasAllowedIsToldWithoutItsWordsAndNothingIsDecidedAgain() {
        council.moveTo("2021-11-01");
        assertThat(here.shred(reference, "2021-11-01", "retention").status()).isEqualTo(200);

        for (int sequence = 0; sequence < 8; sequence++) {
            JsonNode why = there.get("auditor", "/api/audit/why?reference=" + reference + "&sequence=" + sequence)
                    .json();
            assertThat(why.at("/command/name").stringValue()).isNotBlank();
            assertThat(why.at("/actor/roles")).isNotEmpty();
            assertThat(why.get("again").isNull()).isTrue();
            assertThat(why.get("notOnRecord").toString()).contains("shredded");
            assertThat(why.toString()).doesNotContain(NAME);
        }
    }

    @Test
    void aCertificateSaysWhatWasDone() {
        assertThat(here.get("auditor", "/api/requests/" + reference + "/erasure").status()).isEqualTo(404);
        council.moveTo("2021-11-01");
        assertThat(here.shred(reference, "2021-11-01", "retention").status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20)).until(() -> !erasure().get("filesPurged").isNull());
        JsonNode erasure = erasure();

        assertThat(erasure.get("by").stringValue()).isEqualTo("head");
        assertThat(erasure.get("ground").stringValue()).isEqualTo("retention");
        assertThat(erasure.get("rule").stringValue()).isEqualTo("by-hand");
        assertThat(erasure.get("keptUntil").stringValue()).isEqualTo("2021-10-20");
        assertThat(erasure.get("heldUntil").stringValue()).isEqualTo("2021-10-12");
        assertThat(erasure.get("keyDestroyed").isNull()).isFalse();
        assertThat(erasure.get("commitment").stringValue()).hasSize(64);
        // Those of the case, what the clock may have added since the day was moved, and the order itself.
        assertThat(erasure.at("/stands/events").intValue()).isEqualTo(trail(here).size()).isGreaterThanOrEqualTo(9);
        assertThat(erasure.get("listedOutside").booleanValue()).as("no file is configured").isFalse();
    }

    @Test
    void underALegalHoldBeforeItsTimeTwiceOrByAnybodyElseItIsRefused() {
        assertThat(refusal(here.shred(reference, "2021-07-12", "asked-for"))).isEqualTo("422 R10.11 FOIA s.77");
        council.moveTo("2021-10-18");
        assertThat(refusal(here.shred(reference, "2021-10-18", "retention"))).isEqualTo("422 R11.3 s.46 Code");
        assertThat(
                here.command("officer", reference, "shredding", "{\"on\": \"2021-10-18\", \"ground\": \"asked-for\"}")
                        .status())
                .isEqualTo(403);
        assertThat(here.shred("S-none", "2021-10-18", "asked-for").status()).isEqualTo(404);

        assertThat(here.shred(reference, "2021-10-18", "asked-for").status()).isEqualTo(200);
        assertThat(refusal(there.shred(reference, "2021-10-18", "asked-for")))
                .isEqualTo("422 shredded UK GDPR art.5(1)(e), s.46 Code");
        assertThat(
                refusal(there.command("officer", reference, "notes", "{\"on\": \"2021-10-18\", \"text\": \"More.\"}")))
                .isEqualTo("422 shredded UK GDPR art.5(1)(e), s.46 Code");
    }

    @Test
    void anOrderThatAThiefOfTheLoginThatAppendsHasAddedDestroysNoKey() {
        council.sql()
                .sql("""
                        WITH head AS (UPDATE events.log_head SET size = size + 1 RETURNING size, recorded_at)
                        INSERT INTO events.event (position, sequence, recorded_at, id, happened_on, revision, stream, type, payload,
                            metadata, secret, commitment)
                        SELECT head.size, e.sequence + 1, head.recorded_at, gen_random_uuid(), e.happened_on, 1, e.stream,
                            'PersonalDataShredded', '{"on": "2021-07-12", "ground": "asked-for"}', e.metadata, e.secret, e.commitment
                        FROM head, events.event e WHERE stream = ? ORDER BY e.sequence DESC LIMIT 1""")
                .param(reference)
                .update();

        await().atMost(Duration.ofSeconds(20)).until(() -> council.sql()
                .sql("SELECT failed FROM work.run WHERE job = 'shredding'").query(Integer.class).single() > 0);

        assertThat(council.sql().sql("SELECT count(*) FROM keys.request_key WHERE stream = ?").param(reference)
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void whatIsBrokenOffIsDoneToTheEndByTheEngine() {
        council.moveTo("2021-11-01");
        council.sql().sql("REVOKE DELETE ON keys.request_key FROM foi_keeper").update();

        Client.Answer answer = here.shred(reference, "2021-11-01", "retention");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(erasure().get("keyDestroyed").isNull()).isTrue();
        council.sql().sql("GRANT DELETE ON keys.request_key TO foi_keeper").update();
        await().atMost(Duration.ofSeconds(20)).until(() -> !erasure().get("keyDestroyed").isNull());
        assertThat(there.get("officer", "/api/requests/" + reference).response().body()).doesNotContain(NAME);
    }

    @Test
    void whatWasBrokenOffIsDoneBeforeANodeServes() throws IOException {
        String never = "--foi.keys.shredding-interval=1h";
        try (Council other = new Council()) {
            other.moveTo("2021-07-12");
            try (ConfigurableApplicationContext node = other.node(never)) {
                at(node).happens("S-1");
                other.moveTo("2021-11-01");
                other.sql().sql("REVOKE DELETE ON keys.request_key FROM foi_keeper").update();
                assertThat(at(node).shred("S-1", "2021-11-01", "retention").status()).isEqualTo(503);
            }
            try (ConfigurableApplicationContext node = other.node(never)) {
                assertThat(at(node).get("officer", "/api/requests/S-1").response().body()).doesNotContain(NAME);
                assertThat(at(node).get("head", "/api/requests?q=quarterstaff").json().at("/items")).isEmpty();
            }
        }
    }

    private JsonNode erasure() {
        return there.get("auditor", "/api/requests/" + reference + "/erasure").json();
    }

    private JsonNode trail(PlantedCase node) {
        return node.get("auditor", "/api/requests/" + reference + "/audit-trail").json().at("/items");
    }

    /** Whether the case is found by the name. */
    private boolean found(PlantedCase node) {
        return node.get("head", "/api/requests?q=quarterstaff").response().body().contains(reference);
    }

    private static String refusal(Client.Answer answer) {
        JsonNode error = answer.json().at("/errors/0");
        return answer.status() + " " + error.get("rule").stringValue() + " " + error.get("section").stringValue();
    }

    private static PlantedCase at(ConfigurableApplicationContext node) {
        return new PlantedCase(Council.client(node), role -> Council.bearer(role, role));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> keyRing(ConfigurableApplicationContext node) {
        return (Map<String, ?>) assertThat(node.getBean(PostgresEventStore.class)).extracting("keys.held").actual();
    }

    /** Every row of every table of the engine that names that request. */
    private static List<String> dump(String reference) {
        List<String> dump = new ArrayList<>();
        for (String table : council.sql().sql("""
                SELECT schemaname || '.' || tablename FROM pg_tables
                WHERE schemaname IN ('events', 'keys', 'views', 'work')""").query(String.class).list()) {
            dump.addAll(council.sql().sql("SELECT t::text FROM " + table + " t WHERE t::text LIKE ?")
                    .param("%" + reference + "%").query(String.class).list());
        }
        return dump;
    }
}
