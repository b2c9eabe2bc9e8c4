package uk.foiworkflow.api.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.store.Keeper;

/** A council changes its master key from one that it keeps itself to one that a service holds. */
class RotationOverHttpTest {

    private static final String[] OLD = {"--foi.keys.masters[0].name=1", "--foi.keys.masters[0].key="
            + Council.MASTER_KEY};
    private static final String[] BOTH = {"--foi.keys.masters[0].name=2026",
            "--foi.keys.masters[0].service=test:2026", "--foi.keys.masters[1].name=1",
            "--foi.keys.masters[1].key=" + Council.MASTER_KEY, "--foi.keys.interval=200ms"};
    private static final String[] NEW = {"--foi.keys.masters[0].name=2026",
            "--foi.keys.masters[0].service=test:2026"};

    @Test
    void theOldMasterKeyIsGivenUpOnceTheNewOneWrapsAll() throws IOException {
        try (Council council = new Council()) {
            council.moveTo("2021-07-12");
            try (ConfigurableApplicationContext node = council.node("--foi.keys.interval=200ms")) {
                log(node, "R-1");
            }
            try (ConfigurableApplicationContext node = council.node(BOTH)) {
                await().atMost(Duration.ofSeconds(20)).until(() -> Set.of("2026")
                        .equals(node.getBean(Keeper.class).wrapped().keySet()));
                assertThat(keys(node, "admin").json().get("present").stringValue()).isEqualTo("2026");
                assertThat(keys(node, "admin").json().get("keys").propertyNames()).containsExactly("2026");
                assertThat(keys(node, "officer").status()).isEqualTo(403);
                log(node, "R-2");
            }
            try (ConfigurableApplicationContext node = council.node(NEW)) {
                assertThat(question(node, "R-1")).isEqualTo("What did the taxis cost?");
                assertThat(question(node, "R-2")).isEqualTo("What did the taxis cost?");
            }
            assertThatThrownBy(() -> council.node(OLD)).rootCause().hasMessageContaining(
                    "Master key '2026' is wanted, which wraps the key of");
        }
    }

    private static void log(ConfigurableApplicationContext node, String reference) {
        assertThat(Council.client(node).post("", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "questions": [{"number": 1, "text": "What did the taxis cost?"}]}"""
                .formatted(reference), "Authorization", Council.bearer("jo", "officer")).status()).isEqualTo(201);
    }

    private static String question(ConfigurableApplicationContext node, String reference) {
        return Council.client(node).get("", "/api/requests/" + reference, "Authorization",
                Council.bearer("jo", "officer")).json().at("/questions/0/text").stringValue();
    }

    private static Client.Answer keys(ConfigurableApplicationContext node, String role) {
        return Council.client(node).get("", "/actuator/keys", "Authorization", Council.bearer("sam", role));
    }
}
