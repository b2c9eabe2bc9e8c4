package uk.foiworkflow.api.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.law.Rulebook;

/** What a council of its own has published. */
@EngineTest
class ReleasesOverHttpTest {

    private static final String RELEASES = "/api/statistics/releases";
    private static final String JUNE = """
            {"type": "received", "on": "2021-07-09"}""";
    private static final String ANSWERED = """
            {"type": "responded", "on": "2021-11-03", "outcomes": [
             {"question": 1, "held": "yes", "outcome": "disclosed", "exemptions": []}]}""";

    private final String council = "Council " + UUID.randomUUID();

    private Client client;

    /** Nothing is published while an event is parked, and others of the same store park some on purpose. */
    @BeforeEach
    void connect(@LocalServerPort int port, @Autowired @Qualifier("views") DataSource views) {
        JdbcClient.create(views).sql("DELETE FROM views.dead_letter").update();
        client = new Client(port);
    }

    @Test
    void whatWasPublishedStaysToTheByteWhateverIsBroughtInLater() {
        past(JUNE);
        Answer published = publish("\"asOf\": \"2021-11-01\"");
        assertThat(published.status()).as(published.response().body()).isEqualTo(201);
        JsonNode release = published.json();
        String address = release.at("/release/address").stringValue();
        assertThat(published.header("Location")).isEqualTo(address);
        past(JUNE, ANSWERED);
        String asked = "/api/statistics?definition=cabinet-office/1&period=2021-Q3&asOf=2021-11-01&upTo="
                + release.at("/release/upTo") + "&authority=" + council.replace(" ", "%20");

        assertThat(get(address).json()).isEqualTo(release);
        assertThat(figure(release, "received", "count")).isEqualTo(1);
        String json = get(address + "/table").response().body();
        assertThat(json).isEqualTo(get(asked).response().body());
        assertThat(release.at("/release/jsonSha256").stringValue()).isEqualTo(sha256(json));
        String csv = get(address + "/table", "Accept", "text/csv").response().body();
        assertThat(csv).startsWith("Quarter,Government body,Total requests received,").isEqualTo(
                get(asked, "Accept", "text/csv").response().body());
        assertThat(release.at("/release/csvSha256").stringValue()).isEqualTo(sha256(csv));
        JsonNode check = get(address + "/check").json();
        assertThat(check.get("equal").booleanValue()).as(check.toString()).isTrue();
        assertThat(check.get("figures")).isEmpty();
    }

    @Test
    void asPublishedStandsBesideAsKnownNowWithTheCasesTheEventsAndTheNote() {
        past(JUNE, ANSWERED);
        String address = published("\"asOf\": \"2021-11-01\"");
        past(JUNE);
        JsonNode revised = get(address + "/revision?compare=2021-12-31").json();

        assertThat(revised.at("/published/title").stringValue()).isEqualTo("Autumn figures");
        JsonNode received = figure(revised, "received");
        assertThat(received.get("published").intValue()).isEqualTo(1);
        assertThat(received.get("now").intValue()).isEqualTo(2);
        assertThat(get(received.get("casesPublished").stringValue()).json().get("items")).hasSize(1);
        assertThat(get(received.get("casesNow").stringValue()).json().get("items")).hasSize(2);
        JsonNode late = figure(revised, "late");
        assertThat(late.get("published").intValue()).isZero();
        assertThat(late.get("now").intValue()).isEqualTo(1);
        JsonNode moved = revised.get("changed").valueStream()
                .filter(changed -> changed.get("id").stringValue().equals("late")).findFirst().orElseThrow();
        assertThat(moved.at("/moves/0/causes/0/type").stringValue()).isEqualTo("ResponseIssued");
        assertThat(revised.get("note").stringValue()).contains("“Autumn figures”, as at 1 November 2021; restated",
                "Late response: 0, now 1 (1 case came in).");
    }

    @Test
    @Rulebook("released")
    void aRevisionNamesWhatItRevisesAndIsNamedByIt() {
        past(JUNE);
        int first = get(published("\"asOf\": \"2021-11-01\"")).json().at("/release/release").intValue();
        Answer unnamed = publish("\"asOf\": \"2021-12-31\"");
        assertThat(unnamed.status() + unnamed.field()).isEqualTo("422revises");
        assertThat(unnamed.json().at("/errors/0/rule").stringValue()).isEqualTo("released");

        String later = published("\"asOf\": \"2021-12-31\", \"revises\": " + first);
        assertThat(get(later).json().at("/release/revises").intValue()).isEqualTo(first);
        assertThat(get(RELEASES + "/" + first).json().at("/release/revisedBy").intValue()).isEqualTo(first + 1);
        JsonNode page = get(RELEASES + "?limit=1&after=" + (first - 1)).json();
        assertThat(page.at("/items/0/release").intValue()).isEqualTo(first);
        assertThat(page.get("next").intValue()).isEqualTo(first);
    }

    @Test
    void theSameKeyPublishesOnceAndAnotherBodyUnderItNothing() {
        past(JUNE);
        String key = UUID.randomUUID().toString();
        Answer first = publish("\"asOf\": \"2021-11-01\"", "Idempotency-Key", key);
        Answer again = publish("\"asOf\": \"2021-11-01\"", "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(publish("\"asOf\": \"2021-11-02\"", "Idempotency-Key", key).problem()).isEqualTo(
                "key-reused");
    }

    @Test
    void thePublicationAndEachFileThatIsTakenAwayAreInTheTrail() {
        past(JUNE);
        String address = published("\"asOf\": \"2021-11-01\"");
        String asked = "definition=section-45&period=2021-Q3&authority=" + council.replace(" ", "%20");
        get("/api/statistics?" + asked, "Accept", "text/csv");
        get(address + "/table", "Accept", "text/csv");
        get("/api/statistics?" + asked);

        String hash = get(address).json().at("/release/csvSha256").stringValue();
        assertThat(onRecord("StatisticsPublished", hash)).hasSize(1).first().asString().contains(council,
                "cabinet-office/1 over 2021-Q3", "as at 1 November 2021");
        assertThat(onRecord("ExportMade", council.substring(council.indexOf(' ') + 1))).hasSize(1).first().asString()
                .contains("/api/statistics, as text/csv");
        assertThat(onRecord("ExportMade", address + "/table")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "definition": "pacing"                                     | 422 | definition
            "definition": "nothing/1"                                  | 422 | definition
            "period": "2021-Q5"                                        | 400 | period
            "period": "2999-Q1"                                        | 422 | period
            "asOf": "2999-01-01"                                       | 422 | asOf
            "on": "2999-01-01"                                         | 422 | on
            "on": "2021-10-31", "asOf": "2021-11-01"                   | 422 | on
            "title": " "                                               | 422 | title
            "revises": 7, "asOf": "2021-11-01"                         | 422 | revises
            "revises": "x"                                             | 400 | revises
            "upTo": 999999999                                          | 400 | upTo
            "figures": []                                              | 400 | figures
            """)
    void whatCannotBePublishedIsRefusedByItsField(String field, int status, String named) {
        Answer answer = publish(field);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"/0, 404", "/x, 404", "/999999999999999999999, 404", "/999999/table, 404", "/999999/revision, 404",
            "/999999/check, 404", "?after=x, 400", "?limit=0, 400", "?of=1, 400", "/1?asOf=2021-01-01, 400",
            "/1/check?day=1, 400"})
    void whatIsNotThereIsToldAsSuch(String path, int status) {
        assertThat(get(RELEASES + path).status()).isEqualTo(status);
    }

    @Test
    void onlyTheHeadPublishes() {
        for (String user : new String[]{"officer", "auditor", "admin", "holder"}) {
            assertThat(client.post(user, RELEASES, "{}").status()).isEqualTo(403);
        }
    }

    private String published(String fields) {
        Answer published = publish(fields);
        assertThat(published.status()).as(published.response().body()).isEqualTo(201);
        return published.header("Location");
    }

    /** Fields that are given take the place of the usual ones. */
    private Answer publish(String fields, String... headers) {
        StringBuilder body = new StringBuilder("{").append(fields);
        for (String field : List.of("\"on\": \"2022-01-10\"", "\"title\": \"Autumn figures\"",
                "\"definition\": \"cabinet-office\"", "\"period\": \"2021-Q3\"",
                "\"authority\": \"" + council + "\"")) {
            if (!fields.contains(field.substring(0, field.indexOf(':')))) {
                body.append(", ").append(field);
            }
        }
        return client.post("head", RELEASES, body.append('}').toString(), headers);
    }

    private void past(String... steps) {
        Answer answer = client.post("admin", "/api/chronologies", """
                {"reference": "%s", "authority": {"name": "%s", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "questions": [{"number": 1, "text": "How many?"}], "steps": [%s]}"""
                .formatted("S-" + UUID.randomUUID(), council, String.join(", ", steps)));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    private Answer get(String path, String... headers) {
        return client.get("head", path, headers);
    }

    private List<JsonNode> onRecord(String type, String words) {
        return client.get("auditor", "/api/audit?limit=500&type=" + type + "&q=" + words).json().get("items")
                .valueStream().toList();
    }

    private static JsonNode figure(JsonNode table, String id) {
        return table.get("figures").valueStream().filter(figure -> figure.get("id").stringValue().equals(id))
                .findFirst().orElseThrow();
    }

    private static int figure(JsonNode table, String id, String field) {
        return figure(table, id).get(field).intValue();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
