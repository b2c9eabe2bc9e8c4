package uk.foiworkflow.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.api.keys.PlantedCase;

/** Two nodes on one database, and what was read and exported in July, which is kept for two months. */
class AccessRetentionOverHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WORD = "Quarterstaff";
    private static final String ALL_OF_JULY = "FROM events.event WHERE stream LIKE 'access/2021-07/%'";

    private final Council council = new Council();
    private ConfigurableApplicationContext one;
    private PlantedCase here;
    private Client client;
    @TempDir
    private Path list;

    @BeforeEach
    void july() {
        council.moveTo("2021-07-12");
        one = node();
        client = Council.client(one);
        here = new PlantedCase(client, role -> Council.bearer(role, role));
        here.happens("A-1");
        // Until the trail has heard of it the answer is 503.
        await().atMost(PATIENCE).until(() -> client.get("", "/api/audit?q=" + WORD, "Accept", "application/x-ndjson",
                "Authorization", Council.bearer("auditor", "auditor")).status() == 200);
        await().atMost(PATIENCE).until(() -> count("SELECT count(*) " + ALL_OF_JULY + " AND type = 'CaseOpened'") > 0);
    }

    @AfterEach
    void close() throws IOException {
        council.close();
    }

    @Test
    void theWordsEndAndEverythingElseStands() {
        node();
        assertThat(exports()).contains(WORD);
        JsonNode before = july("2021-07");
        assertThat(before.get("keptUntil").stringValue()).isEqualTo("2021-09-30");
        assertThat(before.get("streams").intValue()).isPositive();
        assertThat(before.get("erasures")).isEmpty();
        long events = count("SELECT count(*) " + ALL_OF_JULY);

        council.moveTo("2021-11-01");
        JsonNode after = await().atMost(PATIENCE).until(() -> july("2021-07"), this::allErased);

        assertThat(exports()).doesNotContain(WORD)
                .contains("[shredded under retention rule access on 1 November 2021]");
        assertThat(count("SELECT count(*) " + ALL_OF_JULY)).as("one order each, whichever node gave it")
                .isEqualTo(events + after.get("streams").intValue());
        assertThat(after.get("erasures")).allSatisfy(erasure -> {
            assertThat(erasure.get("by").stringValue()).isEqualTo("engine");
            assertThat(erasure.get("rule").stringValue()).isEqualTo("access");
            assertThat(erasure.get("keptUntil").stringValue()).isEqualTo("2021-09-30");
            assertThat(erasure.get("listedOutside").booleanValue()).isTrue();
            assertThat(erasure.at("/stands/events").intValue()).isGreaterThan(1);
        });
        assertThat(after.get("erasures")).anySatisfy(
                erasure -> assertThat(erasure.get("heldUntil").stringValue("")).isEqualTo("2021-10-12"));
        assertThat(here.get("auditor", "/api/audit?type=PersonalDataShredded").json().at("/items/0/sentence")
                .stringValue()).startsWith("The words on record of access/2021-07/")
                .endsWith(" were shredded on 1 November 2021: they are kept no longer than until 30 September 2021.");
        assertThat(count("SELECT count(*) FROM keys.request_key WHERE stream LIKE 'access/2021-07/%'")).isZero();
    }

    @Test
    void whatSpeaksOfACaseIsKeptAsLongAsThatIsHeld() {
        council.moveTo("2021-10-12");
        await().atMost(PATIENCE).until(() -> count(
                "SELECT count(*) FROM work.run WHERE job = 'access-retention' AND looked > 0 AND done = 0") > 0);

        String kept = "SELECT count(*) FROM keys.request_key JOIN events.event USING (stream)"
                + " WHERE stream LIKE 'access/2021-07/%' AND type = 'CaseOpened'";
        assertThat(count(kept)).isPositive();

        council.moveTo("2021-10-13");
        await().atMost(PATIENCE).until(() -> count(kept) == 0);
    }

    @Test
    void whatIsBrokenOffIsDoneToTheEnd() {
        council.sql().sql("REVOKE DELETE ON keys.request_key FROM foi_keeper").update();
        council.moveTo("2021-11-01");
        JsonNode ordered = await().atMost(PATIENCE).until(() -> july("2021-07"),
                month -> month.get("erasures").size() == month.get("streams").intValue());
        assertThat(ordered.get("erasures")).allMatch(erasure -> erasure.get("keyDestroyed").isNull());

        council.sql().sql("GRANT DELETE ON keys.request_key TO foi_keeper").update();

        await().atMost(PATIENCE).until(() -> july("2021-07"), this::allErased);
        assertThat(exports()).doesNotContain(WORD);
    }

    @Test
    void aBackupBringsNoWordBack() throws IOException {
        one.close();
        List<String> streams = council.sql()
                .sql("SELECT DISTINCT stream " + ALL_OF_JULY + " AND type = 'ExportMade'").query(String.class).list();
        for (String stream : streams) {
            Files.writeString(list.resolve("shredded.keys"), """
                    {"on":"2021-11-01","ground":"retention","rule":"access","until":"2021-09-30","stream":"%s"}
                    """.formatted(stream), java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        }

        here = new PlantedCase(Council.client(node()), role -> Council.bearer(role, role));

        assertThat(exports()).doesNotContain(WORD)
                .contains("[shredded under retention rule access on 1 November 2021]");
        assertThat(july("2021-07").get("erasures")).hasSameSizeAs(streams);
    }

    @Test
    void aMonthIsNamedAsOne() {
        for (String query : List.of("", "?month=July", "?month=2021-13", "?month=2021-07&mood=good")) {
            assertThat(here.get("auditor", "/api/audit/access-record" + query).problem()).as(query)
                    .isEqualTo("malformed-input");
        }
        assertThat(july("1999-01").get("streams").intValue()).isZero();
    }

    private ConfigurableApplicationContext node() {
        return council.node("--foi.access.kept-months=2", "--foi.access.interval=200ms",
                "--foi.keys.shredding-interval=200ms", "--foi.keys.purge-interval=0s",
                "--foi.keys.shredded-file=" + list.resolve("shredded.keys"));
    }

    private boolean allErased(JsonNode month) {
        return month.get("erasures").size() == month.get("streams").intValue()
                && month.get("erasures").valueStream().noneMatch(erasure -> erasure.get("filesPurged").isNull());
    }

    /** What the auditor reads of that month. */
    private JsonNode july(String month) {
        return here.get("auditor", "/api/audit/access-record?month=" + month).json();
    }

    /** What the auditor reads of all exports. */
    private String exports() {
        return here.get("auditor", "/api/audit?type=ExportMade").response().body();
    }

    private long count(String sql) {
        return council.sql().sql(sql).query(Long.class).single();
    }
}
