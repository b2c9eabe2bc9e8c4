package uk.foiworkflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

@EngineTest
class QuestionsOverHttpTest {

    private final String reference = "Q-" + UUID.randomUUID();

    private Client client;

    @BeforeEach
    void log(@LocalServerPort int port) {
        client = new Client(port);
        Client.Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "formerReference": "FOI/2025/%s", "received": "2024-03-04",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"}]}""".formatted(reference, reference));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
    }

    @Test
    void whatWasJustWrittenIsReadAtOnce() {
        for (int note = 1; note <= 20; note++) {
            send("notes", "{\"on\": \"2024-03-04\", \"text\": \"Rang the requester\"}");
            assertThat(get("officer", "/audit-trail").get("items")).hasSize(note + 1);
        }
        assertThat(client.get("head", "/api/requests?formerReference=FOI/2025/" + reference).json().get("items"))
                .hasSize(1);
    }

    @Test
    void aHolderSeesTheCaseFromTheMomentTheyAreTasked() {
        assertThat(client.get("holder", "/api/requests/" + reference).status()).isEqualTo(404);

        send("tasks", "{\"on\": \"2024-03-04\", \"holder\": \"holder\", \"questions\": [1]}");

        assertThat(get("holder", "").get("reference").stringValue()).isEqualTo(reference);
        assertThat(client.get("holder", "/api/requests?q=" + reference).json().get("items")).hasSize(1);
        assertThat(client.get("holder", "/api/dashboard/due?limit=500").json().get("items")).extracting(
                row -> row.get("reference").stringValue()).contains(reference);
    }

    @Test
    void aLiveCaseStandsAsItWasRecordedWhateverDayItTellsOf() {
        send("acknowledgement", "{\"on\": \"2024-03-04\"}");
        Instant acknowledged = Instant.parse(get("officer", "/audit-trail").at("/items/1/recordedAt").stringValue());
        String before = acknowledged.minus(1, ChronoUnit.MICROS).toString();

        assertThat(get("officer", "?asOf=" + before).get("acknowledged").isNull()).isTrue();
        assertThat(get("officer", "?asOf=" + acknowledged).get("acknowledged").stringValue()).isEqualTo("2024-03-04");
        assertThat(client.get("officer", "/api/requests/" + reference + "?asOf=2024-03-04T12:00:00Z").problem())
                .isEqualTo("not-found");
        assertThat(client.get("officer", "/api/requests?q=" + reference + "&asOf=2024-03-04T12:00:00Z").json()
                .get("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/requests?colour=red                    | colour
            /api/requests?state=sleeping                | state
            /api/requests?limit=0                       | limit
            /api/requests?limit=501                     | limit
            /api/requests?after=-1                      | after
            /api/requests?asOf=2021-07-09               | asOf
            /api/requests?q=a&q=b                       | q
            /api/requests?q=%00                         | q
            /api/requests/7481896?asOf=yesterday        | asOf
            /api/requests/7481896?as=1                  | as
            /api/requests/FOI%202021                    | reference
            /api/requests/7481896/audit-trail?limit=3   | limit
            /api/requests/7481896/compliance?asOf=2021-02-30 | asOf
            /api/requests/7481896/compliance?knownAt=2021-02-03 | knownAt
            /api/dashboard/due?asOf=now                 | asOf
            /api/dashboard/due?after=bmV4dA             | after
            /api/dashboard/due?limit=0                  | limit
            /api/dashboard/due?urgency=yesterday        | urgency
            /api/dashboard/cases?after=%25              | after
            /api/dashboard/cases?waitingFor=godot       | waitingFor
            /api/dashboard/cases?stuck=maybe            | stuck
            /api/dashboard/officer?asOf=2021-13-01      | asOf
            /api/dashboard/officer?of=jo                | of
            """)
    void aParameterThatIsUnknownDoubledOrUnreadableIsNamed(String path, String field) {
        Client.Answer answer = client.get("officer", path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-input");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void aDashboardThatThereIsNotIsNotFound() {
        assertThat(client.get("officer", "/api/dashboard/anything").problem()).isEqualTo("not-found");
    }

    private void send(String call, String body) {
        Client.Answer answer = client.post("officer", "/api/requests/" + reference + "/" + call, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    private JsonNode get(String user, String rest) {
        Client.Answer answer = client.get(user, "/api/requests/" + reference + rest);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }
}
