package uk.foiworkflow.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

/** Whoever takes in a request wants to know whether it was asked before, and what was said then. */
@EngineTest
class SimilarOverHttpTest {

    /** Words that stand in no other file. */
    private final String gritting = word();
    private final String swans = word();

    private final Set<String> ours = new HashSet<>();

    private Client client;
    private String earlier;

    @BeforeEach
    void answered(@LocalServerPort int port) {
        client = new Client(port);
        earlier = logged("2024-03-04", "Quentin Quarterstaff", "q@example.org",
                "How many tonnes of " + gritting + " salt were spread in " + swans + " Lane?");
    }

    @Test
    void anEarlierRequestIsToldWithWhatBothAskWhoAskedItAndWhatBecameOfIt() {
        withheld(earlier, "2024-03-20");
        String now = logged("2024-06-03", "Quentin Quarterstaff", "Q@Example.org",
                "Please list the " + gritting + " salt spread, in tonnes.");

        JsonNode found = similar("officer", now).get(0);

        assertThat(found.get("reference").stringValue()).isEqualTo(earlier);
        assertThat(found.get("share").doubleValue()).isBetween(0.4, 0.99);
        assertThat(texts(found.get("words"))).startsWith(gritting).contains("salt", "tonnes").doesNotContain(swans);
        assertThat(found.get("sameRequester").stringValue()).isEqualTo("address");
        assertThat(found.get("received").stringValue()).isEqualTo("2024-03-04");
        assertThat(found.get("answered").stringValue()).isEqualTo("2024-03-20");
        assertThat(found.get("roll-up").stringValue()).isEqualTo("fully-withheld");
        assertThat(texts(found.get("exemptions"))).containsExactly("FOIA s40");
        assertThat(found.get("sameExemptions")).isEmpty();

        decided(now, "2024-06-10");

        assertThat(texts(similar("officer", now).get(0).get("sameExemptions"))).containsExactly("FOIA s40");
    }

    @Test
    void itIsAskedOfEarlierOnesAndOfOthersAlone() {
        String now = logged("2024-06-03", "Another", "a@example.org", "What does " + gritting + " salt cost?");

        assertThat(similar("officer", now)).hasSize(1);
        assertThat(similar("officer", now).get(0).get("sameRequester").isNull()).isTrue();
        assertThat(similar("officer", earlier)).isEmpty();
    }

    @Test
    void wordsOfWhichThereIsNoRequestYetAreComparedWithAll() {
        assertThat(alike("officer", gritting + " salt").get(0).get("reference").stringValue()).isEqualTo(earlier);
        assertThat(alike("officer", "Which roads have " + gritting + " and verges, hedges, bridges, ditches and"
                + " bollards that nobody has ever asked about: " + word() + " " + word() + " " + word()))
                .as("too little is in common").isEmpty();
        assertThat(alike("officer", "and of the")).isEmpty();
        assertThat(alike("officer", "' | & ! (:* 12 \\")).isEmpty();
    }

    @Test
    void aHolderIsToldOfTheirCasesAloneAndNeverByWhomItWasAsked() {
        String named = "Zebedee" + word();
        String mine = logged("2024-03-05", "Jo " + named, "z@example.org",
                "How much " + gritting + " salt, asks " + named + "?");
        assertThat(alike("holder", gritting + " salt")).isEmpty();

        send("officer", mine, "tasks", "{\"on\": \"2024-03-06\", \"holder\": \"holder\", \"questions\": [1]}");

        List<JsonNode> found = alike("holder", gritting + " salt " + named);
        assertThat(found).hasSize(1);
        assertThat(texts(found.get(0).get("words"))).contains(gritting).doesNotContain(named.toLowerCase(Locale.ROOT));
        assertThat(found.get(0).get("sameRequester").isNull()).isTrue();
        assertThat(alike("holder", named)).as("a name leads nowhere").isEmpty();
        assertThat(alike("officer", named).get(0).get("reference").stringValue()).isEqualTo(mine);
        assertThat(client.get("holder", "/api/requests/" + earlier + "/similar").status()).isEqualTo(404);
    }

    @Test
    void aWrongEntryIsNotComparedAndNeitherIsWhatWasErased() {
        String wrong = logged("2024-03-05", "B", "b@example.org", "Nothing else");
        send("officer", wrong, "questions", """
                {"on": "2024-03-05", "questions": [{"number": 2, "text": "How much %s salt?"}]}"""
                .formatted(gritting));
        assertThat(alike("officer", gritting + " salt")).hasSize(2);

        int entry = client.get("officer", "/api/requests/" + wrong).json().get("version").intValue();
        send("officer", wrong, "corrections",
                "{\"on\": \"2024-03-06\", \"entry\": " + entry + ", \"why\": \"Another letter\"}");

        assertThat(alike("officer", gritting + " salt")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/api/search/similar, text", "/api/search/similar?text=%20, text",
            "/api/search/similar?text=a&limit=0, limit", "/api/search/similar?text=a&limit=51, limit",
            "/api/search/similar?text=a&kind=note, kind", "/api/search/similar?text=%00, text"})
    void whatCannotBeComparedIsNamed(String path, String field) {
        Client.Answer answer = client.get("officer", path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    private static String word() {
        return "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "k";
    }

    private String logged(String on, String name, String email, String question) {
        String reference = "L-" + UUID.randomUUID();
        Client.Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "%s", "requester": {"name": "%s", "email": "%s"},
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "%s"}]}""".formatted(reference, on, name, email, question));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
        ours.add(reference);
        return reference;
    }

    private void decided(String reference, String on) {
        send("officer", reference, "questions/1/decision", """
                {"on": "%s", "held": "yes", "outcome": "withheld", "exemptions": ["s40(2)/40(3A)(a)"],
                 "reasons": "The drivers are named, and would not expect it."}""".formatted(on));
    }

    private void withheld(String reference, String on) {
        decided(reference, on);
        send("officer", reference, "drafts", "{\"on\": \"%s\", \"text\": \"Dear you\"}".formatted(on));
        send("approver", reference, "drafts/1/clearance", "{\"on\": \"%s\"}".formatted(on));
        send("officer", reference, "response", """
                {"on": "%s", "draft": 1, "statement": "fully-withheld",
                 "notice": {"complaintsProcedure": true, "commissionerRight": true}}""".formatted(on));
    }

    private List<JsonNode> similar(String user, String reference) {
        return items(client.get(user, "/api/requests/" + reference + "/similar?limit=50"));
    }

    private List<JsonNode> alike(String user, String text) {
        return items(client.get(user,
                "/api/search/similar?limit=50&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }

    /** Those of this test: in a small council common words are rare, and all tests ask of the same one. */
    private List<JsonNode> items(Client.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().get("items").valueStream()
                .filter(item -> ours.contains(item.get("reference").stringValue())).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private void send(String user, String reference, String call, String body) {
        Client.Answer answer = client.post(user, "/api/requests/" + reference + "/" + call, body, "If-Match",
                client.get("officer", "/api/requests/" + reference).header("ETag"));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }
}
