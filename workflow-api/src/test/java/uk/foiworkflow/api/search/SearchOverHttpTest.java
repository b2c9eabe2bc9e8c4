package uk.foiworkflow.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

/** Somebody looks for words that they remember. */
@EngineTest
class SearchOverHttpTest {

    private final String reference = "S-" + UUID.randomUUID();
    /** Stands in no other file. */
    private final String word = "zq" + UUID.randomUUID().toString().replace("-", "");

    private Client client;

    @BeforeEach
    void log(@LocalServerPort int port) {
        client = new Client(port);
        Client.Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2024-03-04", "requester": {"name": "Quentin Quarterstaff"},
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis of %s cost, asks Quarterstaff?"},
                               {"number": 2, "text": "Which swans were counted?"}]}""".formatted(reference, word));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
    }

    @Test
    void aQuestionIsFoundByAnyFormOfItsWordsAndTheyAreMarked() {
        JsonNode found = found("officer", word + " costs taxi").get(0);

        assertThat(found.get("reference").stringValue()).isEqualTo(reference);
        assertThat(found.get("kind").stringValue()).isEqualTo("question");
        assertThat(found.get("question").intValue()).isEqualTo(1);
        assertThat(found.get("excerpt").stringValue()).contains("«taxis»", "«" + word + "»", "«cost»");
        assertThat(found("officer", word + " -taxi")).isEmpty();
        assertThat(found("officer", "\"" + word + " taxis\"")).isEmpty();
    }

    @Test
    void aNoteIsFoundAtOnceAndByItsKindAlone() {
        send("notes", "{\"on\": \"2024-03-04\", \"text\": \"Rang about %s\"}".formatted(word));

        assertThat(found("head", word)).hasSize(2);
        assertThat(client.get("head", "/api/search?kind=note&q=" + word).json().get("items")).hasSize(1);
    }

    @Test
    void aWrongEntryIsNoLongerFoundAndWhatStandsInsteadIs() {
        send("notes", "{\"on\": \"2024-03-04\", \"text\": \"Rang %s about geese\"}".formatted(word));
        send("corrections", """
                {"on": "2024-03-05", "entry": 1, "why": "Another bird",
                 "instead": {"command": "addNote", "on": "2024-03-04", "text": "Rang %s about ducks"}}"""
                .formatted(word));

        assertThat(found("officer", word + " geese")).isEmpty();
        assertThat(found("officer", word + " duck")).hasSize(1);
    }

    @Test
    void aHolderFindsWhatTheyMaySeeAndNobodyByWhomItWasAsked() {
        assertThat(found("holder", word)).isEmpty();

        send("tasks", "{\"on\": \"2024-03-05\", \"holder\": \"holder\", \"questions\": [1]}");

        assertThat(found("holder", word)).hasSize(1);
        assertThat(found("holder", word).get(0).get("excerpt").stringValue()).doesNotContain("Quarterstaff");
        assertThat(found("holder", word + " Quarterstaff")).isEmpty();
        assertThat(found("holder", word + " -Quarterstaff")).hasSize(1);
        assertThat(found("officer", word + " Quarterstaff")).hasSize(1);
    }

    @Test
    void aMisspeltWordFindsWhatIsSpeltAlmostAlikeAndItIsSaid() {
        JsonNode answer = asked("officer", "taxxis " + word);

        assertThat(answer.get("searchedFor").stringValue()).isEqualTo("taxis " + word);
        assertThat(answer.get("items").get(0).get("reference").stringValue()).isEqualTo(reference);
        assertThat(asked("officer", "taxis " + word).get("searchedFor").isNull()).isTrue();
        assertThat(asked("officer", word + " -taxxis").get("searchedFor").isNull()).isTrue();
        assertThat(asked("officer", "taxxis 2021 " + word).get("items")).as("a number is not put right").isEmpty();
    }

    @Test
    void whoAskedIsFoundByTheirNameHoweverSpeltButByNobodyWhoNeedNotKnow() {
        String rare = "Quarterstaff" + word.substring(0, 12);
        String named = logged("Quentin " + rare);
        JsonNode found = asked("officer", "Quentin " + rare.replace("staff", "staf"));
        assertThat(found.get("searchedFor").stringValue()).isEqualTo("Quentin " + rare.toLowerCase(Locale.ROOT));
        assertThat(found.get("items").get(0).get("reference").stringValue()).isEqualTo(named);
        assertThat(found.get("items").get(0).get("kind").stringValue()).isEqualTo("requester");

        Client.Answer tasked = client.post("officer", "/api/requests/" + named + "/tasks",
                "{\"on\": \"2024-03-05\", \"holder\": \"holder\", \"ask\": \"Ducks, please\", \"questions\": [1]}");
        assertThat(tasked.status()).isEqualTo(200);

        for (String name : List.of(rare, rare.replace("staff", "staf"), "requester " + rare)) {
            JsonNode blind = asked("holder", name);
            assertThat(blind.get("items")).as(name).isEmpty();
            assertThat(blind.get("searchedFor").isNull()).as(name).isTrue();
            assertThat(blind.get("didYouMean")).as(name).isEmpty();
        }
        assertThat(client.get("holder", "/api/search?kind=requester&q=-nothing").json().get("items")).isEmpty();
        assertThat(client.get("holder", "/api/search?kind=task&q=ducks").json().get("items")).isNotEmpty();
    }

    @Test
    void whatAHolderMayNotReadIsNotOfferedToThem() {
        JsonNode answer = asked("holder", word.replace("zq", "zqq"));
        assertThat(answer.get("items")).isEmpty();
        assertThat(answer.get("searchedFor").isNull()).isTrue();
        assertThat(asked("officer", word.replace("zq", "zqq")).get("searchedFor").stringValue()).isEqualTo(word);

        send("tasks", "{\"on\": \"2024-03-05\", \"holder\": \"holder\", \"questions\": [1]}");

        assertThat(asked("holder", word.replace("zq", "zqq")).get("searchedFor").stringValue()).isEqualTo(word);
    }

    @Test
    void whatWasPutRightGoesOnPageByPage() {
        for (int note = 1; note <= 3; note++) {
            send("notes", "{\"on\": \"2024-03-0%d\", \"text\": \"Gooseberries of %s\"}".formatted(note + 3, word));
        }
        String path = "/api/search?kind=note&limit=2&q=goosberries+" + word;
        JsonNode first = client.get("officer", path).json();
        JsonNode second = client.get("officer", path + "&after=" + first.get("next").stringValue()).json();

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("searchedFor").stringValue()).isEqualTo("gooseberries " + word);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void pagesFollowEachOtherAndACursorIsOfItsQueryAlone() {
        for (int note = 1; note <= 5; note++) {
            send("notes", "{\"on\": \"2024-03-0%d\", \"text\": \"Note %d of %s\"}".formatted(note + 3, note, word));
        }
        JsonNode first = client.get("officer", "/api/search?kind=note&limit=3&q=" + word).json();
        String next = first.get("next").stringValue();
        JsonNode second = client.get("officer", "/api/search?kind=note&limit=3&q=" + word + "&after=" + next).json();

        assertThat(second.get("next").isNull()).isTrue();
        assertThat(List.of(first.get("items"), second.get("items")).stream().flatMap(JsonNode::valueStream)
                .map(item -> item.get("excerpt").stringValue())).hasSize(5).doesNotHaveDuplicates();
        assertThat(client.get("officer", "/api/search?kind=note&q=swans&after=" + next).field()).isEqualTo("after");
        assertThat(client.get("officer", "/api/search?q=" + word + "&after=" + next).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"/api/search, q", "/api/search?q=%20, q", "/api/search?q=a&kind=gossip, kind",
            "/api/search?q=a&after=1, after", "/api/search?q=a&limit=0, limit", "/api/search?q=a&sort=b, sort",
            "/api/search?q=%00, q"})
    void whatCannotBeSearchedForIsNamed(String path, String field) {
        Client.Answer answer = client.get("officer", path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void signsOfAQueryThatMakeNoSenseFindNothingAndDoNoHarm() {
        assertThat(found("officer", "' | & ! ( : *")).isEmpty();
        assertThat(found("officer", "the of and")).isEmpty();
        assertThat(found("officer", word + "' OR 1=1 --")).hasSize(1);
    }

    private String logged(String name) {
        String other = "S-" + UUID.randomUUID();
        Client.Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2024-03-04", "requester": {"name": "%s"},
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "How many ducks?"}]}""".formatted(other, name));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
        return other;
    }

    private JsonNode found(String user, String words) {
        return asked(user, words).get("items");
    }

    private JsonNode asked(String user, String words) {
        Client.Answer answer = client.get(user,
                "/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private void send(String call, String body) {
        Client.Answer answer = client.post("officer", "/api/requests/" + reference + "/" + call, body, "If-Match",
                client.get("officer", "/api/requests/" + reference).header("ETag"));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }
}
