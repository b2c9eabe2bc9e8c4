package uk.foiworkflow.api.chronologies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

@EngineTest
class ChronologiesOverHttpTest {

    private static final Logger LOG = LoggerFactory.getLogger(ChronologiesOverHttpTest.class);
    private static final String REVIEWED = """
            , {"type": "review-requested", "on": "2021-08-20"}, {"type": "review-completed", "on": "2021-09-10",
               "result": "authority-upheld", "outcomes": []}, {"type": "closed", "on": "2021-09-10"}""";

    private final String reference = "C-" + UUID.randomUUID();

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aPastCaseIsImportedOnceAndIsUnchangedAfterThat() {
        Client.Answer first = send(Barnet.chronology(reference, ""));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/requests/" + reference);
        assertThat(first.json()).hasToString("{\"reference\":\"" + reference + "\",\"status\":\"imported\"}");
        Client.Answer second = send(Barnet.chronology(reference, ""));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("status").stringValue()).isEqualTo("unchanged");
        assertThat(sequences()).hasSize(4);
    }

    @Test
    void theOrderOfItsMembersAndAnEmptyRequesterMakeNoDifference() {
        assertThat(send(Barnet.chronology(reference, "")).status()).isEqualTo(201);
        String without = Barnet.chronology(reference, "").replace("\"requester\": null,", "");
        String reordered = without.replace("\"reference\": \"" + reference + "\", ", "").replace("]}]}",
                "]}],\n\"reference\":\"" + reference + "\"}");

        assertThat(reordered).isNotEqualTo(without);
        assertThat(send(reordered).json().get("status").stringValue()).isEqualTo("unchanged");
    }

    @Test
    void anotherCaseUnderItsReferenceIsRefused() {
        assertThat(send(Barnet.chronology(reference, "")).status()).isEqualTo(201);
        Client.Answer answer = send(Barnet.chronology(reference, "").replace("\"england\"", "\"wales\""));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("reference-taken");
        assertThat(answer.field()).isEqualTo("reference");
        assertThat(sequences()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            , {"type": "teleported", "on": "2021-08-01"}                           | 400 | steps[2].type
            , {"type": "closed", "on": "2021-02-30"}                               | 400 | steps[2].on
            , {"type": "closed", "on": "2021-08-01", "colour": "red"}              | 400 | steps[2].colour
            , {"type": "closed", "on": "2021-07-10"}                               | 422 | steps[2].on
            , {"type": "closed", "on": "2199-07-10"}                               | 422 | steps[2].on
            , {"type": "acknowledged", "on": "2021-08-01", "questions": [4]}       | 422 | steps[2].questions
            , {"type": "review-completed", "on": "2021-08-01", "result": "overturned", "outcomes": [{"question": 4, "outcome": "disclosed"}]} | 422 | steps[2].outcomes[0].question
            , {"type": "fees-notice", "on": "2021-08-01", "amount": "12,50"}       | 422 | steps[2].amount
            , {"type": "closed", "on": "2021-08-01", "note": "a\\u0000b"}          | 400 | steps[2].note
            """)
    void whatCannotBeTrueIsNamedWhereItStandsAndNothingIsLeft(String step, int status, String field) {
        Client.Answer answer = send(Barnet.chronology(reference, step));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(status == 400 ? "malformed-input" : "rule-broken");
        assertThat(answer.field()).isEqualTo(field);
        assertThat(client.get("officer", "/api/requests/" + reference).status()).isEqualTo(404);
    }

    @Test
    void onlyTheAdministratorBringsIn() {
        assertThat(client.post("officer", "/api/chronologies", Barnet.chronology(reference, "")).problem())
                .isEqualTo("not-allowed");
    }

    @Test
    void aThousandCasesAreBroughtInWithRubbishInTheMiddle() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 1_000; i++) {
            lines.append(i == 500 ? "{rubbish\n" : Barnet.line(reference + "-" + i, REVIEWED));
        }
        long begun = System.nanoTime();
        List<JsonNode> answers = stream(lines.toString());
        LOG.info("1,000 lines were brought in within {} ms", (System.nanoTime() - begun) / 1_000_000);

        assertThat(answers).extracting(answer -> answer.get("line").intValue()).hasSize(1_000)
                .isSorted().doesNotHaveDuplicates();
        assertThat(answers).filteredOn(answer -> answer.get("status").stringValue().equals("imported")).hasSize(999);
        assertThat(answers.get(499).get("status").stringValue()).isEqualTo("rejected");
        assertThat(answers.get(499).at("/problem/status").intValue()).isEqualTo(400);
        assertThat(client.get("officer", "/api/requests?q=" + reference + "-&limit=500").json().get("items"))
                .hasSize(500);
        assertThat(client.get("officer", "/api/requests/" + reference + "-1000/compliance?asOf=2021-12-01").json()
                .get("roll-up").stringValue()).isEqualTo("partly-withheld");
    }

    @Test
    void eachLineIsAllOrNothing() {
        List<JsonNode> answers = stream(Barnet.line(reference + "-1", "")
                + Barnet.line(reference + "-2", ", {\"type\": \"closed\", \"on\": \"2021-07-10\"}")
                + Barnet.line(reference + "-1", "").replace("england", "wales")
                + Barnet.line(reference + "-1", ""));

        assertThat(answers).extracting(answer -> answer.get("status").stringValue()).containsExactly("imported",
                "rejected", "rejected", "unchanged");
        assertThat(answers).extracting(answer -> answer.at("/problem/status").intValue(0)).containsExactly(0, 422, 409,
                0);
        assertThat(client.get("officer", "/api/requests?q=" + reference).json().get("items")).hasSize(1);
    }

    private Client.Answer send(String chronology) {
        return client.post("admin", "/api/chronologies", chronology);
    }

    private List<JsonNode> stream(String lines) {
        Client.Answer answer = client.send(client.call("admin", "/api/chronologies", "Content-Type",
                "application/x-ndjson", "Accept", "application/x-ndjson").POST(BodyPublishers.ofString(lines)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        return answer.response().body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private List<Integer> sequences() {
        return client.get("auditor", "/api/requests/" + reference + "/audit-trail").json().get("items").valueStream()
                .map(line -> line.get("sequence").intValue()).toList();
    }
}
