package uk.foiworkflow.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

@EngineTest
class RefusalsOnRecordTest {

    private Client client;
    private Desk desk;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        client = new Client(port);
        desk = new Desk(client);
    }

    @Test
    void whoTriedToCloseAnUnansweredCaseIsOnRecordWithTheRuleThatStoppedThem() {
        String correlation = UUID.randomUUID().toString();

        assertThat(desk.close("X-Correlation-Id", correlation, "Idempotency-Key", correlation).status())
                .isEqualTo(422);

        JsonNode line = desk.onRecord("CommandRefused").getFirst();
        assertThat(line.get("sentence").stringValue()).isEqualTo("“Close case” on request " + desk.reference()
                + " was refused: R7.5 (FOIA s.1(1), questions).");
        assertThat(line.get("actor").stringValue()).isEqualTo("officer");
        assertThat(line.get("role").stringValue()).isEqualTo("officer");
        assertThat(line.get("command").stringValue()).isEqualTo("CloseCase");
        assertThat(line.get("reference").stringValue()).isEqualTo(desk.reference());
        assertThat(line.get("sequence").isNull()).isTrue();
    }

    @Test
    void itIsNoEntryOfTheCaseItself() {
        assertThat(desk.close().status()).isEqualTo(422);

        JsonNode trail = client.get("auditor", desk.path("audit-trail")).json();
        assertThat(trail.get("items")).hasSize(1);
        assertThat(trail.get("complete").booleanValue()).isTrue();
        assertThat(client.get("officer", desk.path("")).json().get("version").intValue()).isZero();
    }

    @Test
    void noWordOfWhatWasRefusedIsOnRecord(@Autowired DataSource writer) {
        assertThat(client.post("officer", desk.path("notes"), "{\"on\": \"2031-07-28\", \"text\": \"Tell Ms Quux\"}")
                .status()).isEqualTo(422);
        assertThat(client.post("officer", "/api/requests", """
                {"reference": "Ms Quux", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "Who is Ms Quux?"}]}""").status()).isEqualTo(422);

        assertThat(desk.onRecord("CommandRefused")).hasSize(1);
        assertThat(Desk.onRecord(client, "CommandRefused", "Receive").getFirst().get("reference").isNull()).isTrue();
        assertThat(JdbcClient.create(writer)
                .sql("""
                        SELECT count(*) FROM events.event WHERE payload::text LIKE '%Ms Quux%' OR metadata::text LIKE '%Ms Quux%'""")
                .query(Long.class).single()).isZero();
        assertThat(Desk.onRecord(client, "CommandRefused", "Quux")).isEmpty();
    }

    @Test
    void aHolderWhoAsksForACaseThatIsNotTheirsIsOnRecordWhetherThereIsOneOrNot() {
        String none = "NONE-" + UUID.randomUUID();
        assertThat(client.get("holder", desk.path("")).status()).isEqualTo(404);
        assertThat(client.get("holder", "/api/requests/" + none + "/compliance").status()).isEqualTo(404);
        assertThat(client.post("holder", desk.path("notes"), "{\"on\": \"2021-07-28\", \"text\": \"Hello\"}").status())
                .isEqualTo(404);

        assertThat(sentences(desk.onRecord("AccessRefused"))).containsExactly(
                "Access to request " + desk.reference() + " was refused: GET /api/requests/{reference}.",
                "Access to request " + desk.reference() + " was refused: POST /api/requests/{reference}/notes.");
        assertThat(sentences(Desk.onRecord(client, "AccessRefused", none))).containsExactly(
                "Access to request " + none + " was refused: GET /api/requests/{reference}/compliance.");
    }

    @Test
    void anOfficerWhoAsksForACaseThatThereIsNotWasRefusedNothing() {
        String none = "NONE-" + UUID.randomUUID();
        assertThat(client.get("officer", "/api/requests/" + none).status()).isEqualTo(404);

        assertThat(Desk.onRecord(client, "AccessRefused", none)).isEmpty();
    }

    @Test
    void whoseRoleDoesNotMakeACallIsOnRecord() {
        assertThat(client.post("approver", desk.path("closure"), "{}").status()).isEqualTo(403);
        assertThat(client.get("head", "/api/audit").status()).isEqualTo(403);

        JsonNode line = desk.onRecord("AccessRefused").getFirst();
        assertThat(line.get("actor").stringValue()).isEqualTo("approver");
        assertThat(line.get("sentence").stringValue()).isEqualTo(
                "Access to request " + desk.reference() + " was refused: POST /api/requests/{reference}/closure.");
        assertThat(sentences(Desk.onRecord(client, "AccessRefused", "audit"))).contains(
                "Access was refused: GET /api/audit.");
    }

    @Test
    void whatCannotBeReadOrWasOvertakenIsNoRefusal() {
        assertThat(client.post("officer", desk.path("notes"), "{\"when\": 1}").status()).isEqualTo(400);
        assertThat(client.post("officer", desk.path("closure"), "{\"on\": \"2021-07-28\"}").status()).isEqualTo(428);
        assertThat(client.post("officer", desk.path("notes"), "{\"on\": \"2021-07-28\", \"text\": \"One\"}").status())
                .isEqualTo(200);
        assertThat(desk.close().status()).isEqualTo(412);

        assertThat(desk.onRecord("CommandRefused")).isEmpty();
    }

    @Test
    void theReadModelsPassOverIt() {
        assertThat(desk.close().status()).isEqualTo(422);

        client.get("officer", "/api/requests?q=" + desk.reference());
        for (JsonNode report : client.get("admin", "/actuator/projections").json()) {
            assertThat(report.get("deadLetters")).as(report.toString())
                    .noneMatch(parked -> parked.get("stream").stringValue().startsWith("access/"));
            assertThat(report.get("trouble").isNull()).as(report.toString()).isTrue();
        }
    }

    private static List<String> sentences(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("sentence").stringValue()).toList();
    }
}
