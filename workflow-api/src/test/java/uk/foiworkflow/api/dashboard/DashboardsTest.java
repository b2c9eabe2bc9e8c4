package uk.foiworkflow.api.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

/** What each role sees in the morning; every number leads to as many cases as it says. */
@EngineTest
class DashboardsTest {

    private final String id = UUID.randomUUID().toString();
    private final String jo = "jo-" + id;
    private final String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void theOfficerSeesWhatIsDueWhatIsStoppedAndForWhomItWaits() {
        logged("A", "2021-07-09");
        logged("B", today);
        logged("C", today);
        call("officer", "A", "tasks", """
                {"on": "2021-07-13", "holder": "housing & care", "questions": [1], "ask": "The account, please."}""");
        call("officer", "A", "tasks/1/chase", "{\"on\": \"2021-07-20\"}");
        call("officer", "C", "clarification-request", """
                {"on": "%s", "questions": [1, 2], "text": "Which year?"}""".formatted(today));

        JsonNode board = get("officer", "/api/dashboard/officer?officer=" + jo);

        assertThat(board.get("officer").stringValue()).isEqualTo(jo);
        assertThat(board.get("day").stringValue()).isEqualTo(today);
        assertThat(counts(board.get("urgency"))).containsExactly("overdue 1", "today 0", "this-week 0", "later 1",
                "undated 0", "stopped 1");
        followed("officer", board);
        assertThat(references("officer", board.at("/urgency/overdue/cases").stringValue())).containsExactly(of("A"));
        assertThat(references("officer", board.at("/urgency/stopped/cases").stringValue())).containsExactly(of("C"));
        JsonNode holder = waitingFor(board, "holder");
        assertThat(holder.get("who").stringValue()).isEqualTo("housing & care");
        assertThat(holder.get("since").stringValue()).isEqualTo("2021-07-13");
        assertThat(holder.get("stuck").intValue()).isEqualTo(1);
        assertThat(waitingFor(board, "requester").get("since").stringValue()).isEqualTo(today);
        assertThat(waitingFor(board, "officer").get("who").stringValue()).isEqualTo(jo);
        JsonNode first = board.at("/items/0");
        assertThat(first.get("due").stringValue()).isEqualTo("2021-08-10");
        assertThat(first.at("/waitingFor/0/chases").intValue()).isEqualTo(1);
        assertThat(first.at("/waitingFor/0/chased").stringValue()).isEqualTo("2021-07-20");
        assertThat(get("officer", first.get("request").stringValue()).get("reference").stringValue())
                .isEqualTo(of("A"));
        assertThat(get("officer", "/api/dashboard/officer?asOf=2021-07-10T00:00:00Z&officer=" + jo).at("/cases/count")
                .intValue()).as("nothing of it was known here in 2021").isZero();
    }

    @Test
    void theTeamLeadSeesWhoHasWhatAndWhatNobodyHas() {
        logged("A", "2021-07-09");
        logged("B", "2021-07-12");
        call("officer", "B", "tasks", "{\"on\": \"2021-07-13\", \"holder\": \"housing\"}");
        JsonNode before = get("head", "/api/dashboard/team");
        receive("N", today);

        JsonNode board = get("head", "/api/dashboard/team");

        assertThat(board.at("/unassigned/count").intValue()).isEqualTo(before.at("/unassigned/count").intValue() + 1);
        assertThat(references("head", board.at("/unassigned/cases").stringValue())).contains(of("N"))
                .doesNotContain(of("A"));
        JsonNode mine = board.get("people").valueStream()
                .filter(person -> person.get("officer").stringValue().equals(jo)).findFirst().orElseThrow();
        assertThat(mine.at("/cases/count").intValue()).isEqualTo(2);
        assertThat(mine.at("/stuck/count").intValue()).isEqualTo(2);
        assertThat(counts(mine.get("stages"))).containsExactly("handling 2");
        followed("head", mine);
        int stages = 0;
        for (JsonNode stage : board.get("stages")) {
            stages += stage.get("count").intValue();
        }
        assertThat(stages).isEqualTo(board.at("/cases/count").intValue());
        assertThat(references("head", board.at("/cases/cases").stringValue())).hasSize(stages).doesNotHaveDuplicates();
        assertThat(board.at("/usual/holder").intValue()).isEqualTo(5);
    }

    @Test
    void whoeverIsAskedSeesWhatTheyAreAskedAndNothingElse() {
        logged("H", "2021-07-09");
        call("officer", "H", "tasks", """
                {"on": "2021-07-13", "holder": "holder", "questions": [1], "due": "2021-07-20"}""");
        call("officer", "H", "tasks", "{\"on\": \"2021-07-14\", \"holder\": \"finance\", \"questions\": [2]}");

        JsonNode item = item("holder", "/api/dashboard/holder", "H");

        assertThat(item.get("waitingFor")).hasSize(1);
        assertThat(item.at("/waitingFor/0/who").stringValue()).isEqualTo("holder");
        assertThat(item.at("/waitingFor/0/wanted").stringValue()).isEqualTo("2021-07-20");
        assertThat(references("holder", "/api/dashboard/cases?who=finance")).isEmpty();
        assertThat(item("officer", "/api/dashboard/cases?officer=" + jo, "H").get("waitingFor")).hasSize(2);
        assertThat(references("approver", "/api/dashboard/approver")).doesNotContain(of("H"));
        call("holder", "H", "tasks/1/records", "{\"on\": \"2021-07-19\", \"text\": \"Attached.\"}");
        assertThat(references("holder", "/api/dashboard/cases")).doesNotContain(of("H"));
    }

    @Test
    void aDraftWaitsForItsLayerAndAReviewForAReviewerWhoTookNoPart() {
        logged("D", "2021-07-09");
        for (int question = 1; question <= 2; question++) {
            call("officer", "D", "questions/" + question + "/decision", """
                    {"on": "2021-07-20", "held": "yes", "outcome": "disclosed", "answer": "12"}""");
        }
        call("officer", "D", "drafts", "{\"on\": \"2021-07-21\", \"text\": \"We hold the information.\"}");

        JsonNode draft = item("approver", "/api/dashboard/approver", "D");
        assertThat(draft.at("/waitingFor/0/who").stringValue()).isEqualTo("approver");
        assertThat(draft.at("/waitingFor/0/since").stringValue()).isEqualTo("2021-07-21");
        assertThat(draft.get("due").stringValue()).isEqualTo("2021-08-10");

        call("approver", "D", "drafts/1/clearance", "{\"on\": \"2021-07-22\"}");
        call("officer", "D", "response", """
                {"on": "2021-07-23", "draft": 1, "statement": "granted"}""");
        assertThat(references("officer", "/api/dashboard/cases?officer=" + jo)).isEmpty();
        call("officer", "D", "review", "{\"on\": \"2021-07-26\", \"grounds\": \"Look again.\"}");
        JsonNode review = item("reviewer", "/api/dashboard/reviewer", "D").at("/waitingFor/0");
        assertThat(review.get("who").isNull()).isTrue();
        assertThat(review.get("independent").booleanValue()).isTrue();
        assertThat(review.get("since").stringValue()).isEqualTo("2021-07-26");
        assertThat(review.get("wanted").stringValue()).isEqualTo("2021-08-24");
        assertThat(item("head", "/api/dashboard/reviewer", "D").at("/waitingFor/0/independent").booleanValue())
                .isTrue();
    }

    @Test
    void theLiaisonSeesTheDatesOfAComplaintAndWhatTheFileLacks() {
        logged("K", "2021-07-09");
        call("officer", "K", "complaint", """
                {"on": "2021-09-01", "commissionerReference": "IC-%s", "about": "no-response"}""".formatted(id));
        call("officer", "K", "enquiries", """
                {"on": "2021-09-02", "commissionerReference": "IC-%s", "due": "2021-09-16"}""".formatted(id));

        JsonNode complaint = complaint("K");

        assertThat(complaint.get("commissionerReference").stringValue()).isEqualTo("IC-" + id);
        assertThat(complaint.get("about").stringValue()).isEqualTo("no-response");
        assertThat(complaint.at("/dates/0/what").stringValue()).isEqualTo("Commissioner's enquiry");
        assertThat(complaint.at("/dates/0/due").stringValue()).isEqualTo("2021-09-16");
        assertThat(complaint.at("/dates/0/urgency").stringValue()).isEqualTo("overdue");
        assertThat(complaint.get("missing")).extracting(point -> point.get("what").stringValue()).isNotEmpty();

        call("officer", "K", "acknowledgement", "{\"on\": \"2021-07-12\"}");
        call("officer", "K", "enquiries", """
                {"on": "2021-09-20", "commissionerReference": "IC-%s", "due": "2021-09-30"}""".formatted(id));

        JsonNode later = complaint("K");
        assertThat(later.at("/dates/1/due").stringValue()).isEqualTo("2021-09-30");
        assertThat(later.get("missing").size()).isLessThan(complaint.get("missing").size());
    }

    private JsonNode complaint(String letter) {
        return items("officer", "/api/dashboard/commissioner", 50).stream()
                .filter(one -> one.at("/waiting/reference").stringValue().equals(of(letter))).findFirst().orElseThrow();
    }

    @Test
    void aCursorIsOneOfItsOwnQueryAndAnInstantToComeIsNone() {
        logged("A", "2021-07-09");
        logged("B", "2021-07-12");
        String list = "/api/dashboard/cases?limit=1&officer=" + jo;
        String next = get("officer", list).get("next").stringValue();

        assertThat(get("officer", list + "&after=" + next).at("/items/0/reference").stringValue()).isEqualTo(of("B"));
        assertThat(client.get("officer", "/api/dashboard/cases?after=" + next).field()).isEqualTo("after");
        assertThat(client.get("officer", "/api/dashboard/due?after=" + next).status()).isEqualTo(400);
        Answer future = client.get("head", "/api/dashboard/team?asOf=" + Instant.now().plusSeconds(9_999));
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.field()).isEqualTo("asOf");
        assertThat(get("head", "/api/dashboard/team?asOf=1950-01-01T00:00:00Z").at("/cases/count").intValue())
                .isZero();
    }

    @Test
    void theDueListSaysHowManyThereAreOfEachUrgencyAndWhereTheyAre() {
        logged("A", "2021-07-09");
        logged("B", today);
        JsonNode due = get("officer", "/api/dashboard/due?officer=" + jo);

        assertThat(due.at("/counts/overdue").intValue()).isEqualTo(1);
        assertThat(due.at("/counts/later").intValue()).isEqualTo(1);
        due.get("counts").propertyStream().forEach(
                count -> assertThat(get("officer", due.get("lists").get(count.getKey()).stringValue()).get("items"))
                        .as(count.getKey()).hasSize(count.getValue().intValue()));
    }

    private static List<String> counts(JsonNode figures) {
        return figures.propertyStream().map(figure -> figure.getKey() + " " + figure.getValue().get("count")).toList();
    }

    private static JsonNode waitingFor(JsonNode board, String whom) {
        for (JsonNode group : board.get("waitingFor")) {
            if (group.get("whom").stringValue().equals(whom)) {
                return group;
            }
        }
        throw new AssertionError(board.toString());
    }

    /** Every number that is anywhere in there leads to as many cases. */
    private void followed(String user, JsonNode node) {
        if (node.isObject() && node.path("cases").isString()) {
            assertThat(references(user, node.get("cases").stringValue())).as(node.toString())
                    .hasSize(node.get("count").intValue()).doesNotHaveDuplicates();
        }
        node.forEach(child -> followed(user, child));
    }

    private JsonNode item(String user, String path, String which) {
        for (JsonNode item : items(user, path)) {
            if (item.get("reference").stringValue().equals(of(which))) {
                return item;
            }
        }
        throw new AssertionError(path + " does not have " + which);
    }

    private List<String> references(String user, String path) {
        return items(user, path).stream().map(item -> item.get("reference").stringValue()).toList();
    }

    /** All pages of a list; of a dashboard, of the list that it leads to. */
    private List<JsonNode> items(String user, String path) {
        JsonNode page = get(user, path);
        return items(user, page.has("urgency") ? page.at("/cases/cases").stringValue() : path, 500);
    }

    private List<JsonNode> items(String user, String path, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String list = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        JsonNode page = get(user, list);
        while (true) {
            page.get("items").forEach(items::add);
            if (page.get("next").isNull()) {
                return items;
            }
            page = get(user, list + "&after=" + page.get("next").stringValue());
        }
    }

    private JsonNode get(String user, String path) {
        Answer answer = client.get(user, path);
        assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private String of(String which) {
        return which + "-" + id;
    }

    private void logged(String which, String received) {
        receive(which, received);
        call("head", which, "assignment", "{\"on\": \"%s\", \"to\": \"%s\"}".formatted(received, jo));
    }

    private void receive(String which, String received) {
        Answer answer = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "%s",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"},
                               {"number": 2, "text": "Who took them?"}]}""".formatted(of(which), received));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    private void call(String user, String which, String call, String body) {
        String eTag = client.get("officer", "/api/requests/" + of(which)).header("ETag");
        Answer answer = client.post(user, "/api/requests/" + of(which) + "/" + call, body, "If-Match", eTag);
        assertThat(answer.status()).as(call + " " + answer.response().body()).isEqualTo(200);
    }
}
