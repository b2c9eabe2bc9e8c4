package uk.foiworkflow.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.projections.Following;

/** An operator has a read model made anew while officers go on. */
@EngineTest
class RebuildOverHttpTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final String reference = "REBUILT-" + UUID.randomUUID();

    @Autowired
    private Following following;

    @Autowired
    @Qualifier("views")
    private DataSource views;

    private Client client;

    @BeforeEach
    void bringInACase(@LocalServerPort int port) {
        client = new Client(port);
        assertThat(client.post("admin", "/api/chronologies", Barnet.chronology(reference, "")).status())
                .isEqualTo(201);
    }

    @Test
    void theListAnswersAllTheWhileAndTheReportSaysWhatIsBuiltBesideIt() throws InterruptedException {
        Client.Answer asked = client.post("admin", "/actuator/projections/cases", "");

        assertThat(asked.status()).as(asked.response().body()).isEqualTo(202);
        assertThat(asked.json().get("projection").stringValue()).isEqualTo("cases");
        assertThat(asked.json().get("head").longValue()).isPositive();
        assertThat(asked.json().at("/beside/purpose").stringValue()).isEqualTo("REPLACE");
        while (following.builder("cases").underWay().isPresent()) {
            assertThat(client.get("officer", "/api/requests?q=" + reference).json().get("items")).hasSize(1);
        }
        assertThat(client.get("officer", "/api/requests?q=" + reference).json().get("items")).hasSize(1);
        JsonNode report = report("cases");
        assertThat(report.get("position").longValue()).isGreaterThanOrEqualTo(asked.json().get("head").longValue());
        assertThat(report.get("beside").isNull()).isTrue();
        assertThat(report.get("mixed").booleanValue()).isFalse();
        assertThat(report.get("rebuilt").isNull()).isFalse();
        assertThat(report.get("version").intValue()).isPositive();
        assertThat(report.get("secondsBehind").longValue()).isNotNegative();
    }

    @Test
    void aComparisonNamesTheRowThatSomebodyChangedByHandAndARebuildPutsItRight() throws InterruptedException {
        assertThat(client.get("officer", "/api/requests?q=" + reference).json().get("items")).hasSize(1);
        compare();
        assertThat(report("cases").at("/comparison/differing").longValue()).isZero();
        assertThat(new JdbcTemplate(views).update(
                """
                        UPDATE views.request_version SET assigned_to = 'a friend' WHERE reference = ? AND to_position IS NULL""",
                reference)).isOne();

        compare();

        JsonNode comparison = report("cases").get("comparison");
        assertThat(comparison.get("differing").longValue()).as(comparison.toString()).isOne();
        assertThat(comparison.get("differences").get(0).get("table").stringValue()).isEqualTo("request_version");
        assertThat(comparison.get("differences").get(0).get("kind").stringValue()).isEqualTo("CHANGED");
        assertThat(comparison.get("differences").get(0).get("key").stringValue()).contains(reference)
                .doesNotContain("friend");
        assertThat(client.get("", "/actuator/health").json().at("/components/projections/status").stringValue())
                .isEqualTo("DEGRADED");
        assertThat(client.post("admin", "/actuator/projections/cases", "").status()).isEqualTo(202);
        assertThat(following.builder("cases").await(LONG)).isTrue();
        assertThat(client.get("", "/actuator/health").json().at("/components/projections/status").stringValue())
                .isEqualTo("UP");
        compare();
        assertThat(report("cases").at("/comparison/differing").longValue()).isZero();
    }

    @Test
    void theNightlyJobAsksForAllOfThem() throws InterruptedException {
        assertThat(client.post("admin", "/actuator/comparisons", "").status()).isEqualTo(202);
        assertThat(following.awaitBuilt(LONG)).isTrue();
        assertThat(client.get("admin", "/actuator/work").json().toString()).contains("comparison");
        client.get("auditor", "/actuator/projections").json()
                .forEach(report -> assertThat(report.get("comparison").isNull()).as(report.toString()).isFalse());
    }

    @Test
    void nobodyElseMayAndThereMustBeSuchAReadModel() {
        assertThat(client.post("head", "/actuator/projections/cases", "").problem()).isEqualTo("not-allowed");
        assertThat(client.post("admin", "/actuator/projections/suitcases", "").problem()).isEqualTo("not-found");
        assertThat(client.post("head", "/actuator/comparisons", "").problem()).isEqualTo("not-allowed");
        assertThat(client.post("auditor", "/actuator/comparisons/cases", "").problem()).isEqualTo("not-allowed");
        assertThat(client.post("admin", "/actuator/comparisons/suitcases", "").problem()).isEqualTo("not-found");
    }

    private void compare() throws InterruptedException {
        assertThat(client.post("admin", "/actuator/comparisons/cases", "").status()).isEqualTo(202);
        assertThat(following.builder("cases").await(LONG)).isTrue();
    }

    private JsonNode report(String projection) {
        return client.get("admin", "/actuator/projections").json().valueStream()
                .filter(each -> each.get("projection").stringValue().equals(projection)).findFirst().orElseThrow();
    }
}
