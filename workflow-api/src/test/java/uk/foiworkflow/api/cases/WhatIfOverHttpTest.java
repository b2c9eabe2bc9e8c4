package uk.foiworkflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.projections.follow.EventSource;

@EngineTest
class WhatIfOverHttpTest {

    private final String reference = "W-" + UUID.randomUUID();

    @Autowired
    private EventSource events;

    private Client client;

    @BeforeEach
    void log(@LocalServerPort int port) {
        client = new Client(port);
        Client.Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"},
                               {"number": 2, "text": "And the trains?"}]}""".formatted(reference));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
    }

    @Test
    void withNothingSupposedTheClocksAreAsTheyAre() {
        JsonNode now = ask("asOf=2021-08-02");

        assertThat(now.get("steps")).isEmpty();
        assertThat(now.get("moved")).isEmpty();
        assertThat(now.at("/after/deadlines/0/due").stringValue()).isEqualTo("2021-08-10");
        assertThat(now.at("/after/deadlines/0/state").stringValue()).isEqualTo("running");
        assertThat(now.get("after")).isEqualTo(now.get("before"));
        assertThat(now.get("calendarVersion").stringValue()).contains("overlay");
    }

    @Test
    void detailForOneQuestionWouldResetThatQuestionAlone() {
        JsonNode what = ask("clarificationRequested=2021-07-12&clarified=2021-08-02&questions=2&asOf=2021-08-02");

        assertThat(what.get("steps")).extracting(step -> step.get("type").stringValue())
                .containsExactly("ClarificationRequested", "ClarificationReceived");
        assertThat(what.get("broken")).isEmpty();
        assertThat(what.get("moved")).hasSize(1);
        assertThat(what.at("/moved/0/question").intValue()).isEqualTo(2);
        assertThat(what.at("/moved/0/was").stringValue()).isEqualTo("2021-08-10");
        assertThat(what.at("/moved/0/due").stringValue()).isEqualTo("2021-08-31");
    }

    @Test
    void aFeeWouldPauseTheClockAndHasALastDayToBePaid() {
        JsonNode asked = ask("feesNotice=2021-07-19&asOf=2021-07-20");
        JsonNode paid = ask("feesNotice=2021-07-19&feeReceived=2021-08-05&asOf=2021-08-05");

        assertThat(asked.at("/lastDays/0/last").stringValue()).isEqualTo("2021-10-18");
        assertThat(asked.at("/lastDays/0/provision").stringValue()).isEqualTo("FOIA s.9(2)");
        assertThat(paid.at("/moved/0/due").stringValue()).isEqualTo("2021-08-27");
        assertThat(paid.get("lastDays")).isEmpty();
    }

    @Test
    void anAnswerToComeIsJudgedOnItsDay() {
        JsonNode late = ask("answered=2040-01-04&outcome=disclosed");

        assertThat(late.get("asOf").stringValue()).isEqualTo("2040-01-04");
        assertThat(late.at("/after/deadlines/0/state").stringValue()).isEqualTo("missed");
        assertThat(late.at("/after/findings/0/provision").stringValue()).isEqualTo("FOIA s.10(1)");
        assertThat(late.at("/after/roll-up").stringValue()).isEqualTo("granted");
        assertThat(late.at("/before/roll-up").stringValue()).isEqualTo("open");
        assertThat(late.get("lastDays")).extracting(day -> day.get("what").stringValue())
                .containsExactly("ask for a review");
    }

    @Test
    void moreTimeForAnAbsoluteExemptionWouldBreakTheRuleAndMoveNothing() {
        JsonNode absolute = ask("extended=s10(3)&notified=2021-08-02&exemptions=s41&target=2021-09-01&asOf=2021-08-02");
        JsonNode qualified = ask(
                "extended=s10(3)&notified=2021-08-02&exemptions=s43(2)&target=2021-09-01&asOf=2021-08-02");

        assertThat(absolute.at("/broken/0/rule").stringValue()).isEqualTo("R4.1");
        assertThat(absolute.at("/broken/0/field").stringValue()).isEqualTo("exemptions");
        assertThat(absolute.get("moved")).isEmpty();
        assertThat(qualified.get("broken")).isEmpty();
        assertThat(qualified.get("moved")).extracting(moved -> moved.get("provision").stringValue() + " "
                + moved.get("due").stringValue()).containsOnly("FOIA s.17(3) 2021-09-08");
        assertThat(qualified.at("/lastDays/0/last").stringValue()).isEqualTo("2021-09-01");
    }

    @Test
    void aCorrectedReceiptWouldMoveEveryQuestion() {
        assertThat(ask("received=2021-07-08&asOf=2021-08-02").get("moved"))
                .extracting(moved -> moved.get("due").stringValue()).containsExactly("2021-08-09", "2021-08-09");
    }

    @Test
    void aDecisionNoticeWouldOrderStepsAndCouldBeAppealed() {
        JsonNode what = ask("answered=2021-07-27&outcome=withheld&decisionNotice=2022-03-18&finding=partly-upheld"
                + "&stepsWithinCalendarDays=35,60&asOf=2022-03-18");

        assertThat(what.get("steps")).extracting(step -> step.get("type").stringValue())
                .endsWith("DecisionNoticeReceived");
        assertThat(steps(what)).containsExactly("1 2022-04-22 running", "2 2022-05-17 running");
        assertThat(what.get("moved")).extracting(moved -> moved.get("provision").stringValue() + " "
                + moved.get("due").stringValue()).contains("FOIA s.50(4) 2022-04-22", "FOIA s.50(4) 2022-05-17");
        // 15 April 2022 was Good Friday, and Easter Monday the 18th.
        assertThat(lastDay(what, "FOIA s.57")).isEqualTo("2022-04-19");
    }

    @Test
    void anAppealWouldStopTheStepsThatItAffectsAndItsWithdrawalBringThemBack() {
        String notice = "answered=2021-07-27&outcome=withheld&decisionNotice=2022-03-01&finding=partly-upheld"
                + "&stepsWithinCalendarDays=35,60";

        JsonNode inPart = ask(notice + "&appealed=2022-03-20&appealSteps=2&asOf=2022-06-01");
        JsonNode whole = ask(notice + "&appealed=2022-03-20&asOf=2022-06-01");
        JsonNode withdrawn = ask(
                notice + "&appealed=2022-03-20&appealWithdrawn=2022-06-01&stepsBy=2022-06-30&asOf=2022-06-01");
        JsonNode decided = ask(notice + "&appealed=2022-03-20&tribunalDecision=2022-10-03&result=overturned"
                + "&stepsBy=2022-11-14&asOf=2022-10-03");

        assertThat(steps(inPart)).containsExactly("1 2022-04-05 missed", "2 2022-04-30 stopped");
        assertThat(steps(whole)).containsExactly("1 2022-04-05 stopped", "2 2022-04-30 stopped");
        assertThat(lastDay(whole, "FOIA s.57")).isEmpty();
        assertThat(steps(withdrawn)).containsExactly("1 2022-06-30 running", "2 2022-06-30 running");
        assertThat(steps(decided)).containsExactly("1 2022-11-14 running");
        assertThat(lastDay(decided, "FOIA s.57")).isEmpty();
    }

    @Test
    void aNoticeThatDoesNotSayWhoseThePositionIsWouldBreakTheRule() {
        JsonNode what = ask("answered=2021-07-27&outcome=withheld&decisionNotice=2022-03-18&asOf=2022-03-18");

        assertThat(what.get("broken")).extracting(broken -> broken.get("field").stringValue()).contains("finding");
        assertThat(lastDay(what, "FOIA s.57")).isEqualTo("2022-04-19");
    }

    @Test
    void nothingIsWritten() {
        int held = events.stream(reference).size();

        ask("feesNotice=2021-07-19&feeReceived=2021-08-05");
        ask("answered=2021-08-10&outcome=not-held&reviewAsked=2021-08-11");
        ask("decisionNotice=2022-03-01&stepsWithinCalendarDays=35&appealed=2022-03-20&appealWithdrawn=2022-04-01");

        assertThat(events.stream(reference)).hasSize(held);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            notified=2021-08-02                     | 400 | extended
            extended=s10(3)                         | 400 | notified
            exemptions=s43(2)                       | 400 | exemptions
            target=2021-08-02                       | 400 | target
            outcome=disclosed                       | 400 | outcome
            questions=one                           | 400 | questions
            questions=1,                            | 400 | questions
            extended=reg9&notified=2021-08-02       | 400 | extended
            extended=s10(3)&notified=2021-08-02&exemptions=%2B | 400 | exemptions
            clarified=soon                          | 400 | clarified
            cleared=2021-08-02                      | 400 | cleared
            finding=overturned                      | 400 | finding
            stepsWithinCalendarDays=35              | 400 | stepsWithinCalendarDays
            decisionNotice=2022-03-01&stepsWithinCalendarDays=0 | 400 | stepsWithinCalendarDays
            decisionNotice=2022-03-01&finding=upheld | 400 | finding
            appealSteps=1                           | 400 | appealSteps
            result=overturned                       | 400 | result
            stepsBy=2022-11-14                      | 400 | stepsBy
            tribunalDecision=2022-10-03&appealWithdrawn=2022-10-03 | 400 | tribunalDecision
            clarificationRequested=2021-07-01       | 422 | clarificationRequested
            feesNotice=2021-07-12&questions=7       | 422 | questions
            feesNotice=2021-07-12&feeReceived=2021-07-11 | 422 | feeReceived
            answered=2021-07-01                     | 422 | answered
            decisionNotice=2021-07-01               | 422 | decisionNotice
            decisionNotice=2022-03-01&stepsWithinCalendarDays=1001 | 422 | stepsWithinCalendarDays
            decisionNotice=2022-03-01&stepsWithinCalendarDays=35&questions=7 | 422 | questions
            appealWithdrawn=2022-06-01&stepsBy=2022-05-31 | 422 | stepsBy
            """)
    void whatCannotBeSupposedNamesTheField(String query, int status, String field) {
        Client.Answer answer = client.get("officer", path(query));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(status == 400 ? "malformed-input" : "rule-broken");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void whoMayNotSeeTheCaseIsToldNothingOfIt() {
        assertThat(client.get("holder", path("asOf=2021-08-02")).status()).isEqualTo(404);
        assertThat(client.get("admin", path("asOf=2021-08-02")).status()).isEqualTo(403);
        assertThat(client.get("officer", "/api/requests/none/what-if").status()).isEqualTo(404);
        assertThat(client.get("officer", path("asOf=2021-07-08")).status()).isEqualTo(404);
    }

    @Test
    void aCallIsLookedAtBeforeItIsMade() {
        JsonNode moved = suppose("officer", """
                {"command": "correctReceiptDate",
                 "says": {"on": "2021-07-12", "to": "2021-07-08", "why": "It lay in the post room."}}""").json();

        assertThat(moved.get("broken")).isEmpty();
        assertThat(moved.at("/steps/0/sentence").stringValue()).contains("8 July 2021");
        assertThat(moved.at("/moved/0/was").stringValue()).isEqualTo("2021-08-10");
        assertThat(moved.at("/moved/0/due").stringValue()).isEqualTo("2021-08-09");
        assertThat(events.stream(reference)).hasSize(1);
    }

    @Test
    void whatStandsInItsWayIsToldByField() {
        JsonNode early = suppose("officer", """
                {"command": "decideQuestion", "says": {"question": 7, "on": "2021-07-12", "outcome": "disclosed"}}""")
                .json();

        assertThat(early.get("broken")).isNotEmpty();
        assertThat(early.at("/broken/0/field").stringValue()).isEqualTo("question");
        assertThat(suppose("officer", """
                {"command": "decideQuestion", "says": {"on": "12 July"}}""").field()).startsWith("says.");
        assertThat(suppose("officer", """
                {"command": "receiveRequest", "says": {}}""").field()).isEqualTo("command");
    }

    @Test
    void whoDoesNotMakeACallDoesNotSupposeIt() {
        Client.Answer head = suppose("head", """
                {"command": "closeCase", "says": {"on": "2021-07-12"}}""");

        assertThat(head.status()).isEqualTo(403);
        assertThat(suppose("holder", """
                {"command": "addNote", "says": {"on": "2021-07-12", "text": "x"}}""").status()).isEqualTo(404);
    }

    private Client.Answer suppose(String user, String call) {
        return client.post(user, "/api/requests/" + reference + "/supposition", call);
    }

    private static List<String> steps(JsonNode what) {
        return what.at("/after/deadlines").valueStream().filter(line -> line.has("step"))
                .map(line -> line.get("step").intValue() + " " + line.get("due").stringValue() + " "
                        + line.get("state").stringValue())
                .distinct().toList();
    }

    private static String lastDay(JsonNode what, String provision) {
        return what.get("lastDays").valueStream().filter(day -> day.get("provision").stringValue().equals(provision))
                .map(day -> day.get("last").stringValue()).collect(Collectors.joining(" "));
    }

    private JsonNode ask(String query) {
        Client.Answer answer = client.get("officer", path(query));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private String path(String query) {
        return "/api/requests/" + reference + "/what-if?" + query;
    }
}
