package uk.foiworkflow.api.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EdgeTest;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.api.files.OfficeFiles;

@EngineTest
class DocumentsOverHttpTest {

    private static final byte[] TEXT = "Total,1204.50\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private DataSource writer;

    private Client client;
    private Filing filing;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        client = new Client(port);
        filing = Filing.cleared(client);
    }

    @Test
    void aDocumentComesBackAsItWasSentAndItIsOnRecordToWhom() throws Exception {
        byte[] bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);
        JsonNode arrived = filing.send("officer", bytes).json();
        assertThat(arrived.get("size").longValue()).isEqualTo(bytes.length);
        assertThat(arrived.get("sha256").stringValue()).isEqualTo(sha256(bytes));
        filing.added("officer", bytes, "information", "Taxi account",
                "\"name\": \"taxis.bin\", \"questions\": [1], \"dated\": \"2021-03-31\", \"pages\": 2");

        HttpResponse<byte[]> file = download("auditor", 1);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(bytes);
        assertThat(file.headers().firstValue("Content-Disposition")).hasValueSatisfying(
                value -> assertThat(value).startsWith("attachment;").contains("taxis.bin"));
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy")).hasValue("sandbox; default-src 'none'");
        assertThat(file.headers().firstValue("Content-Length")).hasValue("3000000");
        assertThat(client.get("auditor", "/api/audit?type=ExportMade&q=" + filing.reference()).json().get("items"))
                .anySatisfy(line -> assertThat(line.get("sentence").stringValue()).contains("document 1"));
    }

    @Test
    void theListTellsWhatEachDocumentIs() {
        filing.added("officer", TEXT, "information", "Taxi account", "\"name\": \"taxis.csv\", \"questions\": [1]")
                .added("officer", TEXT, "released", "Taxi account", "\"questions\": [1], \"versionOf\": 1");

        JsonNode documents = client.get("officer", filing.path("documents")).json().get("documents");

        assertThat(documents).hasSize(2);
        assertThat(documents.at("/0/mediaType").stringValue()).isEqualTo("text/csv");
        assertThat(documents.at("/0/sha256").stringValue()).isEqualTo(documents.at("/1/sha256").stringValue());
        assertThat(documents.at("/0/checked").booleanValue()).isFalse();
        assertThat(documents.at("/1/checked").booleanValue()).isTrue();
        assertThat(documents.at("/1/findings")).isEmpty();
        assertThat(documents.at("/1/versionOf").intValue()).isEqualTo(1);
        assertThat(JdbcClient.create(writer).sql("""
                SELECT count(DISTINCT payload -> 'file' ->> 'id') FROM events.event
                WHERE stream = :stream AND type = 'DocumentAdded'""").param("stream", filing.reference())
                .query(Long.class).single()).as("the same bytes are kept once").isEqualTo(1);
    }

    @Test
    void theScheduleSaysWhatBecomesOfEachItem() {
        filing.added("officer", TEXT, "information", "Taxi account", "\"questions\": [1], \"dated\": \"2021-03-31\"")
                .added("officer", TEXT, "released", "Taxi account", "\"questions\": [1], \"versionOf\": 1")
                .added("officer", TEXT, "information", "Names", "\"questions\": [2]")
                .does("officer", "documents/3/exemptions",
                        "{\"on\": \"2021-07-21\", \"exemptions\": [\"s40(2)/40(3A)(a)\"]}");

        JsonNode items = client.get("auditor", filing.path("schedule")).json().get("items");

        assertThat(items.findValuesAsString("disclosure")).containsExactly("disclosed", "withheld");
        assertThat(items.at("/0/date").stringValue()).isEqualTo("2021-03-31");
        assertThat(items.at("/1/exemptions/0").stringValue()).isEqualTo("s40(2)/40(3A)(a)");
        assertThat(client.get("holder", filing.path("schedule")).status()).isEqualTo(403);
    }

    @Test
    void aWorkbookWithEverybodyBehindACountIsStoppedAtTheDoorUntilSomebodyAnswersForIt() throws IOException {
        filing.added("officer", OfficeFiles.everybodyBehindACount(), "released", "How many are employed",
                "\"name\": \"staff.xlsx\", \"questions\": [2]");

        Answer stopped = filing.issues();
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.json().get("detail").stringValue()).contains("staff.xlsx", "a hidden sheet (Staff)",
                "a sheet that is hidden even from the list of hidden sheets (Addresses)",
                "the data behind a pivot table", "hidden-data");
        assertThat(stopped.field()).isEqualTo("documents[1]");
        Answer overridden = filing.attempt("head", "response", """
                {"on": "2021-07-27", "draft": 1, "statement": "granted",
                 "overrides": [{"rule": "hidden-data", "reason": "It is urgent."}]}""");
        assertThat(overridden.status()).as("the head's word is no way round").isEqualTo(422);

        for (int finding = 1; finding <= 3; finding++) {
            assertThat(filing.issues().status()).isEqualTo(422);
            filing.does("head", "documents/1/findings/" + finding,
                    "{\"on\": \"2021-07-26\", \"why\": \"It was published last year.\"}");
        }
        assertThat(filing.issues().status()).isEqualTo(200);
        JsonNode trail = client.get("auditor", filing.path("audit-trail")).json();
        assertThat(trail.toString()).contains("head answers for finding 2 on document 1.",
                "It was published last year.");
    }

    @Test
    void aCleanVersionInItsPlaceGoesOut() throws IOException {
        filing.added("officer", OfficeFiles.everybodyBehindACount(), "released", "How many are employed", "")
                .added("officer", OfficeFiles.workbook(workbook -> {
                }), "released", "How many are employed", "\"replaces\": 1");

        assertThat(filing.issues().status()).isEqualTo(200);
    }

    @Test
    void aNameIsForPeopleAndATypeIsWhatTheBytesAre() throws IOException {
        filing.added("officer", OfficeFiles.workbook(workbook -> {
        }), "information", "Taxi account", "\"name\": \"..\\\\..\\\\etc/\\u202egnp.exe\\u0007taxis.pdf\"");

        JsonNode document = client.get("officer", filing.path("documents")).json().at("/documents/0");

        assertThat(document.get("name").stringValue()).isEqualTo("_gnp.exe_taxis.pdf");
        assertThat(document.get("mediaType").stringValue())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(document.get("calledType").stringValue()).isEqualTo("application/pdf");
        assertThat(client.get("officer", filing.path("audit-trail")).json().toString())
                .contains("By its name its file is application/pdf");
    }

    @Test
    void nobodyIsShownMoreThanTheirPart() {
        filing.added("officer", TEXT, "request", "The request of A. Requester", "")
                .added("officer", TEXT, "information", "Taxi account of A. Requester", "")
                .added("holder", TEXT, "search", "How it was searched", "");

        assertThat(titles("officer")).hasSize(3);
        assertThat(titles("reviewer")).isEmpty();
        assertThat(titles("holder")).containsExactly("How it was searched");
        assertThat(titles("approver")).hasSize(2).noneMatch(title -> title.contains("A. Requester"));
        assertThat(client.get("holder", filing.path("documents/2")).status()).isEqualTo(404);
        assertThat(client.get("approver", filing.path("documents/1")).status()).isEqualTo(404);
        assertThat(client.get("approver", filing.path("documents/2")).status()).isEqualTo(200);
        assertThat(client.get("admin", filing.path("documents")).status()).isEqualTo(403);
        assertThat(filing.send("approver", TEXT).status()).isEqualTo(403);
        assertThat(filing.adds("holder", TEXT, "released", "Taxi account", "").status()).isEqualTo(403);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        String answer = client.raw("POST " + filing.path("files") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + Client.basic("officer", EdgeTest.PASSWORD)
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 600000000\r\n"
                + "Connection: close\r\n\r\nbegun");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
    }

    @Test
    void aFileThatBreaksOffLeavesNothingThatCanBeNamed() throws IOException {
        String answer = client.raw("POST " + filing.path("files") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + Client.basic("officer", EdgeTest.PASSWORD)
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 100\r\nConnection: close\r\n\r\nten");

        assertThat(answer).doesNotStartWith("HTTP/1.1 201").doesNotContain("sha256");
        List<UUID> begun = JdbcClient.create(writer).sql("SELECT id FROM files.file WHERE stream = :stream")
                .param("stream", filing.reference()).query(UUID.class).list();
        for (UUID file : begun) {
            assertThat(named(file.toString()).status()).isEqualTo(422);
        }
    }

    @Test
    void aFileThatIsNotThereMakesNoDocument() {
        Filing other = Filing.cleared(client);
        String elsewhere = other.send("officer", TEXT).json().get("file").stringValue();

        assertThat(named(elsewhere).problem()).isEqualTo("rule-broken");
        assertThat(named(UUID.randomUUID().toString()).field()).isEqualTo("file");
        assertThat(named("../../etc/passwd").status()).isEqualTo(400);
        assertThat(client.get("officer", filing.path("documents/1")).status()).isEqualTo(404);
        assertThat(client.get("officer", filing.path("documents/first")).status()).isEqualTo(404);
        assertThat(client.get("officer", filing.path("documents/99999999999")).status()).isEqualTo(404);
        assertThat(Filing.send(client, "officer", "DOC-nobody", TEXT).status()).isEqualTo(404);
        assertThat(client.post("officer", filing.path("files"), "{}").status()).isEqualTo(415);
    }

    @Test
    void theSameDocumentSentAgainWithItsKeyIsAddedOnce() {
        String file = filing.send("officer", TEXT).json().get("file").stringValue();
        String body = "{\"on\": \"2021-07-21\", \"file\": \"%s\", \"kind\": \"draft\", \"title\": \"Draft\"}"
                .formatted(file);
        Answer first = client.post("officer", filing.path("documents"), body, "Idempotency-Key", file);
        Answer again = client.post("officer", filing.path("documents"), body, "Idempotency-Key", file);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(titles("officer")).containsExactly("Draft");
    }

    private Answer named(String file) {
        return filing.attempt("officer", "documents", """
                {"on": "2021-07-21", "file": "%s", "kind": "draft", "title": "Draft"}""".formatted(file));
    }

    private List<String> titles(String user) {
        JsonNode answer = client.get(user, filing.path("documents")).json();
        return answer.has("documents") ? answer.get("documents").findValuesAsString("title") : List.of();
    }

    private HttpResponse<byte[]> download(String user, int document) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(client.call(user, filing.path("documents/" + document)).GET().build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
