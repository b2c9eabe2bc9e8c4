package uk.foiworkflow.api.post.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.api.files.OfficeFiles;

/** What comes by post, from the morning's mail to the case it belongs to. */
@EngineTest
class PostOverHttpTest {

    private static final byte[] SCAN = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private DataSource writer;

    private Client client;
    private Postbag post;
    private String reference;
    private String sender;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        client = new Client(port);
        post = new Postbag(client);
        reference = "POST-" + UUID.randomUUID();
        sender = "r" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    @Test
    void aLetterByEMailBecomesARequestReceivedOnTheDayItArrivedAndIsKeptOnce() throws Exception {
        String mail = Postbag.message("A. Requester <" + sender + ">", Postbag.id(), "Taxis", "",
                "What did the council spend on taxis last year?\r\n");
        Answer arrived = post.opens("2021-07-05", mail);
        assertThat(arrived.status()).isEqualTo(201);
        String id = arrived.json().get("id").stringValue();
        JsonNode shown = post.looksAt(id).json();
        assertThat(shown.get("sender").stringValue()).isEqualTo(sender);
        assertThat(shown.get("subject").stringValue()).isEqualTo("Taxis");
        assertThat(shown.get("text").stringValue()).isEqualTo("What did the council spend on taxis last year?");
        assertThat(download("/api/post/" + id + "/original").body())
                .isEqualTo(mail.getBytes(StandardCharsets.UTF_8));

        Answer filed = post.filesAsRequest(id, reference, sender);

        assertThat(filed.status()).as(filed.response().body()).isEqualTo(200);
        assertThat(client.get("officer", "/api/requests/" + reference).json().get("received").stringValue())
                .isEqualTo("2021-07-05");
        JsonNode document = client.get("officer", "/api/requests/" + reference + "/documents").json()
                .at("/documents/0");
        assertThat(document.get("kind").stringValue()).isEqualTo("request");
        assertThat(document.get("title").stringValue()).isEqualTo("E-mail: Taxis");
        assertThat(download("/api/requests/" + reference + "/documents/1").body())
                .isEqualTo(mail.getBytes(StandardCharsets.UTF_8));
        assertThat(post.looksAt(id).json().get("reference").stringValue()).isEqualTo(reference);
        assertThat(download("/api/post/" + id + "/original").statusCode()).isEqualTo(410);
        assertThat(JdbcClient.create(writer).sql("""
                SELECT type FROM events.event WHERE stream = ? ORDER BY sequence""").param("post/" + id)
                .query(String.class).list()).containsExactly("PostReceived", "PostFiled", "PersonalDataShredded");
        assertThat(client.get("auditor", "/api/audit?type=PostFiled&q=" + reference).json().at("/items/0/sentence")
                .stringValue()).isEqualTo("What came by post was filed on request " + reference
                        + " as the request, document 1.");
    }

    @Test
    void beforeALetterIsFiledItIsToldWhatWasAskedBefore() {
        String word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "k";
        String first = post.takes("2021-07-05",
                Postbag.message(sender, Postbag.id(), word, "", "What did " + word + " cost?\r\n"));
        Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-05", "requester": {"name": "A. B.", "email": "%s"},
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did %s cost?"}]}""".formatted(reference, sender, word));
        assertThat(logged.status()).isEqualTo(201);

        JsonNode alike = client.get("officer", "/api/post/" + first + "/similar").json().get("items");

        assertThat(alike).hasSize(1);
        assertThat(alike.get(0).get("reference").stringValue()).isEqualTo(reference);
        assertThat(alike.get(0).get("sameRequester").stringValue()).isEqualTo("address");
        byte[] scan = (new String(SCAN, StandardCharsets.US_ASCII) + "% " + word).getBytes(StandardCharsets.US_ASCII);
        String scanned = post.opens("2021-07-05", scan, "application/pdf").json().get("id").stringValue();
        assertThat(client.get("head", "/api/post/" + scanned + "/similar").json().get("items")).isEmpty();
        assertThat(client.get("holder", "/api/post/" + first + "/similar").status()).isEqualTo(403);
        assertThat(client.get("officer", "/api/post/nothing/similar").status()).isEqualTo(404);
    }

    @Test
    void theSameMessageAgainIsTheEntryThatThereIsAlsoOnceItWasFiled() {
        String message = Postbag.id();
        String mail = Postbag.message(sender, message, "Taxis", "", "What did the council spend on taxis?\r\n");
        String id = post.takes("2021-07-05", mail);

        Answer again = post.opens("2021-07-06", mail);
        Answer another = post.opens("2021-07-06", "Received: by another relay\r\n" + mail);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id").stringValue()).isEqualTo(id);
        assertThat(again.json().get("arrived").stringValue()).isEqualTo("2021-07-05");
        assertThat(another.json().get("id").stringValue()).isEqualTo(id);
        post.filesAsRequest(id, reference, sender);
        Answer late = post.opens("2021-07-07", mail);

        assertThat(late.status()).isEqualTo(200);
        assertThat(late.json().get("id").stringValue()).isEqualTo(id);
        assertThat(late.json().get("state").stringValue()).isEqualTo("filed");
        assertThat(post.takes("2021-07-05", Postbag.message(sender, message, "Taxis", "", "Something else.\r\n")))
                .as("the same id with other words is another message").isNotEqualTo(id);
    }

    @Test
    void itIsFiledOnceWhoeverAsksAndHoweverOften() {
        String id = post.takes("2021-07-05", Postbag.message(sender, Postbag.id(), "Taxis", "", "Taxis?\r\n"));

        Answer first = post.filesAsRequest(id, reference, sender);
        Answer again = post.filesAsRequest(id, reference, sender);
        Answer elsewhere = client.post("head", "/api/post/" + id + "/filing",
                "{\"as\": \"correspondence\", \"reference\": \"" + reference + "\"}");

        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(elsewhere.status() + " " + elsewhere.problem()).isEqualTo("422 rule-broken");
        assertThat(client.get("officer", "/api/requests/" + reference + "/documents").json().get("documents"))
                .hasSize(1);
        assertThat(post.setsAside(id, "{\"reason\": \"duplicate\"}").status()).isEqualTo(422);
    }

    @Test
    void aKeyIsHeldToOneCall() {
        begun();
        String one = post.takes("2021-07-12", Postbag.message(sender, Postbag.id(), "One", "", "One.\r\n"));
        String two = post.takes("2021-07-12", Postbag.message(sender, Postbag.id(), "Two", "", "Two.\r\n"));
        String key = UUID.randomUUID().toString();
        String body = "{\"reason\": \"not-a-request\"}";

        assertThat(post.setsAside(one, body, "Idempotency-Key", key).status()).isEqualTo(200);
        assertThat(post.setsAside(one, body, "Idempotency-Key", key).status()).isEqualTo(200);
        Answer another = post.setsAside(two, body, "Idempotency-Key", key);
        assertThat(another.status() + " " + another.problem()).isEqualTo("422 key-reused");
        String filed = "{\"as\": \"correspondence\", \"reference\": \"" + reference + "\"}";
        String other = UUID.randomUUID().toString();
        assertThat(post.files(two, filed, "Idempotency-Key", other).response().body())
                .isEqualTo(post.files(two, filed, "Idempotency-Key", other).response().body());
        assertThat(post.files(one, filed, "Idempotency-Key", other).problem()).isEqualTo("key-reused");
    }

    @Test
    void anAuditorIsToldWhyItWasAllowed() {
        begun();

        for (int sequence = 0; sequence < 2; sequence++) {
            JsonNode why = client.get("auditor", "/api/audit/why?reference=" + reference + "&sequence=" + sequence)
                    .json();
            assertThat(why.toString()).contains(sequence == 0 ? "ReceiveRequest" : "AddDocument");
            assertThat(why.get("sentence").stringValue()).endsWith("it comes to the same.");
        }
    }

    @Test
    void aScanOfALetterIsFiledAsTheDetailThatWasAskedFor() {
        begun();
        post("clarification-request", "{\"on\": \"2021-07-08\", \"questions\": [1], \"text\": \"Which year?\"}");
        byte[] scan = (new String(SCAN, StandardCharsets.US_ASCII) + "% " + reference)
                .getBytes(StandardCharsets.US_ASCII);
        String id = post.opens("2021-07-12", scan, "application/pdf").json().get("id").stringValue();

        Answer filed = post.files(id, "{\"as\": \"clarification\", \"reference\": \"" + reference
                + "\", \"title\": \"Letter of 9 July\", \"says\": {\"questions\": [1], \"text\": \"2020.\"}}");

        assertThat(filed.status()).as(filed.response().body()).isEqualTo(200);
        assertThat(filed.json().get("events").toString()).contains("ClarificationReceived", "DocumentAdded");
        assertThat(client.get("officer", "/api/deadlines?regime=FOIA&jurisdiction=england&received=2021-07-05"
                + "&clarified=2021-07-12").json().get("due").stringValue())
                .isEqualTo(client.get("officer", "/api/requests/" + reference + "/compliance").json()
                        .at("/deadlines/0/due").stringValue());
        JsonNode document = client.get("officer", "/api/requests/" + reference + "/documents").json()
                .at("/documents/1");
        assertThat(document.get("mediaType").stringValue()).isEqualTo("application/pdf");
        assertThat(document.get("title").stringValue()).isEqualTo("Letter of 9 July");
    }

    @Test
    void whatTheRequestRefusesLeavesThePostAsItWas() {
        begun();
        String id = post.takes("2021-07-12", Postbag.message(sender, Postbag.id(), "Fee", "", "Here it is.\r\n"));

        Answer refused = post.files(id, "{\"as\": \"fee\", \"reference\": \"" + reference
                + "\", \"says\": {\"questions\": [1]}}");
        Answer otherDay = post.files(id, "{\"as\": \"withdrawal\", \"reference\": \"" + reference
                + "\", \"says\": {\"on\": \"2021-07-13\", \"questions\": [1]}}");

        assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
        assertThat(otherDay.status() + " " + otherDay.field()).isEqualTo("422 says.on");
        assertThat(post.looksAt(id).json().get("state").stringValue()).isEqualTo("waiting");
        assertThat(post.files(id, "{\"as\": \"correspondence\", \"reference\": \"" + reference + "\"}").status())
                .isEqualTo(200);
    }

    @Test
    void anAnswerIsMatchedToItsCaseByItsThreadByItsReferenceAndByItsSender() {
        String message = Postbag.id();
        String first = post.takes("2021-07-05", Postbag.message(sender, message, "Taxis", "", "Taxis?\r\n"));
        post.filesAsRequest(first, reference, sender);

        JsonNode byThread = suggested(Postbag.message("other@example.net", Postbag.id(), "Re: Taxis",
                "References: <x@y> " + message + "\r\n", "I mean last year.\r\n"));
        JsonNode byReference = suggested(Postbag.message("other@example.net", Postbag.id(), "Your ref " + reference
                + ".", "", "I mean last year.\r\n"));
        JsonNode bySender = suggested(
                Postbag.message(sender.toUpperCase(Locale.ROOT), Postbag.id(), "Hello", "", "And?\r\n"));

        assertThat(byThread.at("/0/reference").stringValue()).isEqualTo(reference);
        assertThat(byThread.at("/0/why").stringValue()).isEqualTo("It answers a message of request " + reference + ".");
        assertThat(byReference.at("/0/why").stringValue())
                .isEqualTo("It names the reference of request " + reference + ".");
        assertThat(bySender.at("/0/why").stringValue())
                .isEqualTo("It is from the address of whoever made request " + reference + ".");
    }

    @Test
    void lettersWithTheSameWordsAreShownTogetherWhoeverWroteThem() {
        String words = "Dear Council,\r\n\r\nPlease tell me how many trees were felled in the park named "
                + UUID.randomUUID() + " between January and June of this year, and why.\r\n\r\n";
        String first = post.takes("2021-07-05", Postbag.message(sender, Postbag.id(), "Trees", "", words + "Jo\r\n"));
        post.filesAsRequest(first, reference, sender);

        JsonNode other = suggested(Postbag.message("other@example.net", Postbag.id(), "Trees!", "", words + "Sam\r\n"));
        JsonNode same = suggested(Postbag.message(sender, Postbag.id(), "Trees again", "", words + "Jo Smith\r\n"));

        assertThat(other.findValuesAsString("kind")).containsExactly("round-robin");
        assertThat(other.at("/0/why").stringValue())
                .isEqualTo("The same words came on 5 July 2021 and are on request " + reference + ".");
        assertThat(same.findValuesAsString("kind")).contains("belongs", "duplicate");
    }

    @Test
    void whatAMachineSentIsShownAsThatAndWaitsForAnOfficer() {
        JsonNode away = suggested(Postbag.message(sender, Postbag.id(), "Out of office",
                "Auto-Submitted: auto-replied\r\n", "I am away.\r\n"));
        JsonNode list = suggested(Postbag.message(sender, Postbag.id(), "News", "List-Id: <news.example>\r\n", "News"));

        assertThat(away.at("/0/why").stringValue()).isEqualTo("It shows that it is an automatic reply.");
        assertThat(list.at("/0/why").stringValue()).isEqualTo("It shows that it is a message to a list.");
    }

    @Test
    void whatIsSetAsideCanStillBeFiled() {
        begun();
        String id = post.takes("2021-07-12", Postbag.message(sender, Postbag.id(), "Hello", "", "Hello.\r\n"));
        String tag = post.looksAt(id).header("ETag");

        Answer aside = post.setsAside(id, "{\"reason\": \"not-a-request\", \"why\": \"An advertisement.\"}", "If-Match",
                tag);
        Answer stale = post.files(id, "{\"as\": \"correspondence\", \"reference\": \"" + reference + "\"}", "If-Match",
                tag);
        Answer filed = post.files(id, "{\"as\": \"correspondence\", \"reference\": \"" + reference + "\"}", "If-Match",
                aside.header("ETag"));

        assertThat(aside.json().get("state").stringValue()).isEqualTo("set-aside");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(filed.status()).isEqualTo(200);
    }

    @Test
    void theListShowsWhatWaitsAndManyFromOneSenderAsOneLine() {
        for (int i = 0; i < 12; i++) {
            post.takes("2021-07-12", Postbag.message(sender, Postbag.id(), "Loop " + i, "", "Loop.\r\n"));
        }

        JsonNode own = null;
        String after = "0";
        while (own == null) {
            JsonNode page = client.get("officer", "/api/post?limit=500&after=" + after).json();
            for (JsonNode line : page.get("items")) {
                own = line.at("/sender").stringValue("").equals(sender) ? line : own;
            }
            after = page.at("/next").asString();
        }
        assertThat(own.get("stacked")).hasSize(11);
        assertThat(own.get("subject").stringValue()).isEqualTo("Loop 0");
    }

    @Test
    void whateverBytesComeAreGivenOutAsTheyCame() throws Exception {
        Random random = new Random(7);
        for (int size : new int[]{1, 2, 100, 5_000, 1_048_575, 1_048_576, 3_000_000}) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);

            String id = post.opens("2021-07-05", bytes, "message/rfc822").json().get("id").stringValue();

            assertThat(post.looksAt(id).status()).isEqualTo(200);
            assertThat(download("/api/post/" + id + "/original").body()).isEqualTo(bytes);
        }
        assertThat(post.opens("2021-07-05", new byte[0], "message/rfc822").field()).isEqualTo("the body");
    }

    @Test
    void rubbishIsToldByItsFieldAndAStrangersCallIsRefused() throws IOException {
        String mail = Postbag.message(sender, Postbag.id(), "Taxis", "", "Taxis?\r\n");
        String id = post.takes("2021-07-05", mail);

        assertThat(post.opens("2999-01-01", mail).field()).isEqualTo("arrived");
        assertThat(post.opens("soon", mail).status()).isEqualTo(400);
        assertThat(post.opens("2021-07-05", OfficeFiles.workbook(workbook -> {
        }), "application/pdf").status()).isEqualTo(415);
        assertThat(post.opens("2021-07-05", mail.getBytes(StandardCharsets.UTF_8), "text/plain").status())
                .isEqualTo(415);
        assertThat(post.looksAt("none").status()).isEqualTo(404);
        assertThat(post.looksAt(UUID.randomUUID().toString()).status()).isEqualTo(404);
        assertThat(post.files(id, "{\"as\": \"poem\"}").field()).isEqualTo("as");
        assertThat(post.files(id, "{\"as\": \"request\"}").field()).isEqualTo("says");
        assertThat(post.files(id, "{\"as\": \"correspondence\"}").field()).isEqualTo("reference");
        assertThat(post.files(id, "{\"as\": \"correspondence\", \"reference\": \"none-1\"}").status()).isEqualTo(404);
        assertThat(post.setsAside(id, "{\"reason\": \"duplicate\", \"reference\": \"none-1\"}").field())
                .isEqualTo("reference");
        assertThat(client.get("officer", "/api/post?state=filed").status()).isEqualTo(400);
        assertThat(client.post("head", "/api/post/" + id + "/filing", """
                {"as": "withdrawal", "reference": "none-1", "says": {"questions": [1]}}""").status())
                .as("a head records no withdrawal").isEqualTo(403);
        for (String user : new String[]{"holder", "approver", "reviewer", "auditor", "admin"}) {
            assertThat(client.get(user, "/api/post").status()).as(user).isEqualTo(403);
        }
    }

    private void begun() {
        String id = post.takes("2021-07-05", Postbag.message(sender, Postbag.id(), "Taxis", "", "Taxis?\r\n"));
        assertThat(post.filesAsRequest(id, reference, sender).status()).isEqualTo(200);
    }

    private void post(String call, String body) {
        assertThat(client.post("officer", "/api/requests/" + reference + "/" + call, body).status()).isEqualTo(200);
    }

    private JsonNode suggested(String mail) {
        return post.looksAt(post.takes("2021-07-12", mail)).json().get("suggestions");
    }

    private HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(client.call("officer", path).GET().build(), BodyHandlers.ofByteArray());
    }
}
