package uk.foiworkflow.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;

/** What is counted for a minute; a node that stops puts on record what it has counted. */
class CountedOnRecordTest {

    private static final String CASE = "/api/requests/COUNTED-1";

    private final Council council = new Council();
    private ConfigurableApplicationContext node;
    private Client client;

    @BeforeEach
    void begin() {
        council.moveTo("2026-07-09");
        node = council.node();
        client = Council.client(node);
    }

    @AfterEach
    void end() throws IOException {
        council.close();
    }

    @Test
    void aStrangerWhoTriesAHundredTimesMakesOneLine() {
        IntStream.range(0, 100).forEach(time -> assertThat(
                client.get("", CASE, "Authorization", "Bearer of-bad-news-" + time).status()).isEqualTo(401));
        assertThat(client.get("", CASE).status()).isEqualTo(401);

        assertThat(sentences("SignInsFailed")).containsExactly("Sign-in failed 100 times from 127.0.0.1.");
    }

    @Test
    void strangersFromManyAddressesMakeNoMoreThanTwentyOneLinesAMinute() throws Exception {
        for (int address = 2; address <= 26; address++) {
            try (HttpClient stranger = HttpClient.newBuilder()
                    .localAddress(InetAddress.getByName("127.0.0." + address)).build()) {
                assertThat(stranger.send(client.call("", CASE, "Authorization", "Bearer of-bad-news").GET().build(),
                        HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(401);
            }
        }

        assertThat(sentences("SignInsFailed")).hasSize(21).contains("Sign-in failed from 127.0.0.2.")
                .contains("Sign-in failed 5 times from more addresses than are told apart.");
    }

    @Test
    void whoComesWithOtherRolesIsOnRecord() {
        String own = "/api/policy";
        assertThat(get(own, "jo", "officer").status()).isEqualTo(200);
        assertThat(get(own, "jo", "officer").status()).isEqualTo(200);
        assertThat(get(own, "jo", "head").status()).isEqualTo(200);
        assertThat(get(own, "sam", "gardener").status()).isEqualTo(403);

        assertThat(sentences("RolesSeen")).contains(
                "jo came with the role officer, for the first time since this node started.",
                "jo came with the role head, and before with the role officer.",
                "sam came with no role, for the first time since this node started.");
    }

    @Test
    void afterTheTwentiethOfOnePersonInAMinuteRefusalsAreCounted() {
        assertThat(post("/api/requests", """
                {"reference": "COUNTED-1", "received": "2026-07-01",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"}]}""").status()).isEqualTo(201);

        IntStream.range(0, 25).forEach(time -> assertThat(
                post(CASE + "/closure", "{\"on\": \"2026-07-08\"}", "If-Match", "\"0\"").status()).isEqualTo(422));

        assertThat(lines("CommandRefused")).hasSize(20);
        assertThat(sentences("CommandRefused")).hasSize(21)
                .last().asString().startsWith("“Close case” on request COUNTED-1 was refused 5 times: R7.5");
    }

    /** What a node that is started after this one shows. */
    private List<String> sentences(String type) {
        node.close();
        node = council.node();
        client = Council.client(node);
        return lines(type).stream().map(line -> line.get("sentence").stringValue()).toList();
    }

    private List<JsonNode> lines(String type) {
        return get("/api/audit?limit=500&type=" + type, "ada", "auditor").json().get("items").valueStream().toList();
    }

    private Client.Answer get(String path, String user, String role) {
        return client.get("", path, "Authorization", Council.bearer(user, role));
    }

    private Client.Answer post(String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = Council.bearer("jo", "officer");
        return client.post("", path, body, all);
    }
}
