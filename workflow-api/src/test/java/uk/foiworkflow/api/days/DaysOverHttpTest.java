package uk.foiworkflow.api.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

/** Where the days went, counted by hand: 12 July 2021 is a bank holiday in Northern Ireland, 2 August in Scotland. */
@EngineTest
class DaysOverHttpTest {

    private final String id = UUID.randomUUID().toString();
    private final String reference = "DAYS-" + id;
    private final String jo = "jo-" + id;
    private final String housing = "housing-" + id;
    private Client client;

    @BeforeEach
    void answeredLate(@LocalServerPort int port) {
        client = new Client(port);
        Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"}]}""".formatted(reference));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
        call("officer", "acknowledgement", "{\"on\": \"2021-07-13\"}");
        call("head", "assignment", "{\"on\": \"2021-07-14\", \"to\": \"%s\"}".formatted(jo));
        call("officer", "tasks", "{\"on\": \"2021-07-15\", \"holder\": \"%s\"}".formatted(housing));
        call("officer", "tasks/1/records", "{\"on\": \"2021-08-10\", \"text\": \"Attached.\"}");
        call("officer", "questions/1/decision", """
                {"on": "2021-08-10", "held": "yes", "outcome": "disclosed", "answer": "12"}""");
        call("officer", "drafts", "{\"on\": \"2021-08-11\", \"text\": \"We hold the information.\"}");
        call("approver", "drafts/1/clearance", "{\"on\": \"2021-08-13\"}");
        call("officer", "response", "{\"on\": \"2021-08-16\", \"draft\": 1, \"statement\": \"granted\"}");
    }

    @Test
    void theBarOfACaseSaysWhoHadItAndToWhomItsLatenessFalls() {
        JsonNode days = get("/api/requests/" + reference + "/days");

        assertThat(bar(days)).containsExactly("intake - 1", "allocation - 1", "handling " + jo + " 1",
                "search " + housing + " 17", "drafting " + jo + " 1", "clearance approver 2", "dispatch " + jo + " 1");
        assertThat(days.get("workingDay").intValue()).isEqualTo(24);
        assertThat(days.get("readyOn").intValue()).isEqualTo(21);
        assertThat(days.at("/lateness/days").intValue()).isEqualTo(4);
        assertThat(days.at("/lateness/parts/0/who").stringValue()).isEqualTo(housing);
        assertThat(days.at("/lateness/parts/0/days").intValue()).isEqualTo(4);
        assertThat(days.at("/lateness/rule").stringValue()).contains("twentieth");
        assertThat(client.get("approver", "/api/requests/" + reference + "/days").status()).isEqualTo(200);
        assertThat(client.get("holder", "/api/requests/" + reference + "/days").status()).isEqualTo(404);
    }

    @Test
    void theTotalsOfAPeriodOpenToTheirCases() {
        JsonNode totals = get("/api/statistics/days?period=2021-08");

        assertThat(totals.at("/answered/count").intValue()).isPositive();
        JsonNode mine = totals.get("holders").valueStream()
                .filter(with -> housing.equals(with.get("who").stringValue(""))).findFirst().orElseThrow();
        assertThat(mine.at("/days/days").intValue()).isEqualTo(17);
        assertThat(references(mine.at("/days/cases").stringValue())).containsExactly(reference);
        JsonNode falls = totals.at("/lateness/parts").valueStream()
                .filter(with -> housing.equals(with.get("who").stringValue(""))).findFirst().orElseThrow();
        assertThat(falls.at("/days/days").intValue()).isEqualTo(4);
        followed(totals);
        assertThat(totals.at("/milestones/issued/count").intValue()).isEqualTo(totals.at("/answered/count").intValue());
        assertThat(get("/api/statistics/days?period=2021-08&asOf=2021-12-31").at("/answered/count").intValue())
                .as("nothing of it was known here in 2021").isLessThan(totals.at("/answered/count").intValue());
    }

    @Test
    void hadTheSearchTakenThirteenDaysItWouldHaveBeenInTime() {
        String supposed = "/api/statistics/days/what-if?period=2021-08&step=search&who=" + housing + "&atMost=";

        JsonNode thirteen = get(supposed + 13);
        assertThat(thirteen.get("inTime").intValue()).isEqualTo(1);
        assertThat(thirteen.at("/items/0/spent/reference").stringValue()).isEqualTo(reference);
        assertThat(thirteen.at("/items/0/saved").intValue()).isEqualTo(4);
        assertThat(thirteen.get("assumptions").stringValue()).contains("search with " + housing + " taken 13");
        assertThat(get(supposed + 14).get("inTime").intValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/statistics/days                                                | 400 | period
            /api/statistics/days?period=soon                                    | 400 | period
            /api/statistics/days?period=2021-09-01..2021-08-01                  | 422 | period
            /api/statistics/days?period=2999                                    | 422 | period
            /api/statistics/days?period=2021&asOf=2999-01-01                    | 422 | asOf
            /api/statistics/days/cases?period=2021&step=coffee                  | 400 | step
            /api/statistics/days/cases?period=2021&limit=501                    | 400 | limit
            /api/statistics/days/what-if?period=2021&step=clearance             | 400 | atMost
            /api/statistics/days/what-if?period=2021&step=clearance&atMost=-1   | 422 | atMost
            /api/statistics/days/what-if?period=2021&step=requester&atMost=3    | 422 | step
            /api/requests/7481896/days?asOf=2999-01-01T00:00:00Z                | 422 | asOf
            """)
    void whatCannotBeAnsweredIsNamed(String path, int status, String field) {
        Answer answer = client.get("officer", path);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
    }

    private static List<String> bar(JsonNode days) {
        return days.get("spans").valueStream().map(span -> span.get("step").stringValue() + " "
                + span.get("who").stringValue("-") + " " + span.get("workingDays")).toList();
    }

    private void followed(JsonNode node) {
        if (node.isObject() && node.path("cases").isString()) {
            assertThat(references(node.get("cases").stringValue())).as(node.toString())
                    .hasSize(node.get("count").intValue()).doesNotHaveDuplicates();
        }
        node.forEach(this::followed);
    }

    private List<String> references(String path) {
        List<String> references = new ArrayList<>();
        String list = path + "&limit=500";
        JsonNode page = get(list);
        while (true) {
            page.get("items").forEach(item -> references.add(item.get("reference").stringValue()));
            if (page.get("next").isNull()) {
                return references;
            }
            page = get(list + "&after=" + page.get("next"));
        }
    }

    private JsonNode get(String path) {
        Answer answer = client.get("officer", path);
        assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private void call(String user, String call, String body) {
        String eTag = client.get("officer", "/api/requests/" + reference).header("ETag");
        Answer answer = client.post(user, "/api/requests/" + reference + "/" + call, body, "If-Match", eTag);
        assertThat(answer.status()).as(call + " " + answer.response().body()).isEqualTo(200);
    }
}
