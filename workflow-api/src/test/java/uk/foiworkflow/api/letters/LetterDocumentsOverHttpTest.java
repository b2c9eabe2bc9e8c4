package uk.foiworkflow.api.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.api.pdf.PdfValidation;

/** The letter that is drawn up is the letter that is cleared and sent, byte for byte. */
@EngineTest
class LetterDocumentsOverHttpTest {

    private final String reference = "LTR-" + UUID.randomUUID();
    private Client client;

    @BeforeEach
    void decide(@LocalServerPort int port) {
        client = new Client(port);
        Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "requester": {"name": "A. Requester", "email": "a.requester@example.org"},
                 "questions": [{"number": 1, "text": "What did the taxis cost?"}]}""".formatted(reference));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
        does("officer", "questions/1/decision", """
                {"on": "2021-07-20", "held": "yes", "outcome": "disclosed", "answer": "£1,204.50"}""");
    }

    @Test
    void theBytesThatWereDrawnUpAreClearedAndSent() throws Exception {
        does("officer", "letters/response/documents", "{\"on\": \"2021-07-21\"}");
        JsonNode drawn = documents().get(0);
        assertThat(drawn.get("kind").stringValue()).isEqualTo("letter");
        assertThat(drawn.get("mediaType").stringValue()).isEqualTo("application/pdf");
        assertThat(drawn.at("/drawnUp/letter").stringValue()).isEqualTo("response");
        assertThat(drawn.get("name").stringValue()).isEqualTo(reference + "-response-en.pdf");
        String sha256 = drawn.get("sha256").stringValue();

        does("officer", "drafts", "{\"on\": \"2021-07-21\", \"document\": 1}");
        byte[] read = download("approver", 1);
        assertThat(sha256(read)).isEqualTo(sha256);
        assertThat(PdfValidation.faults(read)).isEmpty();
        assertThat(attempt("approver", "drafts/1/clearance", """
                {"on": "2021-07-22", "sha256": "%s"}""".formatted("0".repeat(64))).status()).isEqualTo(422);
        does("approver", "drafts/1/clearance", "{\"on\": \"2021-07-22\", \"sha256\": \"" + sha256 + "\"}");
        does("officer", "response", """
                {"on": "2021-07-27", "draft": 1, "statement": "granted", "sha256": "%s"}""".formatted(sha256));

        JsonNode file = client.get("officer", path("")).json();
        assertThat(file.at("/drafts/0/document").intValue()).isEqualTo(1);
        assertThat(file.at("/drafts/0/sha256").stringValue()).isEqualTo(sha256);
        assertThat(file.at("/drafts/0/state").stringValue()).isEqualTo("sent");
        assertThat(client.get("officer", path("/letters/response"), "Accept", "text/html").response().body())
                .as("it bears the day on which it was drawn up").contains("21 July 2021").doesNotContain("27 July");
    }

    @Test
    void anApproverWhoNeedNotKnowWhoAskedReadsTheLetterThatIsBeforeThemAndNoOther() throws Exception {
        does("officer", "letters/acknowledgement/documents", "{\"on\": \"2021-07-21\"}");
        does("officer", "letters/response/documents", "{\"on\": \"2021-07-21\"}");
        does("officer", "drafts", "{\"on\": \"2021-07-21\", \"document\": 2}");

        assertThat(client.get("approver", path("/documents/1")).status()).isEqualTo(404);
        assertThat(download("approver", 2)).isNotEmpty();
    }

    @Test
    void aLetterIsNotDrawnUpOverTheHeadOfWhatWasEnteredMeanwhile() {
        String seen = client.get("officer", path("")).header("ETag");
        does("officer", "notes", "{\"on\": \"2021-07-21\", \"text\": \"They telephoned.\"}");

        Answer stale = client.post("officer", path("/letters/response/documents"), "{\"on\": \"2021-07-21\"}",
                "If-Match", seen);

        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void aDecisionAfterTheLetterWasDrawnUpAsksForAnother() {
        does("officer", "letters/response/documents", "{\"on\": \"2021-07-21\"}");
        does("officer", "questions/1/decision", """
                {"on": "2021-07-22", "held": "yes", "outcome": "disclosed", "answer": "£1,300.50"}""");

        Answer stale = attempt("officer", "drafts", "{\"on\": \"2021-07-22\", \"document\": 1}");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.field()).isEqualTo("document");
        does("officer", "letters/response/documents", "{\"on\": \"2021-07-22\", \"replaces\": 1}");
        does("officer", "drafts", "{\"on\": \"2021-07-22\", \"document\": 2}");
    }

    @Test
    void aLetterIsDrawnUpInWelshAndAsAPageThatReflows() throws Exception {
        does("officer", "letters/response/documents", """
                {"on": "2021-07-21", "lang": "cy", "form": "html"}""");

        assertThat(documents().get(0).get("mediaType").stringValue()).isEqualTo("text/html");
        assertThat(new String(download("officer", 1), java.nio.charset.StandardCharsets.UTF_8))
                .contains("<html lang=\"cy\">", "21 Gorffennaf 2021").doesNotContain("Rhagolwg yw hwn");
    }

    @Test
    void withoutAMailServerALetterIsHandedOutForPosting() {
        does("officer", "letters/acknowledgement/documents", "{\"on\": \"2021-07-12\"}");

        Answer mailed = attempt("officer", "dispatches", """
                {"on": "2021-07-12", "document": 1, "channel": "email"}""");
        assertThat(mailed.status() + " " + mailed.field()).isEqualTo("422 channel");
        Answer posted = attempt("officer", "dispatches", """
                {"on": "2021-07-12", "document": 1, "channel": "post"}""");
        assertThat(posted.status() + " " + posted.field()).as("nobody knows where").isEqualTo("422 to");
        does("officer", "dispatches", """
                {"on": "2021-07-12", "document": 1, "channel": "post", "to": "99 Other Street"}""");
        does("officer", "dispatches/1/return", "{\"on\": \"2021-07-14\", \"evidence\": \"Gone away.\"}");

        assertThat(client.get("officer", path("")).json().at("/dispatches/0/state").stringValue())
                .isEqualTo("returned");
        does("officer", "drafts", "{\"on\": \"2021-07-21\", \"text\": \"£1,204.50\"}");
        assertThat(client.get("approver", path("")).response().body()).as("who need not know who asked")
                .contains("dispatches").doesNotContain("99 Other Street");
    }

    @Test
    void theRequesterIsWrittenToAsTheyWouldBe() {
        Answer logged = client.post("officer", "/api/requests", """
                {"received": "2021-07-09",
                 "authority": {"name": "Cyngor Anytown", "kind": "local-authority"}, "jurisdiction": "wales",
                 "regime": "FOIA", "preferences": {"form": "digest", "language": "cy", "needs": "Print bras"},
                 "questions": [{"number": 1, "text": "Faint?"}]}""");
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
        String other = logged.json().get("reference").stringValue();
        String letter = "/api/requests/" + other + "/letters/acknowledgement";

        assertThat(client.get("officer", letter, "Accept", "text/html").response().body()).contains("lang=\"cy\"");
        assertThat(client.get("officer", letter + "?lang=en", "Accept", "text/html").response().body())
                .contains("lang=\"en\"");
        assertThat(client.post("officer", letter + "/documents", "{\"on\": \"2021-07-12\"}").status()).isEqualTo(200);
        assertThat(client.get("officer", "/api/requests/" + other + "/documents").json()
                .at("/documents/0/drawnUp/language").stringValue()).isEqualTo("cy");
        JsonNode preferences = client.get("officer", "/api/requests/" + other).json().get("preferences");
        assertThat(preferences.get("form").stringValue()).isEqualTo("digest");
        assertThat(preferences.get("needs").stringValue()).isEqualTo("Print bras");
        assertThat(preferences.get("given").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            letters/limerick/documents | {"on": "2021-07-21"}                     | 404
            letters/response/documents | {}                                       | 400
            letters/response/documents | {"on": "2021-07-21", "lang": "de"}       | 400
            letters/response/documents | {"on": "2021-07-21", "form": "docx"}     | 400
            letters/response/documents | {"on": "2021-07-21", "colour": "red"}    | 400
            letters/response/documents | {"on": "2999-07-21"}                     | 422
            letters/response/documents | {"on": "2021-07-21", "replaces": 9}      | 422
            letters/extension/documents | {"on": "2021-07-21"}                    | 422
            dispatches                 | {"on": "2021-07-21", "document": 9, "channel": "post", "to": "x"} | 422
            dispatches                 | {"on": "2021-07-21", "document": 1, "channel": "pigeon"} | 400
            dispatches                 | {"on": "2021-07-21", "channel": "post"}  | 400
            delivery-reports           | {"on": "2021-07-21", "document": 9}      | 422
            delivery-reports           | {"on": "2021-07-21"}                     | 400
            dispatches/1/delivery      | {"on": "2021-07-21", "evidence": "Here"} | 422
            dispatches/one/return      | {"on": "2021-07-21", "evidence": "Back"} | 400
            preferences                | {"on": "2021-07-21", "preferences": {"form": "song"}} | 400
            preferences/determination  | {"on": "2021-07-21", "given": true}      | 422
            """)
    void rubbishIsAnsweredAsSuch(String call, String body, int status) {
        Answer answer = attempt("officer", call, body);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(attempt("approver", call, body).status()).isEqualTo(403);
    }

    private String path(String below) {
        return "/api/requests/" + reference + below;
    }

    private JsonNode documents() {
        return client.get("officer", path("/documents")).json().get("documents");
    }

    private void does(String user, String call, String body) {
        Answer answer = attempt(user, call, body);
        assertThat(answer.status()).as("%s: %s", call, answer.response().body()).isEqualTo(200);
    }

    private Answer attempt(String user, String call, String body) {
        String seen = client.get("officer", path("")).header("ETag");
        return client.post(user, path("/" + call), body, "If-Match", seen);
    }

    private byte[] download(String user, int document) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient().send(client.call(user, path("/documents/" + document)).build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
