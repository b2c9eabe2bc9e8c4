package uk.foiworkflow.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.projections.Projections;

/** A newer release, running beside this one, has recorded what this one cannot read. */
@EngineTest
class DeadLettersTest {

    private final String reference = "NEW-" + UUID.randomUUID();

    private Client client;

    @BeforeEach
    void recordAnEventOfTheNextRelease(@LocalServerPort int port, @Autowired DataSource writer,
            @Autowired Projections projections) {
        client = new Client(port);
        assertThat(client.post("admin", "/api/chronologies", Barnet.chronology(reference, "")).status())
                .isEqualTo(201);
        JdbcClient.create(writer)
                .sql("""
                        WITH head AS (UPDATE events.log_head SET size = size + 1 RETURNING size, recorded_at)
                        INSERT INTO events.event (position, sequence, recorded_at, id, happened_on, revision, stream, type,
                            payload, metadata, secret, commitment)
                        SELECT size, 4, head.recorded_at, gen_random_uuid(), '2021-08-01', 1, :reference, 'RequestTeleported', '{}',
                            metadata, secret, commitment
                        FROM head, (SELECT * FROM events.event WHERE stream = :reference AND sequence = 3) e""")
                .param("reference", reference).update();
        projections.wake();
    }

    @Test
    void theEventIsParkedAndTheOperatorSeesItAndTriesAgain() {
        // A list waits until the read models have come past the event.
        assertThat(client.get("officer", "/api/requests?q=" + reference).json().get("items")).hasSize(1);
        for (String user : new String[]{"admin", "head", "auditor"}) {
            // What is read and refused meanwhile is put on record too.
            await().atMost(Duration.ofSeconds(20)).until(() -> report(user, "trail").get("lag").intValue() == 0);
            JsonNode report = report(user, "trail");
            assertThat(report.get("trouble").isNull()).as(user).isTrue();
            assertThat(report.get("parked").intValue()).as(user).isPositive();
            JsonNode letter = report.get("deadLetters").valueStream()
                    .filter(parked -> parked.get("stream").stringValue().equals(reference)).findFirst().orElseThrow();
            assertThat(letter.get("type").stringValue()).isEqualTo("RequestTeleported");
            assertThat(letter.get("cause").stringValue()).contains("which this release cannot read");
            assertThat(letter.get("attempts").intValue()).isEqualTo(1);
        }

        Client.Answer retried = client.post("admin", "/actuator/projections/trail/" + reference, "");

        assertThat(retried.status()).as(retried.response().body()).isEqualTo(200);
        assertThat(retried.json().get("parked").intValue()).isEqualTo(1);
        assertThat(report("admin", "trail").toString()).contains("\"attempts\":2");
        assertThat(client.post("admin", "/actuator/projections/tail/" + reference, "").problem())
                .isEqualTo("not-found");
        assertThat(client.post("head", "/actuator/projections/trail/" + reference, "").problem())
                .isEqualTo("not-allowed");
        assertThat(client.get("officer", "/actuator/projections").problem()).isEqualTo("not-allowed");
    }

    @Test
    void theEngineStaysUpAndSaysThatSomethingIsParked() {
        assertThat(client.get("officer", "/api/requests?q=" + reference).status()).isEqualTo(200);

        assertThat(client.get("", "/actuator/health").json().at("/components/projections/description").stringValue())
                .contains("parked");
    }

    @Test
    void theCaseIsNotToldWithoutTheEventAndTheTrailSaysThatItIsIncomplete() {
        Client.Answer file = client.get("officer", "/api/requests/" + reference);

        assertThat(file.status()).isEqualTo(503);
        assertThat(file.problem()).isEqualTo("unavailable");
        assertThat(file.header("Retry-After")).isNotEmpty();
        assertThat(client.get("officer", "/api/requests/" + reference + "/compliance").status()).isEqualTo(503);
        JsonNode trail = client.get("auditor", "/api/requests/" + reference + "/audit-trail").json();
        assertThat(trail.get("complete").booleanValue()).isFalse();
        assertThat(trail.get("items")).hasSize(4);
        assertThat(client.get("auditor", "/api/audit?limit=1").header("Foi-Parked")).isNotEqualTo("0");
    }

    @Test
    void aStrangerLearnsNothingOfItNotEvenThatItIsThere() {
        String task = "/api/requests/" + reference + "/tasks/1/records";

        assertThat(client.post("holder", task, "{}").status()).isEqualTo(404);
        assertThat(client.post("officer", "/api/requests/" + reference + "/notes",
                "{\"on\": \"2021-08-02\", \"text\": \"Rang.\"}").status()).isEqualTo(503);
    }

    private JsonNode report(String user, String projection) {
        return client.get(user, "/actuator/projections").json().valueStream()
                .filter(report -> report.get("projection").stringValue().equals(projection)).findFirst().orElseThrow();
    }
}
