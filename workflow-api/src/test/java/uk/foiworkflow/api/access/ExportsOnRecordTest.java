package uk.foiworkflow.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;

@EngineTest
class ExportsOnRecordTest {

    @Test
    void whoIsGivenACopyIsOnRecordBeforeItIsSentAndWhatTheySearchedForIsSealed(@Autowired ExportRecord exports,
            @Autowired DataSource writer, @LocalServerPort int port) {
        String search = "q=Ms-" + UUID.randomUUID();

        exports.exported(null, "the trail of everything", "text/csv", search,
                new Caller(new Actor("ada", Role.AUDITOR), UUID.randomUUID()));

        assertThat(JdbcClient.create(writer).sql("""
                SELECT count(*) FROM events.event WHERE type = 'ExportMade' AND metadata->>'actor' = 'ada'
                    AND payload->>'what' = 'the trail of everything'""").query(Long.class).single()).isEqualTo(1);
        assertThat(JdbcClient.create(writer).sql("SELECT count(*) FROM events.event WHERE payload::text LIKE :words")
                .param("words", "%" + search + "%").query(Long.class).single()).isZero();
        JsonNode line = Desk.onRecord(new Client(port), "ExportMade", search).getFirst();
        assertThat(line.get("sentence").stringValue())
                .isEqualTo("A copy was exported: the trail of everything, as text/csv, " + search + ".");
        assertThat(line.get("actor").stringValue()).isEqualTo("ada");
        assertThat(line.get("reference").isNull()).isTrue();
    }
}
