package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

@EngineTest
class RefusalsTest {

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aCaseWithAnUndecidedQuestionIsNotClosed() {
        Answer refused = Walk.logged(client, "REFUSED-1").attempt("officer", "closure", """
                {"on": "2021-07-28"}""");

        refuses(refused, "questions", "R7.5", "FOIA s.1(1)");
        assertThat(refused.json().get("detail").stringValue()).contains("1 and 2").contains("FOIA s.1(1)");
    }

    @Test
    void aLetterThatSaysEverythingIsWithheldWhileAQuestionIsAnsweredIsNotSent() {
        Answer refused = cleared("REFUSED-2").attempt("officer", "response", """
                {"on": "2021-07-27", "draft": 1, "statement": "fully-withheld",
                 "notice": {"complaintsProcedure": true, "commissionerRight": true}}""");

        refuses(refused, "statement", "R7.5", "FOIA s.17(1)");
    }

    @Test
    void everyHoleInARefusalNoticeIsToldAtOnce() {
        Answer refused = cleared("REFUSED-3").attempt("officer", "response", """
                {"on": "2021-07-27", "draft": 1, "notice": {"complaintsProcedure": false}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("field")).containsExactly(
                "notice.complaintsProcedure", "notice.commissionerRight");
        assertThat(refused.json().get("errors").findValuesAsString("section")).containsOnly("FOIA s.17(7)");
    }

    @Test
    void aRefusalWithoutLimbIsNotSent() {
        Walk walk = Walk.logged(client, "REFUSED-4").step("officer", "questions/1/decision",
                """
                        {"on": "2021-07-20", "held": "yes", "outcome": "withheld", "exemptions": ["s40"], "reasons": "Names."}""")
                .step("officer", "drafts", """
                        {"on": "2021-07-21", "text": "We hold the information ..."}""")
                .step("approver", "drafts/1/clearance", """
                        {"on": "2021-07-22"}""");

        Answer refused = walk.attempt("officer", "response",
                """
                        {"on": "2021-07-27", "draft": 1, "notice": {"complaintsProcedure": true, "commissionerRight": true}}""");

        refuses(refused, "questions[1].exemptions", "R5-limb", "FOIA s.17(1)(b)");
    }

    @Test
    void whatHasNotHappenedIsNotRecorded() {
        String tomorrow = LocalDate.now(java.time.ZoneId.of("Europe/London")).plusDays(1).toString();

        refuses(Walk.logged(client, "REFUSED-5").attempt("officer", "acknowledgement",
                "{\"on\": \"" + tomorrow + "\"}"),
                "on", "dated", "s.46 Code");
        refuses(client.post("officer", "/api/requests",
                Calls.TABLE.getFirst().example().replace("2025-01-06", tomorrow).replace("2025-17", "REFUSED-6")),
                "received", "dated", "s.46 Code");
    }

    @Test
    void aDraftThatWasOvertakenByAnotherDecisionIsNotSent() {
        Walk walk = cleared("REFUSED-7").step("officer", "searches", """
                {"on": "2021-07-23", "questions": [2], "where": "Registers", "minutes": 5}""")
                .step("officer", "questions/2/decision", """
                        {"on": "2021-07-23", "held": "no", "outcome": "not-held"}""");

        refuses(walk.attempt("officer", "response", """
                {"on": "2021-07-27", "draft": 1}"""), "draft", "clearance", "s.46 Code");
    }

    @Test
    void whoeverDecidedDoesNotReviewUnlessAHeadSaysWhy() {
        Walk walk = Walk.answered(client, "REFUSED-8").step("officer", "review", """
                {"on": "2021-08-02", "questions": [2]}""");
        String override = """
                {"on": "2021-08-03", "reviewer": "officer", "override": "There is no other officer."}""";

        refuses(walk.attempt("head", "review/reviewer", """
                {"on": "2021-08-03", "reviewer": "officer"}"""), "reviewer", "R9.4", "s.45 Code ch.5, EIR reg.11(4)");
        Answer notTheirs = walk.attempt("officer", "review/reviewer", override);
        assertThat(notTheirs.status()).isEqualTo(403);
        assertThat(notTheirs.problem()).isEqualTo("not-allowed");
        assertThat(notTheirs.field()).isEqualTo("override");
        walk.step("head", "review/reviewer", override);
    }

    @Test
    void aReviewIsDecidedByItsReviewerAlone() {
        Walk walk = Walk.answered(client, "REFUSED-9").step("officer", "review", """
                {"on": "2021-08-02"}""");

        refuses(walk.attempt("reviewer", "review/decision", """
                {"on": "2021-08-03", "result": "authority-upheld"}"""), "reference", "R9.4",
                "s.45 Code ch.5, EIR reg.11(4)");
    }

    @Test
    void aTaskIsAnsweredByWhomItWasGivenTo() {
        Walk walk = Walk.logged(client, "REFUSED-10").step("officer", "tasks", """
                {"on": "2021-07-12", "holder": "holder"}""").step("officer", "tasks", """
                {"on": "2021-07-12", "holder": "archivist"}""");

        Answer refused = walk.attempt("holder", "tasks/2/records", """
                {"on": "2021-07-13"}""");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.field()).isEqualTo("task");
        refuses(walk.attempt("officer", "tasks/3/records", """
                {"on": "2021-07-13"}"""), "task", "in-order", "s.46 Code");
        walk.step("holder", "tasks/1/records", """
                {"on": "2021-07-13"}""");
    }

    @Test
    void aReferenceIsUsedOnceAndHasItsForm() {
        Walk.logged(client, "REFUSED-11");
        String letter = Calls.TABLE.getFirst().example();

        Answer taken = client.post("officer", "/api/requests", letter.replace("2025-17", "REFUSED-11"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.problem()).isEqualTo("reference-taken");
        assertThat(taken.field()).isEqualTo("reference");
        refuses(client.post("officer", "/api/requests", letter.replace("2025-17", "FOI/2021/123")), "reference",
                "reference", "s.46 Code");
        refuses(client.post("officer", "/api/requests", letter.replace("2025-17", "x".repeat(65))), "reference",
                "reference", "s.46 Code");
    }

    @Test
    void aRequestWithoutAReferenceIsGivenOneUnderWhichItIsFound() {
        Answer logged = client.post("officer", "/api/requests",
                Calls.TABLE.getFirst().example().replace("\"reference\": \"2025-17\",", ""));

        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
        String reference = logged.json().get("reference").stringValue();
        assertThat(reference).matches("FOI-2025-\\d+");
        assertThat(logged.header("Location")).isEqualTo("/api/requests/" + reference);
        assertThat(client.post("officer", logged.header("Location") + "/acknowledgement", """
                {"on": "2025-01-07"}""").status()).isEqualTo(200);
    }

    @Test
    void somethingLateIsDoneAllTheSame() {
        cleared("REFUSED-12").step("officer", "response",
                """
                        {"on": "2021-12-01", "draft": 1, "notice": {"complaintsProcedure": true, "commissionerRight": true}}""");
    }

    private Walk cleared(String reference) {
        return Walk.drafted(client, reference).step("approver", "drafts/1/clearance", """
                {"on": "2021-07-22"}""");
    }

    private static void refuses(Answer answer, String field, String rule, String section) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("rule-broken");
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/rule").stringValue()).isEqualTo(rule);
        assertThat(answer.json().at("/errors/0/section").stringValue()).isEqualTo(section);
        assertThat(answer.json().get("detail").stringValue()).contains(section);
    }
}
