package uk.foiworkflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

@EngineTest
class SeedCaseTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String CASE = "/api/requests/" + Barnet.REFERENCE;

    private Client client;

    @BeforeEach
    void bringIn(@LocalServerPort int port) {
        client = new Client(port);
        assertThat(client.post("admin", "/api/chronologies", Barnet.chronology()).status()).isIn(200, 201);
    }

    @Test
    void theThirdQuestionWasNeverAnswered() {
        JsonNode compliance = read("officer", CASE + "/compliance?asOf=2021-12-01");

        assertThat(compliance.get("roll-up").stringValue()).isEqualTo("partly-withheld");
        assertThat(compliance.get("deadlines")).extracting(JsonNode::toString).containsExactly("""
                {"provision":"FOIA s.10(1)","questions":[1,2],"from":"2021-07-09","due":"2021-08-10",\
                "met":"2021-07-27","workingDay":11,"state":"met"}""", """
                {"provision":"FOIA s.10(1)","questions":[3],"from":"2021-07-09","due":"2021-08-10",\
                "met":null,"state":"missed"}""");
        assertThat(compliance.get("findings")).extracting(JsonNode::toString).contains("""
                {"provision":"FOIA s.10(1)","kind":"breach","questions":[3],\
                "why":"No answer was given by 10 August 2021, the 20th working day."}""");
    }

    @Test
    void onTheLastDayNothingIsLate() {
        JsonNode compliance = read("officer", CASE + "/compliance?asOf=2021-08-10");

        assertThat(compliance.get("findings")).extracting(finding -> finding.get("provision").stringValue())
                .doesNotContain("FOIA s.10(1)");
        assertThat(compliance.at("/deadlines/1/state").stringValue()).isEqualTo("running");
    }

    @Test
    void withoutADayItIsJudgedToday() {
        LocalDate before = LocalDate.now(LONDON);
        JsonNode compliance = read("officer", CASE + "/compliance");

        assertThat(LocalDate.parse(compliance.get("asOf").stringValue())).isBetween(before, LocalDate.now(LONDON));
        assertThat(compliance.at("/deadlines/1/state").stringValue()).isEqualTo("missed");
    }

    @Test
    void beforeTheLetterArrivedThereIsNothingToJudge() {
        Client.Answer answer = client.get("officer", CASE + "/compliance?asOf=2021-07-08");

        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.json().get("detail").stringValue()).contains("had not been received by 8 July 2021");
    }

    @Test
    void theOldSystemKnewEachStepOnItsDay() {
        assertThat(read("officer", CASE + "?asOf=2021-07-26T22:59:59Z").get("roll-up").stringValue())
                .isEqualTo("open");
        assertThat(read("officer", CASE + "?asOf=2021-07-26T23:00:00Z").get("roll-up").stringValue())
                .isEqualTo("partly-withheld");
        assertThat(client.get("officer", CASE + "?asOf=2021-07-08T22:59:59Z").problem()).isEqualTo("not-found");
        assertThat(read("officer", CASE + "/compliance?asOf=2021-12-01&knownAt=2021-07-20T00:00:00Z")
                .at("/deadlines/0/questions").toString()).isEqualTo("[1,2,3]");
        assertThat(client.get("officer", CASE + "/compliance?knownAt=2021-07-08T00:00:00Z").problem())
                .isEqualTo("not-found");
    }

    @Test
    void onlyTheCaseAsItStandsHasAnETag() {
        Client.Answer now = client.get("officer", CASE);

        assertThat(now.header("ETag")).isEqualTo("\"" + now.json().get("version") + "\"");
        assertThat(now.json().get("initial-roll-up").stringValue()).isEqualTo("partly-withheld");
        assertThat(client.get("officer", CASE, "If-None-Match", now.header("ETag")).status()).isEqualTo(304);
        assertThat(client.get("officer", CASE + "?asOf=2021-12-01T00:00:00Z").header("ETag")).isEmpty();
    }

    @Test
    void theTrailCanBeReadByAnAuditor() {
        JsonNode trail = read("auditor", CASE + "/audit-trail");

        assertThat(trail.get("complete").booleanValue()).isTrue();
        assertThat(trail.get("items")).extracting(line -> line.get("type").stringValue()).containsExactly(
                "RequestReceived", "QuestionDecided", "QuestionDecided", "ResponseIssued");
        for (JsonNode line : trail.get("items")) {
            assertThat(line.propertyNames()).contains("position", "sequence", "sentence", "on", "recordedAt",
                    "actor", "role", "questions", "late", "imported", "why");
            assertThat(line.get("imported").booleanValue()).isTrue();
            assertThat(line.get("late").booleanValue()).isFalse();
            assertThat(line.get("actor").stringValue()).isEqualTo("admin");
        }
        assertThat(trail.at("/items/0/sentence").stringValue()).contains("received the request on 9 July 2021");
    }

    @Test
    void theTrailOfEverythingIsReadPageByPage() {
        String mine = "actor=admin&q=" + Barnet.REFERENCE;

        assertThat(pages(mine + "&limit=3")).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(3));
        assertThat(lines(mine + "&limit=3")).extracting(line -> line.get("type").stringValue()).containsExactly(
                "RequestReceived", "QuestionDecided", "QuestionDecided", "ResponseIssued");
        assertThat(lines("type=ResponseIssued&" + mine)).hasSize(1);
        assertThat(lines("to=2021-12-01T00:00:00Z")).isEmpty();
    }

    private List<JsonNode> lines(String query) {
        return pages(query).stream().flatMap(List::stream).toList();
    }

    /** Page after page, until none follows: one alone may have nothing in it. */
    private List<List<JsonNode>> pages(String query) {
        List<List<JsonNode>> pages = new ArrayList<>();
        for (String after = "0"; !after.equals("null");) {
            JsonNode page = read("auditor", "/api/audit?" + query + "&after=" + after);
            pages.add(page.get("items").valueStream().toList());
            after = page.get("next").toString();
        }
        return pages;
    }

    @Test
    void theCaseIsFoundAndItsOpenQuestionIsOverdue() {
        Client.Answer found = client.get("head", "/api/requests?q=" + Barnet.REFERENCE);
        JsonNode due = read("officer", "/api/dashboard/due?limit=500&asOf=2021-08-11T12:00:00Z");

        assertThat(Long.parseLong(found.header("Foi-Position"))).isGreaterThanOrEqualTo(4);
        assertThat(found.json().at("/items/0/nextDue").stringValue()).isEqualTo("2021-08-10");
        assertThat(found.json().at("/items/0/asked").stringValue()).startsWith("How many children");
        assertThat(due.get("day").stringValue()).isEqualTo("2021-08-11");
        assertThat(due.get("items")).filteredOn(row -> row.get("reference").stringValue().equals(Barnet.REFERENCE))
                .extracting(row -> row.get("urgency").stringValue(), row -> row.get("questions").toString())
                .containsExactly(tuple("overdue", "[3]"));
        assertThat(due.at("/counts/overdue").intValue()).isPositive();
        assertThat(read("officer", "/api/dashboard/due?officer=nobody-at-all").get("items")).isEmpty();
    }

    @Test
    void whoeverWasNotTaskedOrAskedSeesNothing() {
        for (String user : List.of("holder", "approver", "reviewer")) {
            assertThat(client.get(user, CASE).problem()).as(user).isEqualTo("not-found");
            assertThat(client.get(user, CASE + "/compliance").problem()).as(user).isEqualTo("not-found");
            assertThat(read(user, "/api/requests?q=" + Barnet.REFERENCE).get("items")).as(user).isEmpty();
            assertThat(read(user, "/api/dashboard/due?limit=500").get("items")).as(user)
                    .extracting(row -> row.get("reference").stringValue()).doesNotContain(Barnet.REFERENCE);
        }
        assertThat(client.get("reviewer", CASE + "/audit-trail").problem()).isEqualTo("not-found");
        assertThat(client.get("holder", CASE + "/audit-trail").problem()).isEqualTo("not-allowed");
        assertThat(client.get("admin", CASE).problem()).isEqualTo("not-allowed");
        assertThat(client.get("reviewer", "/api/requests/nothing-here/audit-trail").json().get("detail").stringValue())
                .isEqualTo(client.get("officer", "/api/requests/nothing-here").json().get("detail").stringValue());
    }

    private JsonNode read(String user, String path) {
        Client.Answer answer = client.get(user, path);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }
}
