package uk.foiworkflow.api.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.api.keys.PlantedCase;
import uk.foiworkflow.log.SigningKey;

/** A council whose heads are kept in its archive, and whose database is brought back from a backup. */
class RestoredDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Council council = new Council();
    private final String key = SigningKey.generate("foi.council.example/log").secret();

    @TempDir
    private Path archive;

    @AfterEach
    void close() throws IOException {
        council.close();
    }

    @Test
    void anOlderStateIsNoticedDeclaredAndToldFromARollback() throws IOException {
        council.moveTo("2021-07-12");
        ConfigurableApplicationContext node = node();
        record(Council.client(node), 2);
        lodged(Council.client(node));
        node.close();
        council.backUp();
        long kept = sealed();
        node = node();
        record(Council.client(node), 3);
        lodged(Council.client(node));
        node.close();
        long lost = sealed();
        council.restore();

        Client client = Council.client(node());

        String found = "Rolled back, undeclared: directory holds a head of " + lost
                + ", and the newest head here is of " + kept;
        await().atMost(PATIENCE).until(() -> health(client, "log").toString().contains(found));
        assertThat(health(client, "log").get("status").stringValue()).isEqualTo("DEGRADED");
        record(client, 4);
        assertThat(health(client, "log").get("description").stringValue())
                .matches(kept + " of \\d+ events are sealed, and nothing more is: " + found);
        assertThat(post(client, "auditor", "checkpoint", "").status()).isEqualTo(503);

        assertThat(declare(client, "auditor", "{\"reason\": \"disk failure\"}").problem()).isEqualTo("not-allowed");
        assertThat(declare(client, "admin", "{\"reason\": \" \"}").field()).isEqualTo("reason");
        assertThat(declare(client, "admin", "{\"reason\": \"disk failure\", \"lost\": " + (lost - 1) + "}").field())
                .isEqualTo("lost");
        Client.Answer declared = declare(client, "admin", "{\"reason\": \"disk failure\"}");
        assertThat(declared.status()).as(declared.response().body()).isEqualTo(200);
        assertThat(declared.json().get("epoch").intValue()).isEqualTo(2);
        assertThat(declared.json().get("kept").longValue()).isEqualTo(kept);
        assertThat(declared.json().get("lost").longValue()).isEqualTo(lost);
        assertThat(declare(client, "admin", "{\"reason\": \"disk failure\"}").field()).as("again").isEqualTo("lost");

        lodged(client);
        assertThat(files()).last().asString().startsWith("epoch-000002-size-");
        assertThat(verified(client)).contains(
                ", restored, declared, positions " + (kept + 1) + " to " + lost + " lost, ")
                .endsWith("witnessed by directory");
    }

    @Test
    void whatNoWitnessKnowsIsDeclaredByItsPosition() {
        council.moveTo("2021-07-12");
        Client client = Council.client(council.node("--foi.log.key=" + key));
        record(client, 2);
        await().atMost(PATIENCE).until(() -> sealed() >= 2);

        assertThat(declare(client, "admin", "{\"reason\": \"disk failure\"}").field()).isEqualTo("lost");
        assertThat(declare(client, "admin", "{\"reason\": \"disk failure\", \"lost\": 2}").field())
                .isEqualTo("lost");
        Client.Answer declared = declare(client, "admin", "{\"reason\": \"disk failure\", \"lost\": 900}");
        assertThat(declared.status()).as(declared.response().body()).isEqualTo(200);
        assertThat(declared.json().get("kept").longValue()).isBetween(2L, sealed());
        assertThat(declared.json().get("lost").longValue()).isEqualTo(900);
        assertThat(health(client, "witnesses").get("description").stringValue())
                .startsWith("no witness is configured: integrity is proven only against outsiders");
        assertThat(client.send(client.call("", "/api/audit/checkpoint", "Authorization",
                Council.bearer("audrey", "auditor")).GET()).header("Foi-Witnesses")).startsWith("no witness");
    }

    @Test
    void anArchiveThatIsNotMountedIsSaidAndTakesItsHeadWhenItIs() throws IOException {
        council.moveTo("2021-07-12");
        Path mount = archive.resolve("mount");
        Client client = Council.client(council.node("--foi.log.key=" + key, "--foi.log.witnesses.interval=100ms",
                "--foi.log.witnesses.directories[0].name=archive",
                "--foi.log.witnesses.directories[0].path=" + mount));
        record(client, 1);

        await().atMost(PATIENCE)
                .until(() -> health(client, "witnesses").get("status").stringValue().equals("DEGRADED"));
        assertThat(health(client, "witnesses").get("description").stringValue())
                .startsWith("archive holds no head, 1 wait since ")
                .endsWith(": the directory " + mount + " is not there");
        assertThat(client.get("", "/actuator/health").status()).isEqualTo(200);

        Files.createDirectory(mount);
        Client.Answer lodged = post(client, "admin", "lodgings", "");
        assertThat(lodged.json().at("/0/witness").stringValue()).isEqualTo("archive");
        await().atMost(PATIENCE).until(() -> health(client, "witnesses").get("description").stringValue()
                .equals("archive holds a head of 1"));
        assertThat(health(client, "witnesses").get("status").stringValue()).isEqualTo("UP");
    }

    @Test
    void whoeverWasShreddedStaysSoThoughNoListButTheArchiveIsLeft() throws IOException {
        council.moveTo("2021-07-12");
        ConfigurableApplicationContext node = node();
        planted(node).happens("S-1");
        lodged(Council.client(node));
        node.close();
        council.backUp();
        council.moveTo("2021-11-01");
        node = node();
        planted(node).happens("S-3");
        assertThat(planted(node).shred("S-1", "2021-11-01", "retention").status()).isEqualTo(200);
        assertThat(planted(node).shred("S-3", "2021-11-01", "asked-for").status()).isEqualTo(200);
        assertThat(planted(node).get("auditor", "/api/requests/S-1/erasure").json().get("listedOutside")
                .booleanValue()).isTrue();
        node.close();
        council.restore();

        node = node();

        assertThat(planted(node).get("officer", "/api/requests/S-1").json().toString())
                .doesNotContain(PlantedCase.NAME)
                .contains("[shredded under retention rule by-hand on 1 November 2021]");
        planted(node).logged("S-3");
        node.close();
        assertThat(planted(node()).get("officer", "/api/requests/S-3").json().toString())
                .as("another request that was given the reference").contains(PlantedCase.NAME);
    }

    private static PlantedCase planted(ConfigurableApplicationContext node) {
        return new PlantedCase(Council.client(node), role -> Council.bearer(role, role));
    }

    private ConfigurableApplicationContext node() {
        return council.node("--foi.log.key=" + key, "--foi.log.witnesses.interval=100ms",
                "--foi.log.witnesses.directory=" + archive);
    }

    private static void record(Client client, int requests) {
        for (int i = 0; i < requests; i++) {
            Client.Answer answer = client.post("", "/api/requests", """
                    {"reference": "%s", "received": "2021-07-09", "regime": "FOIA", "jurisdiction": "england",
                     "authority": {"name": "Anytown Council", "kind": "local-authority"},
                     "questions": [{"number": 1, "text": "What did the taxis cost?"}]}"""
                    .formatted("W-" + UUID.randomUUID()), "Authorization", Council.bearer("olive", "officer"));
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        }
    }

    /** Waits until everything is sealed and lodged; what was read and refused is on record as well. */
    private void lodged(Client client) {
        await().atMost(PATIENCE).until(() -> health(client, "log").get("description").stringValue()
                .matches("(\\d+) of \\1 events are sealed"));
        await().atMost(PATIENCE).until(() -> health(client, "witnesses").get("description").stringValue()
                .equals("directory holds a head of " + sealed()));
    }

    private long sealed() {
        return council.sql().sql("SELECT size FROM events.tree_head ORDER BY signed_at DESC LIMIT 1")
                .query(Long.class).optional().orElse(0L);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(archive)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String verified(Client client) {
        assertThat(post(client, "auditor", "verification", "").status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> !verification(client).get("ended").isNull());
        return verification(client).get("line").stringValue();
    }

    private static JsonNode verification(Client client) {
        return client.send(client.call("", "/api/audit/verification", "Authorization",
                Council.bearer("audrey", "auditor")).GET()).json();
    }

    private static Client.Answer declare(Client client, String role, String body) {
        return post(client, role, "restorations", body);
    }

    private static Client.Answer post(Client client, String role, String what, String body) {
        return client.post("", "/api/audit/" + what, body, "Authorization", Council.bearer("ada", role));
    }

    private static JsonNode health(Client client, String component) {
        return client.get("", "/actuator/health").json().at("/components/" + component);
    }
}
