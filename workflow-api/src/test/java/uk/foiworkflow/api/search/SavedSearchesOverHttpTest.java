package uk.foiworkflow.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.store.SavedWords;

/** Somebody searches for the same every week. */
@EngineTest
class SavedSearchesOverHttpTest {

    private static final String SAVED = "/api/search/saved";

    private final String word = "zq" + UUID.randomUUID().toString().replace("-", "");
    private final String reference = "W-" + UUID.randomUUID();

    @Autowired
    private DataSource writer;

    @Autowired
    private SavedWords words;

    private Client client;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        client = new Client(port);
        List.of("officer", "holder").forEach(words::removeAll);
        Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2024-03-04", "requester": null,
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the %s cost?"}]}""".formatted(reference, word));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
    }

    @Test
    void aSearchIsKeptMadeAgainReplacedAndDeleted() {
        Answer kept = save("officer", "Mine", word, "question");
        assertThat(kept.status()).as(kept.response().body()).isEqualTo(201);
        String id = kept.json().get("id").stringValue();
        assertThat(kept.header("Location")).isEqualTo(SAVED + "/" + id);

        JsonNode places = client.get("officer", SAVED + "/" + id + "/places").json();
        assertThat(places.get("items").get(0).get("reference").stringValue()).isEqualTo(reference);

        Answer again = save("officer", "Mine", word, "note");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id").stringValue()).isEqualTo(id);
        assertThat(client.get("officer", SAVED + "/" + id + "/places").json().get("items")).isEmpty();
        assertThat(names("officer")).containsExactly("Mine");

        assertThat(delete("officer", id).status()).isEqualTo(204);
        assertThat(names("officer")).isEmpty();
        assertThat(client.get("officer", SAVED + "/" + id + "/places").status()).isEqualTo(404);
        assertThat(delete("officer", id).status()).isEqualTo(404);
    }

    @Test
    void nobodySeesMakesOrDeletesThoseOfAnother() {
        String id = save("officer", "Mine", word, "question").json().get("id").stringValue();

        assertThat(names("holder")).isEmpty();
        assertThat(client.get("holder", SAVED + "/" + id + "/places").status()).isEqualTo(404);
        assertThat(delete("holder", id).status()).isEqualTo(404);
        assertThat(client.get("admin", SAVED).status()).isEqualTo(403);
        assertThat(names("officer")).containsExactly("Mine");
    }

    @Test
    void itsWordsStandNowhereInClearAndOnNoTrail() {
        save("officer", "About " + word, word, "question");

        assertThat(JdbcClient.create(writer).sql("SELECT s::text FROM work.saved_words s").query(String.class).list())
                .isNotEmpty().noneMatch(row -> row.contains(word));
        assertThat(client.get("auditor", "/api/audit?q=" + word).json().get("items")).isEmpty();
    }

    @Test
    void whatNobodyMakesAnyMoreGoesByItselfAndSoDoesAllOfWhoLeaves() {
        String id = save("officer", "Old", word, "question").json().get("id").stringValue();
        save("officer", "New", word, "question");
        JdbcClient.create(writer)
                .sql("UPDATE work.saved_words SET used_at = now() - interval '91 days' WHERE id = CAST(? AS uuid)")
                .param(id).update();

        assertThat(words.removeUnused(Duration.ofDays(90))).isEqualTo(1);
        assertThat(names("officer")).containsExactly("New");

        Answer left = client.post("head", "/api/people/holder/leaving",
                "{\"on\": \"2024-03-05\", \"to\": \"head\", \"why\": \"Retired\", \"dryRun\": true}");
        assertThat(left.status()).as(left.response().body()).isEqualTo(200);
        save("holder", "Theirs", word, "question");
        client.post("head", "/api/people/holder/leaving",
                "{\"on\": \"2024-03-05\", \"to\": \"head\", \"why\": \"Retired\"}");
        assertThat(names("holder")).isEmpty();
        assertThat(names("officer")).containsExactly("New");
    }

    @Test
    void fiftyAreKeptAndNotMore() {
        for (int number = 1; number <= 50; number++) {
            assertThat(save("officer", "Search " + number, word, "question").status()).isEqualTo(201);
        }
        Answer more = save("officer", "One more", word, "question");
        assertThat(more.status() + " " + more.field()).isEqualTo("422 name");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"name": " ", "q": "a"}                    | name
            {"name": "a", "q": ""}                     | q
            {"q": "a"}                                 | name
            {"name": "a", "q": "a", "kind": "gossip"}  | kind
            {"name": "a", "q": "a", "sort": "b"}       | sort
            """)
    void whatCannotBeKeptIsNamed(String body, String field) {
        Answer answer = client.post("officer", SAVED, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    private Answer save(String user, String name, String q, String kind) {
        return client.post(user, SAVED, "{\"name\": \"%s\", \"q\": \"%s\", \"kind\": \"%s\"}".formatted(name, q, kind));
    }

    private Answer delete(String user, String id) {
        return client.send(client.call(user, SAVED + "/" + id).DELETE());
    }

    private List<String> names(String user) {
        return client.get(user, SAVED).json().get("items").valueStream().map(item -> item.get("name").stringValue())
                .toList();
    }
}
