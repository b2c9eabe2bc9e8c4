package uk.foiworkflow.api.timely;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.api.embedded.ChildProcess;
import uk.foiworkflow.law.Rulebook;

/** Two nodes on one database, and days that go by. */
class SweepTest {

    private static final String[] SWEEPING = {"--foi.timely.interval=150ms", "--foi.outbox.enabled=false"};

    private static Council council;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    private final String reference = "R-" + UUID.randomUUID();
    private Client client;

    @BeforeAll
    static void twoNodes() {
        council = new Council();
        council.moveTo("2021-07-12");
        one = council.node(SWEEPING);
        two = council.node(SWEEPING);
    }

    @AfterAll
    static void close() throws IOException {
        council.close();
    }

    @BeforeEach
    void log() {
        council.moveTo("2021-07-12");
        client = Council.client(one);
        post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "questions": [{"number": 1, "text": "What did the taxis cost?"}]}"""
                .formatted(reference));
    }

    @Test
    void onTwoNodesEachStepIsDoneOnceOnItsDay() {
        task("2021-07-16");

        council.moveTo("2021-07-20");
        awaitTrail("RequestReceived", "HolderTasked", "HolderChased");
        aFurtherRunOnEachNode();
        council.moveTo("2021-07-22");
        awaitTrail("RequestReceived", "HolderTasked", "HolderChased", "HolderChased");
        council.moveTo("2021-07-26");
        awaitTrail("RequestReceived", "HolderTasked", "HolderChased", "HolderChased", "TaskEscalated");
        council.moveTo("2021-08-11");
        awaitTrail("RequestReceived", "HolderTasked", "HolderChased", "HolderChased", "TaskEscalated",
                "DeadlineMissed");
        aFurtherRunOnEachNode();

        JsonNode trail = trail();
        assertThat(trail).hasSize(6);
        assertThat(trail.get(2).get("actor").stringValue()).isEqualTo("engine");
        assertThat(trail.get(2).get("role").stringValue()).isEqualTo("engine");
        assertThat(trail.get(2).get("on").stringValue()).isEqualTo("2021-07-20");
        assertThat(trail.get(5).get("on").stringValue()).isEqualTo("2021-08-11");
    }

    @Test
    @Rulebook({"R3.6", "R3.7"})
    void aQuestionWhoseDetailNeverCameIsPutAwayByTheEngine() {
        post("officer", "/api/requests/" + reference + "/clarification-request",
                "{\"on\": \"2021-07-12\", \"text\": \"Which year?\"}");

        council.moveTo("2021-09-12");
        aFurtherRunOnEachNode();
        assertThat(trail()).hasSize(2);
        council.moveTo("2021-09-13");

        awaitTrail("RequestReceived", "ClarificationRequested", "RequestLapsed");
    }

    @Test
    void whatANodeHadThatWasKilledAnotherTakesUp() throws Exception {
        task("2021-07-16");
        one.close();
        two.close();
        try (Connection connection = council.database().getConnection();
                Statement statement = connection.createStatement();
                ChildProcess killed = council.child("2021-07-20", SWEEPING)) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM events.log_head FOR UPDATE");
            await().atMost(Duration.ofSeconds(60)).until(SweepTest::aNodeWaitsToRecord);
            killed.kill();
            connection.rollback();
        }
        assertThat(council.sql().sql("SELECT picked FROM work.scheduled_task WHERE task_name = 'timely'")
                .query(Boolean.class).single()).as("it had the work when it was killed").isTrue();

        council.moveTo("2021-07-20");
        one = council.node(SWEEPING);
        client = Council.client(one);
        two = council.node(SWEEPING);

        awaitTrail("RequestReceived", "HolderTasked", "HolderChased");
        aFurtherRunOnEachNode();
        assertThat(trail()).hasSize(3);
    }

    @Test
    void oneCaseThatFailsDoesNotStopTheOthersAndIsSeen() {
        council.sql().sql("""
                WITH head AS (UPDATE events.log_head SET size = size + 1 RETURNING size, recorded_at)
                INSERT INTO events.event (position, sequence, recorded_at, id, happened_on, revision, stream, type,
                    payload, metadata, secret, commitment)
                SELECT size, 1, head.recorded_at, gen_random_uuid(), '2021-07-12', 1, :reference, 'RequestTeleported',
                    '{}', metadata, secret, commitment
                FROM head, (SELECT * FROM events.event WHERE stream = :reference AND sequence = 0) e""")
                .param("reference", reference).update();
        String unreadable = reference;
        String other = "S-" + UUID.randomUUID();
        post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "questions": [{"number": 1, "text": "What did the taxis cost?"}]}"""
                .formatted(other));

        council.moveTo("2021-08-11");

        await().atMost(Duration.ofSeconds(20)).until(() -> types(other).contains("DeadlineMissed"));
        await().atMost(Duration.ofSeconds(20)).until(() -> last().get("failed").intValue() == 1);
        assertThat(last().get("looked").intValue()).isGreaterThanOrEqualTo(2);
        JsonNode health = client.get("", "/actuator/health").json().at("/components/work");
        assertThat(health.get("status").stringValue()).isEqualTo("UP");
        assertThat(health.get("description").stringValue()).contains("failed at 1");
        council.sql().sql("DELETE FROM events.event WHERE stream = ? AND sequence = 1").param(unreadable).update();
        await().atMost(Duration.ofSeconds(20)).until(() -> last().get("failed").intValue() == 0);
    }

    @Test
    void aPastCaseIsLeftAsItWasUntilSomebodyTakesItUp() {
        String past = "P-" + UUID.randomUUID();
        council.moveTo("2021-12-01");
        assertThat(client.post("", "/api/chronologies", Barnet.chronology(past, ""), "Authorization",
                Council.bearer("kim", "admin")).status()).isEqualTo(201);
        int before = types(past).size();

        aFurtherRunOnEachNode();
        assertThat(types(past)).hasSize(before);
        post("officer", "/api/requests/" + past + "/notes", "{\"on\": \"2021-12-01\", \"text\": \"Question 3?\"}");

        await().atMost(Duration.ofSeconds(20)).until(() -> types(past).contains("DeadlineMissed"));
    }

    private void task(String due) {
        post("officer", "/api/requests/" + reference + "/tasks",
                "{\"on\": \"2021-07-12\", \"holder\": \"harry\", \"due\": \"%s\"}".formatted(due));
    }

    private void post(String role, String path, String body) {
        Client.Answer answer = client.post("", path, body, "Authorization", Council.bearer("jo", role));
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 201);
    }

    private JsonNode trail() {
        return client.get("", "/api/requests/" + reference + "/audit-trail", "Authorization",
                Council.bearer("pat", "auditor")).json().get("items");
    }

    private List<String> types(String stream) {
        return council.sql().sql("SELECT type FROM events.event WHERE stream = ? ORDER BY sequence").param(stream)
                .query(String.class).list();
    }

    private void awaitTrail(String... types) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(types(reference)).containsExactly(types));
    }

    /** Waits until the job has run from its beginning to its end once more, and then once on each node that is there. */
    private static void aFurtherRunOnEachNode() {
        for (int i = 0; i < 4; i++) {
            Object before = ended();
            await().atMost(Duration.ofSeconds(20)).until(() -> !ended().equals(before));
        }
    }

    private static Object ended() {
        return council.sql().sql("SELECT ended FROM work.run WHERE job = 'timely'").query().singleValue();
    }

    private JsonNode last() {
        return client.get("", "/actuator/work", "Authorization", Council.bearer("pat", "auditor")).json().valueStream()
                .filter(job -> job.get("job").stringValue().equals("timely")).findFirst().orElseThrow().get("last");
    }

    /** Whether a node waits for the row from which it takes the position of what it is about to record. */
    private static boolean aNodeWaitsToRecord() {
        return council.sql().sql("""
                SELECT count(*) FROM pg_stat_activity
                WHERE wait_event_type = 'Lock' AND usename = 'foi_writer' AND datname = current_database()""")
                .query(Integer.class).single() > 0;
    }
}
