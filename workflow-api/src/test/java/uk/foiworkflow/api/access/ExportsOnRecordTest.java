package uk.foiworkflow.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

@EngineTest
class ExportsOnRecordTest {

    private final String search = "q=Ms-" + UUID.randomUUID();

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson"})
    void whoIsGivenACopyIsOnRecordAndWhatTheySearchedForIsSealed(String form, @Autowired DataSource writer) {
        assertThat(client.get("auditor", "/api/audit?" + search, "Accept", form).status()).isEqualTo(200);

        JsonNode line = onRecord();
        assertThat(line.get("sentence").stringValue())
                .isEqualTo("A copy was exported: /api/audit, as " + form + ", " + search + ".");
        assertThat(line.get("actor").stringValue()).isEqualTo("auditor");
        assertThat(line.get("reference").isNull()).isTrue();
        assertThat(JdbcClient.create(writer).sql("SELECT count(*) FROM events.event WHERE payload::text LIKE :words")
                .param("words", "%" + search + "%").query(Long.class).single()).isZero();
    }

    @Test
    void aPageThatIsLookedAtIsNoCopyAndNeitherIsAStreamThatWasNotToBeHad() {
        assertThat(client.get("auditor", "/api/audit?" + search).status()).isEqualTo(200);
        assertThat(client.get("auditor", "/api/audit?limit=1&" + search, "Accept", "text/csv").status())
                .isEqualTo(400);
        assertThat(client.get("officer", "/api/audit?" + search, "Accept", "text/csv").status()).isEqualTo(403);

        assertThat(Desk.onRecord(client, "ExportMade", search)).isEmpty();
    }

    private JsonNode onRecord() {
        var lines = Desk.onRecord(client, "ExportMade", search);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }
}
