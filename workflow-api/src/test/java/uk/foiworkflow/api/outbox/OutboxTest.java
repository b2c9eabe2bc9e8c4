package uk.foiworkflow.api.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
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
import uk.foiworkflow.api.Council;
import uk.foiworkflow.api.FixedPort;
import uk.foiworkflow.api.MailServer;
import uk.foiworkflow.api.embedded.ChildProcess;

/** Two nodes, one database, and a real mail server that comes and goes. */
class OutboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PORT = FixedPort.next();
    private static final String[] SETTINGS = {"--foi.timely.interval=150ms", "--foi.outbox.interval=100ms",
            "--foi.outbox.pause=200ms", "--foi.outbox.attempts=50", "--foi.outbox.head=heads",
            "--foi.mail.host=127.0.0.1",
            "--foi.mail.port=" + PORT, "--foi.mail.starttls=false", "--foi.mail.from=foi@council.example",
            "--foi.mail.timeout=5s", "--foi.mail.link=https://foi.council.example/cases/",
            "--foi.directory.version=2021-07", "--foi.directory.teams[0].id=heads",
            "--foi.directory.teams[0].email=heads@council.example", "--foi.directory.people[0].id=harry",
            "--foi.directory.people[0].email=harry@council.example", "--foi.directory.people[1].id=hilda",
            "--foi.directory.people[2].id=jo", "--foi.directory.people[2].email=jo@council.example"};

    private static Council council;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;
    private static GreenMail mail = server();

    private final String reference = "R-" + UUID.randomUUID();
    private Client client;

    @BeforeAll
    static void twoNodes() {
        council = new Council();
        council.moveTo("2021-07-12");
        one = council.node(SETTINGS);
        two = council.node(SETTINGS);
    }

    @AfterAll
    static void close() throws IOException {
        council.close();
        mail.stop();
    }

    @BeforeEach
    void log() {
        council.moveTo("2021-07-12");
        client = Council.client(one);
        post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09", "requester": {"name": "Ms Smith"},
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "questions": [{"number": 1, "text": "What did Mr Jones's taxis cost?"}]}"""
                .formatted(reference));
    }

    @AfterEach
    void seeTheServerEmpty() {
        mail.stop();
        mail = server();
    }

    @Test
    void whoIsAskedIsToldOnceAndTheTrailSaysSo() throws Exception {
        task("harry");
        awaitTrail("RequestReceived", "HolderTasked", "MessageSent");
        council.moveTo("2021-07-20");
        awaitTrail("RequestReceived", "HolderTasked", "MessageSent", "HolderChased", "MessageSent");
        council.moveTo("2021-07-22");
        awaitTrail("RequestReceived", "HolderTasked", "MessageSent", "HolderChased", "MessageSent", "HolderChased",
                "MessageSent");
        council.moveTo("2021-07-26");
        await().atMost(PATIENCE).until(() -> types().stream().filter("MessageSent"::equals).count() == 4);

        List<MimeMessage> received = received();
        assertThat(received).hasSize(4);
        assertThat(received.stream().map(OutboxTest::id)).doesNotHaveDuplicates();
        assertThat(to(received.getFirst())).isEqualTo("harry@council.example");
        assertThat(to(received.getLast())).isEqualTo("heads@council.example");
        assertThat(subject(received.getFirst()))
                .isEqualTo("FOI case " + reference + ", task 1: information is wanted");
        assertThat(String.valueOf(received.getFirst().getContent())).contains("Due: 16 July 2021")
                .contains("https://foi.council.example/cases/" + reference).doesNotContain("Smith")
                .doesNotContain("taxis").doesNotContain("the account");
        JsonNode sent = trail().get(2);
        assertThat(sent.get("sentence").stringValue()).isEqualTo("harry was told of entry 1 by e-mail.");
        assertThat(sent.get("role").stringValue()).isEqualTo("engine");
        assertThat(outbox("").toString()).doesNotContain("harry@");
    }

    @Test
    void aServerThatIsDownIsTriedUntilItIsUp() {
        mail.stop();
        task("harry");
        await().atMost(PATIENCE).until(() -> message().path("attempts").asInt(0) >= 2);
        assertThat(message().get("state").stringValue()).isEqualTo("waiting");
        assertThat(message().get("error").isNull()).isFalse();

        mail = server();

        awaitTrail("RequestReceived", "HolderTasked", "MessageSent");
        assertThat(received()).hasSize(1);
    }

    @Test
    void aPersonWithoutAnAddressIsNotToldAndThatIsSeen() {
        task("hilda");
        awaitTrail("RequestReceived", "HolderTasked", "MessageNotSent");

        assertThat(message().get("state").stringValue()).isEqualTo("failed");
        assertThat(message().get("cause").stringValue()).isEqualTo("no-address");
        JsonNode health = client.get("", "/actuator/health").json();
        assertThat(health.at("/components/outbox/status").stringValue()).isEqualTo("DEGRADED");
        assertThat(health.get("status").stringValue()).isEqualTo("DEGRADED");

        Client.Answer dismissed = head("/api/outbox/" + id() + "/dismissal", "{\"why\": \"I rang her.\"}");
        assertThat(dismissed.status()).as(dismissed.response().body()).isEqualTo(200);
        assertThat(dismissed.json().get("state").stringValue()).isEqualTo("dismissed");
        assertThat(trail().get(3).get("why").stringValue()).isEqualTo("I rang her.");
        assertThat(trail().get(3).get("actor").stringValue()).isEqualTo("hannah");
        Client.Answer again = head("/api/outbox/" + id() + "/dismissal", "{\"why\": \"I rang her.\"}");
        assertThat(again.status()).isEqualTo(422);
        assertThat(types()).hasSize(4);
    }

    @Test
    void whatTheServerRefusesFailsAtOnceAndGoesOutWhenTheHeadSaysSo() throws Exception {
        mail.stop();
        try (StubbornServer refusing = new StubbornServer(PORT, "550 5.1.1 no such mailbox")) {
            task("harry");
            awaitTrail("RequestReceived", "HolderTasked", "MessageNotSent");
            assertThat(refusing.calls()).isEqualTo(1);
        }
        assertThat(message().get("cause").stringValue()).isEqualTo("refused");
        assertThat(message().get("error").stringValue()).contains("550").doesNotContain("harry@");
        mail = server();

        Client.Answer resent = head("/api/outbox/" + id() + "/resend", "{}");

        assertThat(resent.status()).as(resent.response().body()).isEqualTo(200);
        awaitTrail("RequestReceived", "HolderTasked", "MessageNotSent", "MessageSent");
        assertThat(received()).hasSize(1);
        assertThat(head("/api/outbox/" + id() + "/resend", "{}").status()).isEqualTo(422);
    }

    @Test
    void whatANodeWasHandingOverWhenItWasKilledIsUncertainAndNotSentAgain() throws Exception {
        mail.stop();
        one.close();
        two.close();
        try (StubbornServer silent = new StubbornServer(PORT, "");
                ChildProcess killed = council.child("2021-07-12", SETTINGS)) {
            int port = Integer.parseInt(killed.await(line -> line.contains("Tomcat started on port "))
                    .replaceAll(".*Tomcat started on port (\\d+).*", "$1"));
            client = new Client(port);
            task("harry");
            silent.awaitText();
            killed.kill();
        }
        assertThat(state()).isEqualTo("SENDING");
        mail = server();
        one = council.node(SETTINGS);
        two = council.node(SETTINGS);
        client = Council.client(one);

        awaitTrail("RequestReceived", "HolderTasked", "MessageNotSent");
        assertThat(message().get("state").stringValue()).isEqualTo("uncertain");
        aFurtherRunOnEachNode();
        assertThat(received()).isEmpty();
        assertThat(types()).hasSize(3);

        assertThat(head("/api/outbox/" + id() + "/resend", "{}").status()).isEqualTo(200);
        awaitTrail("RequestReceived", "HolderTasked", "MessageNotSent", "MessageSent");
        assertThat(received()).hasSize(1);
    }

    @Test
    void aServerThatFallsSilentAfterTheTextLeavesItUncertain() throws Exception {
        mail.stop();
        try (StubbornServer silent = new StubbornServer(PORT, "")) {
            task("harry");
            silent.awaitText();
            awaitTrail("RequestReceived", "HolderTasked", "MessageNotSent");
        }

        assertThat(message().get("state").stringValue()).isEqualTo("uncertain");
        assertThat(outbox("?state=uncertain").get("items").toString()).contains(reference);
        assertThat(outbox("?state=waiting").get("items").toString()).doesNotContain(reference);
    }

    @Test
    void theOutboxIsForTheHead() {
        assertThat(client.get("", "/api/outbox", "Authorization", Council.bearer("jo", "officer")).status())
                .isEqualTo(403);
        assertThat(head("/api/outbox/" + UUID.randomUUID() + "/resend", "{}").status()).isEqualTo(404);
        assertThat(head("/api/outbox/none/resend", "{}").status()).isEqualTo(404);
        assertThat(client.get("", "/api/outbox?state=lost", "Authorization", Council.bearer("hannah", "head"))
                .status()).isEqualTo(400);
    }

    private void task(String holder) {
        post("officer", "/api/requests/" + reference + "/tasks",
                "{\"on\": \"2021-07-12\", \"holder\": \"%s\", \"due\": \"2021-07-16\", \"ask\": \"Please find the account.\"}"
                        .formatted(holder));
    }

    private void post(String role, String path, String body) {
        Client.Answer answer = client.post("", path, body, "Authorization", Council.bearer("jo", role));
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 201);
    }

    private Client.Answer head(String path, String body) {
        return client.post("", path, body, "Authorization", Council.bearer("hannah", "head"));
    }

    private JsonNode outbox(String query) {
        return client.get("", "/api/outbox" + query, "Authorization", Council.bearer("hannah", "head")).json();
    }

    /** The message about this case, as the head sees it. */
    private JsonNode message() {
        return outbox("").get("items").valueStream()
                .filter(message -> message.get("reference").stringValue().equals(reference)).findFirst()
                .orElseGet(tools.jackson.databind.node.JsonNodeFactory.instance::objectNode);
    }

    private String id() {
        return message().get("id").stringValue();
    }

    private String state() {
        return council.sql().sql("SELECT state FROM work.message WHERE reference = ?").param(reference)
                .query(String.class).single();
    }

    private JsonNode trail() {
        return client.get("", "/api/requests/" + reference + "/audit-trail", "Authorization",
                Council.bearer("pat", "auditor")).json().get("items");
    }

    private List<String> types() {
        return council.sql().sql("SELECT type FROM events.event WHERE stream = ? ORDER BY sequence").param(reference)
                .query(String.class).list();
    }

    private void awaitTrail(String... types) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(types()).containsExactly(types));
    }

    private static void aFurtherRunOnEachNode() {
        for (int i = 0; i < 4; i++) {
            Object before = ended();
            await().atMost(PATIENCE).until(() -> !ended().equals(before));
        }
    }

    private static Object ended() {
        return council.sql().sql("SELECT ended FROM work.run WHERE job = 'outbox'").query().singleValue();
    }

    /** What the mail server has taken about this case. */
    private List<MimeMessage> received() {
        return Arrays.stream(mail.getReceivedMessages()).filter(message -> subject(message).contains(reference))
                .toList();
    }

    private static GreenMail server() {
        GreenMail server = MailServer.at(PORT);
        try {
            for (String name : List.of("harry", "jo", "heads")) {
                server.getUserManager().createUser(name + "@council.example", name + "@council.example", "secret");
            }
        } catch (UserException e) {
            throw new AssertionError(e);
        }
        return server;
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String to(MimeMessage message) throws MessagingException {
        return message.getAllRecipients()[0].toString();
    }
}
