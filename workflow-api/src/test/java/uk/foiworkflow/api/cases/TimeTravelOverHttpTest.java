package uk.foiworkflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

/** What the file said at an instant, and what had happened by a day. */
@EngineTest
class TimeTravelOverHttpTest {

    private final String reference = "T-" + UUID.randomUUID();
    private final String path = "/api/requests/" + reference;

    private Client client;

    @BeforeEach
    void receivedOnMondayAndAcknowledgedOnThursday(@LocalServerPort int port) {
        client = new Client(port);
        Client.Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2024-03-04",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"},
                               {"number": 2, "text": "Who rode in them?"}]}""".formatted(reference));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
        send("acknowledgement", "{\"on\": \"2024-03-07\"}");
    }

    @Test
    void whatCameInLateCountsFromItsDayWhileTheFileOfThatTimeStaysAsItWas() {
        send("clarification-request", "{\"on\": \"2024-03-05\", \"questions\": [2], \"text\": \"Which year?\"}");
        String before = lastRecorded().minus(1, ChronoUnit.MICROS).toString();

        assertThat(state("?onDate=2024-03-04")).isEqualTo("running");
        assertThat(state("?onDate=2024-03-05")).isEqualTo("stopped");
        assertThat(state("?asOf=" + before)).isEqualTo("running");
        assertThat(state("")).isEqualTo("stopped");
        assertThat(state("?onDate=2024-03-05&asOf=" + before)).isEqualTo("running");
        assertThat(get("?onDate=2024-03-05").get("acknowledged").isNull()).isTrue();
        assertThat(due("onDate=2024-03-05")).containsExactly("2024-04-04 running", "2024-04-04 stopped");
        assertThat(due("asOf=" + before)).containsExactly("2024-04-04 overdue");
    }

    @Test
    void aReceiptThatWasPutRightHadAlwaysBeenSo() {
        assertThat(client.get("officer", path + "?onDate=2024-03-01").problem()).isEqualTo("not-found");

        send("receipt-date", "{\"on\": \"2024-03-08\", \"to\": \"2024-03-01\"}");
        String before = lastRecorded().minus(1, ChronoUnit.MICROS).toString();

        assertThat(get("?onDate=2024-03-01").get("received").stringValue()).isEqualTo("2024-03-01");
        assertThat(get("?onDate=2024-03-01").at("/deadlines/0/due").stringValue()).isEqualTo("2024-04-03");
        assertThat(get("?asOf=" + before).at("/deadlines/0/due").stringValue()).isEqualTo("2024-04-04");
        assertThat(client.get("officer", path + "?onDate=2024-03-01&asOf=" + before).problem())
                .isEqualTo("not-found");
        assertThat(list("onDate=2024-03-01")).hasSize(1);
        assertThat(list("onDate=2024-02-29")).isEmpty();
    }

    @Test
    void costExemptionsAndLinksAreToldOfADayAsWell() {
        send("searches", "{\"on\": \"2024-03-11\", \"questions\": [1], \"where\": \"accounts\", \"minutes\": 30}");
        send("questions/2/exemptions", "{\"on\": \"2024-03-12\", \"exemption\": \"s40(2)\"}");
        send("searches", "{\"on\": \"2024-03-06\", \"questions\": [1], \"where\": \"garage\", \"minutes\": 15}");
        String other = logged("2024-03-08");
        send("links", "{\"on\": \"2024-03-13\", \"with\": \"%s\", \"kind\": \"related\", \"why\": \"Taxis\"}"
                .formatted(other));

        assertThat(List.of(get("/cost?onDate=2024-03-05").at("/0/total").intValue(),
                get("/cost?onDate=2024-03-06").at("/0/total").intValue(),
                get("/cost?onDate=2024-03-11").at("/0/total").intValue())).containsExactly(0, 15, 45);
        assertThat(get("/exemptions?onDate=2024-03-11").get("rows")).isEmpty();
        assertThat(get("/exemptions?onDate=2024-03-12").get("rows")).hasSize(1);
        assertThat(get("/links?onDate=2024-03-12").get("links")).isEmpty();
        assertThat(get("/links?onDate=2024-03-13").get("links")).hasSize(1);
        for (String told : List.of("/cost", "/exemptions", "/links", "/not-held")) {
            assertThat(client.get("officer", path + told + "?onDate=2024-03-03").problem()).isEqualTo("not-found");
        }
    }

    @Test
    void whatIsToldOfAnotherTimeIsNoVersionToActOn() {
        assertThat(client.get("officer", path).header("ETag")).isNotEmpty();
        assertThat(client.get("officer", path + "?onDate=2024-03-05").header("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/requests/%s?asOf=2990-01-01T00:00:00Z", "/api/requests/%s?onDate=2990-01-01",
            "/api/requests/%s/compliance?knownAt=2990-01-01T00:00:00Z", "/api/requests?asOf=2990-01-01T00:00:00Z",
            "/api/requests?onDate=2990-01-01", "/api/dashboard/due?onDate=2990-01-01",
            "/api/requests/%s/links?asOf=2990-01-01T00:00:00Z", "/api/requests/%s/exemptions?asOf=2990-01-01T00:00:00Z",
            "/api/requests/%s/cost?onDate=2990-01-01", "/api/requests/%s/exemptions?onDate=2990-01-01",
            "/api/requests/%s/links?onDate=2024-03-04&asOf=2024-03-04T00:00:00Z",
            "/api/dashboard/due?onDate=2024-03-04&asOf=2024-03-04T00:00:00Z",
            "/api/requests?onDate=2024-03-04&asOf=2024-03-04T00:00:00Z"})
    void nobodyKnowsWhatIsToComeAndAListIsToldOfOneAxis(String asked) {
        Client.Answer answer = client.get("officer", asked.formatted(reference));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/rule").stringValue()).isEqualTo("dated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/requests/%s?onDate=2024-02-30", "/api/requests?onDate=today",
            "/api/dashboard/due?onDate=2024-03-04T00:00:00Z"})
    void aDayThatIsNoneIsNamed(String asked) {
        Client.Answer answer = client.get("officer", asked.formatted(reference));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("onDate");
    }

    private String logged(String received) {
        String other = "TT-" + UUID.randomUUID();
        Client.Answer answer = client.post("officer", "/api/requests",
                """
                        {"reference": "%s", "received": "%s", "authority": {"name": "Anytown Council", "kind": "local-authority"},
                         "jurisdiction": "england", "regime": "FOIA", "questions": [{"number": 1, "text": "Which taxis?"}]}"""
                        .formatted(other, received));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return other;
    }

    /** How the limit of the second question stands. */
    private String state(String rest) {
        return get(rest).get("deadlines").valueStream()
                .filter(line -> line.get("questions").valueStream().anyMatch(number -> number.intValue() == 2))
                .findFirst().orElseThrow().get("state").stringValue();
    }

    private List<String> due(String when) {
        return client.get("officer", "/api/dashboard/due?" + when).json().get("items").valueStream()
                .filter(line -> line.get("reference").stringValue().equals(reference))
                .map(line -> line.get("due").stringValue() + " "
                        + line.get("urgency").stringValue().replace("later", "running"))
                .toList();
    }

    private JsonNode list(String when) {
        return client.get("officer", "/api/requests?q=" + reference + "&" + when).json().get("items");
    }

    private Instant lastRecorded() {
        JsonNode lines = client.get("officer", path + "/audit-trail").json().get("items");
        return Instant.parse(lines.get(lines.size() - 1).get("recordedAt").stringValue());
    }

    private void send(String call, String body) {
        Client.Answer answer = client.post("officer", path + "/" + call, body, "If-Match",
                client.get("officer", path).header("ETag"));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    private JsonNode get(String rest) {
        Client.Answer answer = client.get("officer", path + rest);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }
}
