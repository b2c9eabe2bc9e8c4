package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

@EngineTest
class SplitOverHttpTest {

    private static final String SPLIT = """
            {"on": "2021-07-19", "questions": [2], "why": "Another office answers it."}""";

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void theQuestionsHaveACaseOfTheirOwnWithTheTimeThatTheyHad() {
        Walk walk = Walk.logged(client, "SPLIT-1").step("officer", "clarification-request", """
                {"on": "2021-07-12", "questions": [2], "text": "Which year?"}""").step("officer",
                "clarification-reply", """
                        {"on": "2021-07-15", "questions": [2], "text": "The last."}""");

        Answer split = walk.attempt("officer", "split", SPLIT, "Idempotency-Key", "split-1");
        assertThat(split.status()).as(split.response().body()).isEqualTo(200);
        assertThat(split.json().get("into").stringValue()).isEqualTo("SPLIT-1-split-1");
        assertThat(walk.attempt("officer", "split", SPLIT, "Idempotency-Key", "split-1").response().body())
                .isEqualTo(split.response().body());

        JsonNode old = client.get("officer", "/api/requests/SPLIT-1").json();
        JsonNode other = client.get("officer", "/api/requests/SPLIT-1-split-1").json();
        assertThat(old.at("/questions/1/state").stringValue()).isEqualTo("split-off");
        assertThat(other.at("/questions/0/number").intValue()).isEqualTo(2);
        assertThat(other.get("received").stringValue()).isEqualTo("2021-07-09");
        assertThat(due("SPLIT-1")).containsExactly("[1] 2021-08-10");
        assertThat(due("SPLIT-1-split-1")).containsExactly("[2] 2021-08-13");
        assertThat(links("SPLIT-1")).containsExactly("split-into SPLIT-1-split-1");
        assertThat(links("SPLIT-1-split-1")).containsExactly("split-from SPLIT-1");
    }

    @Test
    void whatCannotLeaveIsRefusedAndNothingIsBegun() {
        Walk walk = Walk.logged(client, "SPLIT-2");
        Answer all = walk.attempt("officer", "split", SPLIT.replace("[2]", "[1, 2]"));
        assertThat(all.status()).isEqualTo(422);
        assertThat(all.json().at("/errors/0/rule").stringValue()).isEqualTo("split");
        assertThat(client.get("officer", "/api/requests/SPLIT-2-split-1").status()).isEqualTo(404);
        String stale = walk.eTag();
        walk.step("officer", "notes", "{\"on\": \"2021-07-12\", \"text\": \"She rang.\"}");
        assertThat(walk.attemptOnAnyVersion("officer", "split", SPLIT, "If-Match", stale).status()).isEqualTo(412);
        assertThat(client.get("officer", "/api/requests/SPLIT-2-split-1").status()).isEqualTo(404);
    }

    private List<String> due(String reference) {
        return client.get("officer", "/api/requests/" + reference + "/compliance?asOf=2021-07-20").json()
                .get("deadlines").valueStream()
                .map(line -> line.get("questions") + " " + line.get("due").stringValue()).toList();
    }

    private List<String> links(String reference) {
        return client.get("officer", "/api/requests/" + reference + "/links").json().get("links").valueStream()
                .map(link -> link.get("kind").stringValue() + " " + link.get("reference").stringValue()).toList();
    }
}
