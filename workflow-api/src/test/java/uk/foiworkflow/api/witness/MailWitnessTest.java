package uk.foiworkflow.api.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.log.Checkpoint;
import uk.foiworkflow.log.SigningKey;

/** Heads are sent to a mailbox by a real mail server. */
class MailWitnessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Council council = new Council();

    @AfterEach
    void stop() throws Exception {
        council.close();
        server.stop();
    }

    @Test
    void theNewestHeadIsSentAsItIsAndTheNextNotBeforeItsTime() throws Exception {
        council.moveTo("2021-07-12");
        SigningKey key = SigningKey.generate("foi.council.example/log");
        server.start();
        server.setUser("archive@council.example", "archive", "secret");
        Client client = Council.client(council.node("--foi.log.key=" + key.secret(),
                "--foi.log.witnesses.interval=100ms", "--foi.log.witnesses.mailboxes[0].name=archive",
                "--foi.log.witnesses.mailboxes[0].to=archive@council.example", "--foi.mail.host=127.0.0.1",
                "--foi.mail.port=" + server.getSmtp().getPort(), "--foi.mail.starttls=false",
                "--foi.mail.from=foi@council.example"));
        record(client);

        await().atMost(PATIENCE).until(() -> health(client).startsWith("archive holds a head of "));
        record(client);
        await().atMost(PATIENCE).until(() -> seal(client).matches("(\\d+) of \\1 events are sealed"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage message = server.getReceivedMessages()[0];
        String text = String.valueOf(message.getContent()).lines().collect(Collectors.joining("\n", "", "\n"));
        assertThat(message.getSubject()).isEqualTo("foi.council.example/log: head of "
                + Checkpoint.open(text, List.of(key.verifier())).size());
        assertThat(council.sql().sql("SELECT receipt FROM events.lodging").query(String.class).single())
                .isEqualTo("message " + message.getMessageID().replaceAll("[<>]|@.*", ""));
    }

    private static void record(Client client) {
        assertThat(client.post("", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09", "regime": "FOIA", "jurisdiction": "england",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "questions": [{"number": 1, "text": "What did the taxis cost?"}]}"""
                .formatted("M-" + UUID.randomUUID()), "Authorization", Council.bearer("olive", "officer")).status())
                .isEqualTo(201);
    }

    private static String health(Client client) {
        return client.get("", "/actuator/health").json().at("/components/witnesses/description").stringValue("");
    }

    private static String seal(Client client) {
        return client.get("", "/actuator/health").json().at("/components/log/description").stringValue("");
    }
}
