package uk.foiworkflow.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EdgeTest;

@EdgeTest
class DemoUsersTest {

    private static final String DEADLINE = "/api/deadlines?regime=FOIA&jurisdiction=england&received=2021-07-09";

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "holder", "approver", "reviewer", "head", "auditor", "admin"})
    void eachDemoUserSignsIn(String user) {
        assertThat(client.get(user, DEADLINE).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/requests/7481896", "/api/audit", "/api/dashboard/anything",
            "/api/statistics?period=2021-Q3", "/api/nothing", "/v3/api-docs", "/actuator/prometheus", "/", "/error"})
    void nothingIsToldToNobody(String path) {
        Client.Answer answer = client.get("", path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
        assertThat(client.get("nobody", path).status()).isEqualTo(401);
    }

    @Test
    void whoAsksIsToldWhoTheyAre() {
        Client.Answer me = client.get("head", "/api/me");

        assertThat(me.json().get("user").stringValue()).isEqualTo("head");
        assertThat(me.json().get("roles").toString()).isEqualTo("[\"head\"]");
        assertThat(me.json().get("teams")).isEmpty();
        assertThat(client.get("", "/api/me").status()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordIsRefused() {
        var call = client.call("", DEADLINE, "Authorization", Client.basic("officer", "wrong"));

        assertThat(client.send(call.GET()).status()).isEqualTo(401);
    }

    @Test
    void healthIsForAllAndMetricsAreForTheAdmin() {
        assertThat(client.get("", "/actuator/health").status()).isEqualTo(200);
        assertThat(client.get("admin", "/actuator/prometheus").status()).isEqualTo(200);
        assertThat(client.get("officer", "/actuator/prometheus").problem()).isEqualTo("not-allowed");
    }

    @Test
    void theRoleThatMayIsNamedToTheOneThatMayNot() {
        Client.Answer answer = client.post("holder", "/api/chronologies", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("not-allowed");
        assertThat(answer.json().get("detail").stringValue()).contains("admin");
    }

    @Test
    void aRoleThatOneDoesNotHoldCannotBeChosen() {
        assertThat(client.get("officer", DEADLINE, "Foi-Role", "officer").status()).isEqualTo(200);
        assertThat(client.get("officer", DEADLINE, "Foi-Role", "head").status()).isEqualTo(403);
        assertThat(client.get("officer", DEADLINE, "Foi-Role", "king").status()).isEqualTo(403);
    }

    @Test
    void noSessionIsKept() {
        assertThat(client.get("officer", DEADLINE).header("Set-Cookie")).isEmpty();
    }
}
