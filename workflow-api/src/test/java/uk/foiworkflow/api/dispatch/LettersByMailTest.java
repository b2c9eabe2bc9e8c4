package uk.foiworkflow.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.api.FixedPort;
import uk.foiworkflow.api.MailServer;
import uk.foiworkflow.api.outbox.StubbornServer;

/** Letters that go out by e-mail, and those that come back, with a real mail server. */
class LettersByMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PORT = FixedPort.next();

    private static Council council;
    private static ConfigurableApplicationContext node;
    private static GreenMail mail = server();

    private final String reference = "L." + UUID.randomUUID();
    private Client client;

    @BeforeAll
    static void oneNode() {
        council = new Council();
        council.moveTo("2021-07-22");
        node = council.node("--foi.timely.interval=1h", "--foi.outbox.interval=100ms", "--foi.outbox.pause=200ms",
                "--foi.outbox.attempts=50", "--foi.post.in.bounces=200ms", "--foi.mail.host=127.0.0.1",
                "--foi.mail.port=" + PORT,
                "--foi.mail.starttls=false", "--foi.mail.from=cases@council.example", "--foi.mail.timeout=5s",
                "--foi.dispatch.from=foi@council.example", "--foi.dispatch.sender=bounces@council.example",
                "--foi.directory.version=2021-07", "--foi.directory.people[0].id=jo",
                "--foi.directory.people[0].email=jo@council.example", "--foi.directory.people[1].id=olive");
    }

    @AfterAll
    static void close() throws IOException {
        council.close();
        mail.stop();
    }

    /** Answered by a letter that is document 1; jo has the case. */
    @BeforeEach
    void issue() {
        client = Council.client(node);
        post("officer", "", """
                {"reference": "%s", "received": "2021-07-09",
                 "requester": {"name": "A. Requester", "email": "a.requester@example.org"},
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "questions": [{"number": 1, "text": "What did the taxis cost?"}]}"""
                .formatted(reference));
        post("head", "/assignment", "{\"on\": \"2021-07-12\", \"to\": \"jo\"}");
        post("officer", "/questions/1/decision", """
                {"on": "2021-07-20", "held": "yes", "outcome": "disclosed", "answer": "£1,204.50"}""");
        post("officer", "/letters/response/documents", "{\"on\": \"2021-07-21\", \"lang\": \"cy\"}");
        post("officer", "/drafts", "{\"on\": \"2021-07-21\", \"document\": 1}");
        post("approver", "/drafts/1/clearance", "{\"on\": \"2021-07-21\"}");
        post("officer", "/response", "{\"on\": \"2021-07-22\", \"draft\": 1}");
    }

    @AfterEach
    void seeTheServerEmpty() {
        mail.stop();
        mail = server();
    }

    @Test
    void theVeryBytesThatWereClearedArrive() throws Exception {
        dispatch();
        await().atMost(PATIENCE).until(() -> state().equals("sent"));

        JsonNode dispatch = dispatches().get(0);
        MimeMessage letter = letters().getFirst();
        assertThat(letter.getMessageID()).isEqualTo(dispatch.get("messageId").stringValue());
        assertThat(MessageIds.reference(letter.getMessageID())).hasValue(reference);
        assertThat(letter.getFrom()[0]).hasToString("foi@council.example");
        assertThat(letter.getHeader("Return-Path")).containsExactly("<bounces@council.example>");
        assertThat(letter.getHeader("Auto-Submitted")).isNull();
        assertThat(letter.getAllRecipients()[0]).hasToString("a.requester@example.org");
        Multipart parts = (Multipart) letter.getContent();
        assertThat(String.valueOf(parts.getBodyPart(0).getContent())).contains("Ein cyfeirnod yw " + reference);
        Part file = parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo(reference + "-response-cy.pdf");
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(sha256(file.getInputStream().readAllBytes())).isEqualTo(dispatch.get("sha256").stringValue())
                .isEqualTo(file().at("/drafts/0/sha256").stringValue());
        assertThat(dispatch.get("response").intValue()).isOne();
        assertThat(types()).endsWith("ResponseIssued", "LetterDispatched", "MessageSent");
    }

    @Test
    void aLetterThatTheServerRefusesIsNoAnswerAndWhoHasTheCaseIsTold() {
        mail.stop();
        try (StubbornServer refusing = new StubbornServer(PORT, "550 5.1.1 no such mailbox")) {
            dispatch();
            await().atMost(PATIENCE).until(() -> state().equals("returned"));
            assertThat(refusing.calls()).as("it is not asked again").isOne();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        mail = server();

        assertThat(types()).contains("MessageNotSent", "LetterReturned", "DeliveryFailed");
        assertThat(file().get("stage").stringValue()).isEqualTo("dispatch");
        assertThat(file().at("/responses/0/delivered").booleanValue()).isFalse();
        String letter = outbox("requester").get("id").stringValue();
        assertThat(head("/api/outbox/" + letter + "/resend", "{}").status()).as("it is given out anew").isEqualTo(422);
        await().atMost(PATIENCE).until(() -> outbox("jo").has("id"));
        assertThat(outbox("jo").get("type").stringValue()).isEqualTo("LetterReturned");

        post("officer", "/response", "{\"on\": \"2021-07-22\", \"draft\": 1}");
        dispatch();
        await().atMost(PATIENCE).until(() -> letters().size() == 1);
        assertThat(dispatches().get(1).get("response").intValue()).isEqualTo(2);
    }

    @Test
    void aServerThatPutsALetterOffIsAskedAgain() throws Exception {
        mail.stop();
        try (StubbornServer busy = new StubbornServer(PORT, "451 4.7.1 come back later")) {
            dispatch();
            await().atMost(PATIENCE).until(() -> busy.calls() > 2);
        }
        assertThat(state()).isEqualTo("waiting");
        mail = server();

        await().atMost(PATIENCE).until(() -> state().equals("sent"));
        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst().getMessageID()).isEqualTo(dispatches().get(0).get("messageId").stringValue());
    }

    @Test
    void aLetterOfWhichNobodyKnowsIsSentOnceMoreUnderItsMessageIdWhenAPersonSaysSo() throws Exception {
        mail.stop();
        try (StubbornServer silent = new StubbornServer(PORT, "")) {
            dispatch();
            silent.awaitText();
            await().atMost(PATIENCE).until(() -> state().equals("not-sent"));
        }
        mail = server();
        assertThat(file().at("/responses/0/delivered").booleanValue()).as("it may have arrived").isTrue();
        await().atMost(PATIENCE).until(() -> outbox("jo").has("id"));

        Answer again = head("/api/outbox/" + outbox("requester").get("id").stringValue() + "/resend", "{}");

        assertThat(again.status()).as(again.response().body()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> state().equals("sent"));
        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst().getMessageID()).isEqualTo(dispatches().get(0).get("messageId").stringValue());
    }

    @Test
    void aReportThatItWasNotDeliveredOpensTheCaseAgain() {
        dispatch();
        await().atMost(PATIENCE).until(() -> state().equals("sent"));
        String id = dispatches().get(0).get("messageId").stringValue();

        assertThat(reported(Reports.of("<of.another@council.example>", "x@y.example", "failed", "5.1.1", "no")))
                .as("it is about another letter").isEqualTo(422);
        assertThat(reported(Reports.of(id, "a.requester@example.org", "delayed", "4.4.1", "busy")))
                .as("it may arrive yet").isEqualTo(422);
        assertThat(reported(Reports.of(id, "a.requester@example.org", "failed", "5.1.1", "550 no such mailbox")))
                .isEqualTo(200);

        assertThat(state()).isEqualTo("returned");
        assertThat(dispatches().get(0).get("evidence").stringValue()).contains("5.1.1", "no such mailbox");
        assertThat(dispatches().get(0).get("shownBy").intValue()).isEqualTo(4);
        assertThat(types()).contains("LetterReturned", "DeliveryFailed");
    }

    @Test
    void aReportThatComesByPostIsRecordedBeforeAnybodyReadsIt() {
        dispatch();
        await().atMost(PATIENCE).until(() -> state().equals("sent"));
        comesByPost(Reports.of("<" + reference + ".guessed@council.example>", "x@y.example", "failed", "5.1.1", "no"));
        comesByPost(Reports.of(dispatches().get(0).get("messageId").stringValue(), "a.requester@example.org", "failed",
                "5.1.1", "550 no such mailbox"));

        await().atMost(PATIENCE).until(() -> state().equals("returned"));

        assertThat(types()).contains("LetterReturned", "DeliveryFailed");
        assertThat(dispatches().get(0).get("evidence").stringValue()).contains("no such mailbox");
        await().atMost(PATIENCE).until(() -> outbox("jo").has("id"));
    }

    @Test
    void aReportThatCannotBeRecordedForTheMomentIsTriedAgain() {
        dispatch();
        await().atMost(PATIENCE).until(() -> state().equals("sent"));
        council.sql().sql("""
                CREATE FUNCTION events.full_disk() RETURNS trigger LANGUAGE plpgsql
                AS 'BEGIN RAISE EXCEPTION ''no room'' USING ERRCODE = ''53100''; END'""").update();
        council.sql().sql("CREATE TRIGGER full_disk BEFORE INSERT ON events.event FOR EACH ROW"
                + " WHEN (NEW.type = 'LetterReturned') EXECUTE FUNCTION events.full_disk()").update();
        try {
            comesByPost(Reports.of(dispatches().get(0).get("messageId").stringValue(), "a.requester@example.org",
                    "failed", "5.1.1", "550 no such mailbox"));
            await().atMost(PATIENCE).until(() -> bouncesFailed() > 0);
            assertThat(state()).isEqualTo("sent");
        } finally {
            council.sql().sql("DROP FUNCTION events.full_disk() CASCADE").update();
        }

        await().atMost(PATIENCE).until(() -> state().equals("returned"));
        assertThat(types()).contains("LetterReturned", "DeliveryFailed");
    }

    /** How many mail reports the last look could not put on record. */
    private int bouncesFailed() {
        return client.get("", "/actuator/work", "Authorization", Council.bearer("pat", "auditor")).json().valueStream()
                .filter(job -> job.get("job").stringValue().equals("bounces")).findFirst().orElseThrow()
                .at("/last/failed").intValue();
    }

    @Test
    void aReplyToALetterIsSuggestedForItsCase() {
        dispatch();
        String reply = "From: someone.else@example.org\r\nMessage-ID: <" + reference + "@example.org>\r\nIn-Reply-To: "
                + dispatches().get(0).get("messageId").stringValue() + "\r\nSubject: Thanks\r\n\r\nAnd the rest?";

        JsonNode came = comesByPost(reply.getBytes(StandardCharsets.UTF_8));

        assertThat(client.get("", "/api/post/" + came.get("id").stringValue(), "Authorization",
                Council.bearer("olive", "officer")).json().get("suggestions").toString())
                .contains("It answers a message of request " + reference);
    }

    private JsonNode comesByPost(byte[] report) {
        Answer came = client.send(client.call("", "/api/post?arrived=2021-07-22", "Authorization",
                Council.bearer("olive", "officer")).header("Content-Type", "message/rfc822")
                .POST(BodyPublishers.ofByteArray(report)));
        assertThat(came.status()).as(came.response().body()).isBetween(200, 201);
        return came.json();
    }

    @Test
    void aReportThatItWasDeliveredIsEvidence() {
        dispatch();
        await().atMost(PATIENCE).until(() -> state().equals("sent"));

        assertThat(reported(Reports.of(dispatches().get(0).get("messageId").stringValue(), "a.requester@example.org",
                "delivered", "2.0.0", "250 taken"))).isEqualTo(200);

        assertThat(state()).isEqualTo("delivered");
    }

    /** What becomes of a report that somebody puts on the case. */
    private int reported(byte[] report) {
        Answer sent = client.send(client.call("", "/api/requests/" + reference + "/files", "Authorization",
                Council.bearer("olive", "officer")).header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(report)));
        post("officer", "/documents", """
                {"on": "2021-07-22", "file": "%s", "kind": "correspondence", "title": "A report"}""".formatted(
                sent.json().get("file").stringValue()));
        int document = (int) types().stream().filter("DocumentAdded"::equals).count();
        return attempt("officer", "/delivery-reports",
                "{\"on\": \"2021-07-22\", \"document\": " + document + "}").status();
    }

    private void dispatch() {
        post("officer", "/dispatches", "{\"on\": \"2021-07-22\", \"document\": 1, \"channel\": \"email\"}");
    }

    private void post(String role, String call, String body) {
        Answer answer = attempt(role, call, body);
        assertThat(answer.status()).as("%s: %s", call, answer.response().body()).isBetween(200, 201);
    }

    private Answer attempt(String role, String call, String body) {
        String path = "/api/requests" + (call.isEmpty() ? "" : "/" + reference + call);
        String user = role.equals("officer") ? "olive" : role.equals("approver") ? "asha" : "hannah";
        String bearer = Council.bearer(user, role);
        return call.isEmpty()
                ? client.post("", path, body, "Authorization", bearer)
                : client.post("", path, body, "Authorization", bearer, "If-Match", seen());
    }

    private String seen() {
        return client.get("", "/api/requests/" + reference, "Authorization", Council.bearer("hannah", "head"))
                .header("ETag");
    }

    private Answer head(String path, String body) {
        return client.post("", path, body, "Authorization", Council.bearer("hannah", "head"));
    }

    private JsonNode file() {
        return client.get("", "/api/requests/" + reference, "Authorization", Council.bearer("hannah", "head")).json();
    }

    private JsonNode dispatches() {
        return file().get("dispatches");
    }

    /** What became of the first dispatch. */
    private String state() {
        return dispatches().get(0).get("state").stringValue();
    }

    /** The last message to them about this case, as the head sees it; nothing where there is none. */
    private JsonNode outbox(String recipient) {
        return client.get("", "/api/outbox", "Authorization", Council.bearer("hannah", "head")).json().get("items")
                .valueStream().filter(message -> message.get("reference").stringValue().equals(reference)
                        && message.get("recipient").stringValue().equals(recipient)
                        && !message.get("type").stringValue().equals("CaseAssigned"))
                .findFirst().orElseGet(tools.jackson.databind.node.JsonNodeFactory.instance::objectNode);
    }

    private List<String> types() {
        return council.sql().sql("SELECT type FROM events.event WHERE stream = ? ORDER BY sequence").param(reference)
                .query(String.class).list();
    }

    /** What the mail server has taken for the requester. */
    private List<MimeMessage> letters() {
        return Arrays.stream(mail.getReceivedMessagesForDomain("example.org")).toList();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static GreenMail server() {
        GreenMail server = MailServer.at(PORT);
        server.setUser("jo@council.example", "secret");
        server.setUser("a.requester@example.org", "secret");
        return server;
    }
}
