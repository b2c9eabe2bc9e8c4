package uk.foiworkflow.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

/** An operator has a read model made anew while officers go on. */
@EngineTest
class RebuildOverHttpTest {

    private final String reference = "REBUILT-" + UUID.randomUUID();

    private Client client;

    @BeforeEach
    void bringInACase(@LocalServerPort int port) {
        client = new Client(port);
        assertThat(client.post("admin", "/api/chronologies", Barnet.chronology(reference, "")).status())
                .isEqualTo(201);
    }

    @Test
    void theListWaitsUntilItIsThereAgainAndTheReportSaysHowFarItHasCome() {
        Client.Answer asked = client.post("admin", "/actuator/projections/cases", "");

        assertThat(asked.status()).as(asked.response().body()).isEqualTo(202);
        assertThat(asked.json().get("projection").stringValue()).isEqualTo("cases");
        assertThat(asked.json().get("head").longValue()).isPositive();
        // Each question waits for some seconds, and a rebuild of all that the other tests recorded may take longer.
        await().atMost(Duration.ofSeconds(30)).until(
                () -> client.get("officer", "/api/requests?q=" + reference).json().get("items").size() == 1);
        JsonNode report = client.get("admin", "/actuator/projections").json().valueStream()
                .filter(each -> each.get("projection").stringValue().equals("cases")).findFirst().orElseThrow();
        assertThat(report.get("position").longValue()).isGreaterThanOrEqualTo(asked.json().get("head").longValue());
        assertThat(report.get("perSecond").longValue()).isZero();
        assertThat(report.get("secondsLeft").isNull()).isTrue();
    }

    @Test
    void nobodyElseMayAndThereMustBeSuchAReadModel() {
        assertThat(client.post("head", "/actuator/projections/cases", "").problem()).isEqualTo("not-allowed");
        assertThat(client.post("admin", "/actuator/projections/suitcases", "").problem()).isEqualTo("not-found");
    }
}
