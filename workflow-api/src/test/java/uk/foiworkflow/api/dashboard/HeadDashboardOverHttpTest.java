package uk.foiworkflow.api.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

/** The engine is shared, so what a case does to the dashboard is told by how it was before. */
@EngineTest
class HeadDashboardOverHttpTest {

    private static final String DAY = "/api/dashboard/head?onDate=2021-09-30";

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aCaseIsInItsQuarterAndUnderItsSubjectAndEveryNumberLeadsToItsCases() {
        JsonNode before = head(DAY);
        past("licensing", "");
        past("licensing", """
                , {"type": "responded", "on": "2021-07-27", "outcomes": [
                   {"question": 1, "held": "yes", "outcome": "disclosed"}]}""");
        JsonNode after = head(DAY);

        assertThat(more(before, after, "/open/count")).isEqualTo(1);
        assertThat(more(before, after, "/overdue/count")).isEqualTo(1);
        assertThat(more(before, after, "/over20WorkingDays/count")).isEqualTo(1);
        assertThat(more(before, after, "/overSixMonths/count")).isZero();
        assertThat(more(before, after, "/ages/1/count")).isEqualTo(1);
        assertThat(after.at("/quarters/11/quarter").stringValue()).isEqualTo("2021-Q3");
        assertThat(more(before, after, "/quarters/11/received/count")).isEqualTo(2);
        assertThat(more(before, after, "/quarters/11/closedInTime/count")).isEqualTo(1);
        assertThat(after.at("/thresholds/good").intValue()).isEqualTo(95);
        JsonNode licensing = part(after, "subjects", "licensing");
        assertThat(licensing.at("/closed/count").intValue()).isPositive();
        assertThat(licensing.at("/percentClosed").decimalValue()).isNotNull();
        everyNumberLeadsToItsCases(after);
        everyNumberLeadsToItsCases(head("/api/dashboard/head"));
    }

    @Test
    void routineBusinessIsNoOfficialRequest() {
        JsonNode before = head(DAY);
        String reference = past("planning", "");
        assertThat(more(before, head(DAY), "/open/count")).isEqualTo(1);
        classify(reference, """
                {"on": "2021-07-13", "subject": "planning", "routine": true, "why": "A form was asked for."}""");
        assertThat(more(before, head(DAY), "/open/count")).isZero();
    }

    @Test
    void whatWasNotYetKnownIsNotThere() {
        JsonNode before = head("/api/dashboard/head?asOf=2021-07-08T12:00:00Z");
        past("housing", "");
        JsonNode after = head("/api/dashboard/head?asOf=2021-07-08T12:00:00Z");
        assertThat(after.get("day").stringValue()).isEqualTo("2021-07-08");
        assertThat(more(before, after, "/open/count")).isZero();
        assertThat(more(before, after, "/quarters/11/received/count")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"head?asOf=soon, 400, asOf", "head?day=1, 400, day", "head/cases?card=everything, 400, card",
            "head/cases, 400, card", "head/cases?card=open&limit=0, 400, limit",
            "head/cases?card=closed&period=2021-Q9, 400, period"})
    void whatCannotBeAnsweredIsRefusedByItsField(String path, int status, String field) {
        Answer answer = client.get("head", "/api/dashboard/" + path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
    }

    private void everyNumberLeadsToItsCases(JsonNode dashboard) {
        SoftAssertions all = new SoftAssertions();
        for (JsonNode number : dashboard.findParents("cases")) {
            all.assertThat(behind(number.get("cases").stringValue())).as(number.get("cases").stringValue())
                    .hasSize(number.get("count").intValue()).doesNotHaveDuplicates();
        }
        all.assertAll();
    }

    private List<String> behind(String address) {
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = head(address + "&limit=500" + next);
            page.get("items").forEach(item -> found.add(item.get("reference").stringValue()));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next");
        } while (!next.isEmpty());
        return found;
    }

    private JsonNode head(String path) {
        Answer answer = client.get("head", path);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private String past(String subject, String steps) {
        String reference = "H-" + UUID.randomUUID();
        Answer answer = client.post("admin", "/api/chronologies", """
                {"reference": "%s", "authority": {"name": "London Borough of Barnet", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA", "questions": [{"number": 1, "text": "How many?"}],
                 "steps": [{"type": "received", "on": "2021-07-09"}%s]}""".formatted(reference, steps));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        classify(reference, """
                {"on": "2021-07-12", "subject": "%s"}""".formatted(subject));
        return reference;
    }

    private void classify(String reference, String body) {
        Answer answer = client.post("officer", "/api/requests/" + reference + "/classification", body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    private static int more(JsonNode before, JsonNode after, String number) {
        return after.at(number).intValue() - before.at(number).intValue();
    }

    private static JsonNode part(JsonNode dashboard, String list, String id) {
        return dashboard.get(list).valueStream().filter(part -> id.equals(part.get("id").stringValue(""))).findFirst()
                .orElseThrow();
    }
}
