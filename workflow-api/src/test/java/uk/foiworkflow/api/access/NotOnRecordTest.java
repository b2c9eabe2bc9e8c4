package uk.foiworkflow.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;

/** A database that can be read and takes in nothing. */
class NotOnRecordTest {

    private static final String CASE = "/api/requests/UNRECORDED-1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JO = Council.bearer("jo", "officer");
    private static final Council COUNCIL = new Council();

    private static Client client;

    @BeforeAll
    static void begin() {
        COUNCIL.moveTo("2026-07-09");
        client = Council.client(COUNCIL.node());
        assertThat(client.post("", "/api/requests", """
                {"reference": "UNRECORDED-1", "received": "2026-07-01",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"}]}""", "Authorization",
                JO).status()).isEqualTo(201);
    }

    @AfterAll
    static void end() throws IOException {
        COUNCIL.close();
    }

    @Test
    void nobodyIsShownForLongWhatCannotBePutOnRecordAndNothingIsLost() {
        COUNCIL.sql().sql("REVOKE INSERT ON events.event FROM foi_writer").update();

        var shown = new AtomicInteger();
        await().atMost(PATIENCE).until(() -> {
            boolean open = open().status() == 200;
            shown.addAndGet(open ? 1 : 0);
            return !open;
        });
        assertThat(open().status()).isEqualTo(503);
        assertThat(open().header("Retry-After")).isNotEmpty();
        assertThat(client.get("", "/actuator/health").json().at("/components/access/status").stringValue())
                .isEqualTo("DOWN");
        assertThat(client.post("", CASE + "/closure", "{\"on\": \"2026-07-08\"}", "If-Match", "\"0\"",
                "Authorization", JO).status()).isEqualTo(503);
        assertThat(client.get("", "/api/audit", "Authorization", JO).status())
                .isEqualTo(503);

        COUNCIL.sql().sql("GRANT INSERT ON events.event TO foi_writer").update();
        await().atMost(PATIENCE).until(() -> client.get("", "/actuator/health").status() == 200);

        int recorded = COUNCIL.sql().sql("""
                SELECT sum((payload->>'times')::integer) FROM events.event
                WHERE type = 'CaseOpened' AND metadata->>'actor' = 'jo'""").query(Integer.class).single();
        assertThat(recorded).isEqualTo(shown.get());
        assertThat(open().status()).isEqualTo(200);
    }

    private static Client.Answer open() {
        return client.get("", CASE, "Authorization", JO);
    }
}
