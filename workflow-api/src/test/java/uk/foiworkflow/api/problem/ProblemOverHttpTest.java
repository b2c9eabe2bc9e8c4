package uk.foiworkflow.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EdgeTest;

@EdgeTest
class ProblemOverHttpTest {

    private static final String LETTER = "{\"received\": \"2021-07-09\", \"regime\": \"FOIA\"}";

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void whatACallCarriesReachesTheController() {
        String correlation = "0f9d2d0e-6a35-4a6e-9d4d-0b7e7d6f3a11";
        Client.Answer answer = client.post("officer", "/api/requests", LETTER, "If-Match", "\"3\"", "Idempotency-Key",
                "k-1", "X-Correlation-Id", correlation);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Correlation-Id")).isEqualTo(correlation);
        JsonNode told = answer.json();
        assertThat(told.get("version").longValue()).isEqualTo(3);
        assertThat(told.get("key").stringValue()).isEqualTo("k-1");
        assertThat(told.get("sent").stringValue()).isEqualTo("/api/requests\n" + LETTER);
        assertThat(told.get("actor").stringValue()).isEqualTo("officer");
        assertThat(told.get("correlation").stringValue()).isEqualTo(correlation);
        assertThat(told.at("/letter/regime").stringValue()).isEqualTo("FOIA");
    }

    @Test
    void aCorrelationIdThatIsNoneIsReplaced() {
        assertThat(client.post("officer", "/api/requests", LETTER, "X-Correlation-Id", "1-1-1-1-1")
                .header("X-Correlation-Id")).hasSize(36).doesNotStartWith("1-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                              | 400 | the JSON
            []                                             | 400 | the JSON
            {"received": "2021-07-09"}                     | 400 | regime
            {"received": "2021-02-30", "regime": "FOIA"}   | 400 | received
            {"received": "2021-07-09", "regime": "FOIA", "colour": 1} | 400 | colour
            {"received": "2021-07-09", "regime": "FOIA", "text": "123456789012345678901"} | 422 | text
            {"received": "2021-07-09", "regime": "FOIA", "lines": [{"number": "1", "text": "x"}]} | 400 | lines[0].number
            """)
    void aBodyThatCannotBeReadIsToldByField(String body, int status, String field) {
        Client.Answer answer = client.post("officer", "/api/requests", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(status == 400 ? "malformed-input" : "rule-broken");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThat(client.post("officer", "/api/requests", "").problem()).isEqualTo("malformed-input");
    }

    @Test
    void aBodyOfMoreThanAMegabyteIsNotRead() {
        Client.Answer answer = client.post("officer", "/api/requests", "x".repeat((1 << 20) + 1));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("too-large");
    }

    @Test
    void jsonIsJsonHoweverItsNameIsWritten() {
        var call = client.call("officer", "/api/requests", "Content-Type", "Application/JSON", "Idempotency-Key", "k");
        JsonNode told = client.send(call.POST(BodyPublishers.ofString(LETTER))).json();

        assertThat(told.get("sent")).isEqualTo(
                client.post("officer", "/api/requests", LETTER, "Idempotency-Key", "k").json().get("sent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/xml", "text/plain", "application/problem+json",
            "application/x-www-form-urlencoded", "application/cbor", "rubbish"})
    void onlyJsonIsRead(String form) {
        var call = client.call("officer", "/api/requests", "Content-Type", form);
        Client.Answer answer = client.send(call.POST(BodyPublishers.ofString(LETTER)));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("unsupported-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/xml", "text/html"})
    void onlyJsonIsWritten(String form) {
        Client.Answer answer = client.get("officer",
                "/api/deadlines?regime=FOIA&jurisdiction=england&received=2021-07-09", "Accept", form);

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).isEqualTo("not-acceptable");
    }

    @Test
    void aProblemIsToldWhateverTheCallerAccepts() {
        assertThat(client.get("officer", "/api/deadlines", "Accept", "application/zip").status()).isIn(400, 406);
        assertThat(client.get("officer", "/api/deadlines", "Accept", "application/json").problem())
                .isEqualTo("malformed-input");
    }

    @Test
    void anotherMethodIsAnsweredWithThoseThatThereAre() {
        Client.Answer answer = client
                .send(client.call("officer", "/api/deadlines").method("DELETE", BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/requests/7481896/nothing", "/", "/error", "/index.html",
            "/actuator/env", "/v3/api-docs.yaml", "/api/deadlines/"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(client.get("officer", path).problem()).isEqualTo("not-found");
        assertThat(client.get("officer", path).status()).isEqualTo(404);
    }

    @Test
    void aFaultOfOursTellsNothingOfTheInside() {
        Client.Answer answer = client.get("officer", "/api/requests/7481896");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("internal");
        assertThat(answer.response().body()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(answer.json().get("instance").stringValue())
                .isEqualTo("urn:uuid:" + answer.header("X-Correlation-Id"));
    }

    @Test
    void aVersionThatIsMissingOrMalformedIsToldApart() {
        String path = "/api/requests/7481896/evidence";
        assertThat(client.post("officer", path, "{}").status()).isEqualTo(428);
        assertThat(client.post("officer", path, "{}", "If-Match", "*").problem()).isEqualTo("malformed-header");
        assertThat(client.post("officer", path, "{}", "If-Match", "W/\"3\"").status()).isEqualTo(400);
        assertThat(client.post("officer", path, "{}", "If-Match", "\"3\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /api/requests/%00 HTTP/1.1               | 400
            GET /api/requests/a%2Fb HTTP/1.1             | 400
            GET /api/requests/a%5Cb HTTP/1.1             | 400
            GET /api/requests/a;b=c HTTP/1.1             | 400
            GET /api//requests HTTP/1.1                  | 400
            GET /api/../etc/passwd HTTP/1.1              | 40
            GET /api/requests/%zz HTTP/1.1               | 400
            GET /api/deadlines?regime=%zz HTTP/1.1       | 400
            GET /api/deadlines?a=%00 HTTP/1.1            | 40
            GET /api/requests/<b> HTTP/1.1               | 400
            GET /api/requests/a b HTTP/1.1               | 400
            TRACE /api/deadlines HTTP/1.1                | 40
            PROPFIND /api/deadlines HTTP/1.1             | 40
            rubbish                                      | 400
            """)
    void whatTheContainerOrTheFirewallRefusesIsAProblemToo(String line, String status) throws IOException {
        assertRefused(client.raw(line + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + Client.basic("officer", EdgeTest.PASSWORD) + "\r\n\r\n"), status);
    }

    @Test
    void anAddressOrHeaderThatIsTooLongIsAProblemToo() throws IOException {
        assertRefused(client.raw("GET /api/" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), "4");
        assertRefused(client.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"), "4");
        assertRefused(client.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX \u0001: a\r\n\r\n"), "4");
        assertRefused(client.raw("GET / HTTP/1.1\r\n\r\n"), "400");
    }

    private static void assertRefused(String answer, String status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContainIgnoringCase("<html");
        if (answer.contains("\r\n\r\n{")) {
            assertThat(answer).contains("application/problem+json").contains("urn:foi-workflow:problem:");
        } else {
            assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).isEmpty();
        }
    }
}
