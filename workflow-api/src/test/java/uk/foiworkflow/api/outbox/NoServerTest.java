package uk.foiworkflow.api.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

/** The embedded default, in which no mail server is configured. */
@EngineTest
@DirtiesContext
@TestPropertySource(properties = {"foi.outbox.enabled=true", "foi.outbox.interval=100ms", "foi.work.polling=100ms"})
class NoServerTest {

    private final String reference = "N-" + UUID.randomUUID();
    private final String today = LocalDate.now(ZoneId.of("Europe/London")).toString();

    @Test
    void whoIsAskedIsNotToldAndThatIsSeenAndTurnsNobodyAway(@LocalServerPort int port) {
        Client client = new Client(port);
        client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "%s",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "questions": [{"number": 1, "text": "What did the taxis cost?"}]}"""
                .formatted(reference, today));
        Client.Answer tasked = client.post("officer", "/api/requests/" + reference + "/tasks",
                "{\"on\": \"%s\", \"holder\": \"holder\"}".formatted(today));

        await().atMost(Duration.ofSeconds(20)).until(() -> trail(client).size() == 3);

        JsonNode noted = trail(client).get(2);
        assertThat(noted.get("type").stringValue()).isEqualTo("MessageNotSent");
        assertThat(noted.get("sentence").stringValue())
                .isEqualTo("holder was not told of entry 1 by e-mail: no mail server is configured.");
        JsonNode listed = client.get("head", "/api/outbox?state=failed").json();
        assertThat(listed.get("items").toString()).contains(reference).contains("no-server");
        assertThat(listed.at("/counts/failed").intValue()).isPositive();
        JsonNode health = client.get("", "/actuator/health").json();
        assertThat(health.at("/components/outbox/status").stringValue()).isEqualTo("NO_SERVER");
        assertThat(health.get("status").stringValue()).isEqualTo("UP");
        assertThat(client.get("admin", "/actuator/prometheus").response().body())
                .containsPattern("foi_outbox_messages\\{.*state=\"failed\"} [1-9]");
        Client.Answer decided = client.post("officer", "/api/requests/" + reference + "/questions/1/decision",
                "{\"on\": \"%s\", \"held\": \"yes\", \"outcome\": \"disclosed\", \"answer\": \"£1\"}".formatted(today),
                "If-Match", tasked.header("ETag"));
        assertThat(decided.status()).as(decided.response().body()).isEqualTo(200);
    }

    private JsonNode trail(Client client) {
        return client.get("auditor", "/api/requests/" + reference + "/audit-trail").json().get("items");
    }
}
