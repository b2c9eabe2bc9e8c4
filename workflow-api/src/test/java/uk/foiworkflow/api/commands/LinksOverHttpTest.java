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
import uk.foiworkflow.law.Rulebook;

@EngineTest
class LinksOverHttpTest {

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aLinkIsSeenOnBothCasesAndTakenBack() {
        Walk.logged(client, "LINK-1");
        Walk walk = Walk.logged(client, "LINK-2").step("officer", "links", """
                {"on": "2021-07-12", "with": "LINK-1", "kind": "related", "why": "Both are about taxis."}""");

        assertThat(links("officer", "LINK-2")).containsExactly("related LINK-1");
        assertThat(links("auditor", "LINK-1")).containsExactly("related LINK-2");
        assertThat(client.get("officer", "/api/requests/LINK-2").json().at("/links/0/why").stringValue())
                .isEqualTo("Both are about taxis.");
        walk.step("officer", "links/removal", """
                {"on": "2021-07-13", "with": "LINK-1", "why": "Only one is."}""");
        assertThat(links("officer", "LINK-1")).isEmpty();
    }

    @Test
    void aLinkToNothingToItselfOrTwiceIsRefused() {
        Walk.logged(client, "LINK-3");
        Walk walk = Walk.logged(client, "LINK-4");
        refuses(walk, "links", link("LINK-nothing"), "with", "linked");
        refuses(walk, "links", link("no/reference at all"), "with", "linked");
        refuses(walk, "links", link("LINK-4"), "with", "linked");
        walk.step("officer", "links", link("LINK-3"));
        refuses(walk, "links", link("LINK-3"), "with", "linked");
        refuses(walk, "links", link("LINK-3").replace("related", "repeated-by"), "kind", "linked");
        assertThat(walk.attempt("officer", "links", link("LINK-3").replace("related", "cousin")).status())
                .isEqualTo(400);
    }

    @Test
    void whoMayNotSeeTheOtherCaseIsNotToldOfIt() {
        Walk.logged(client, "LINK-5");
        Walk.drafted(client, "LINK-6").step("officer", "links", link("LINK-5")).step("officer", "tasks", """
                {"on": "2021-07-21", "holder": "holder"}""").step("officer", "repeated", """
                {"on": "2021-07-21", "questions": [1], "earlier": "LINK-5", "compliedWith": "2021-07-09",
                 "why": "As we said in LINK-5."}""");

        for (String user : List.of("holder", "approver")) {
            assertThat(links(user, "LINK-6")).isEmpty();
            assertThat(client.get(user, "/api/requests/LINK-6").response().body()).doesNotContain("LINK-5");
            assertThat(client.get(user, "/api/requests/LINK-5/links").status()).isEqualTo(404);
        }
        String trail = client.get("approver", "/api/requests/LINK-6/audit-trail").response().body();
        assertThat(trail).contains("is linked with another request.").doesNotContain("LINK-5");
        assertThat(client.get("head", "/api/requests/LINK-6/audit-trail").response().body()).contains("LINK-5");
    }

    @Test
    @Rulebook("R3.11")
    void aRequestThatIsNarrowedAfterItsRefusalIsLoggedAnewAndNamesTheOldOne() {
        Walk old = Walk.logged(client, "LINK-7").step("officer", "advice", """
                {"on": "2021-07-12", "about": "narrowing", "text": "One month could be answered."}""").step("officer",
                "cost-estimates", """
                        {"on": "2021-07-12", "activities": [{"activity": "locate", "minutes": 1081}]}""");
        for (int question : new int[]{1, 2}) {
            old.step("officer", "questions/" + question + "/decision", """
                    {"on": "2021-07-13", "outcome": "cost-limit", "exemptions": ["s12(1)"],
                     "reasons": "It takes 1,081 minutes to find them."}""");
        }
        refusedNarrowing(422);
        old.step("officer", "drafts", """
                {"on": "2021-07-14", "text": "It would take too long. How to complain: ..."}""").step("approver",
                "drafts/1/clearance", """
                        {"on": "2021-07-14"}""").step("officer", "response",
                        """
                                {"on": "2021-07-15", "draft": 1, "notice": {"complaintsProcedure": true, "commissionerRight": true}}""");
        refuses(old, "clarification-reply", """
                {"on": "2021-07-20", "questions": [1], "text": "Only May, then."}""", "questions", "R3.11");
        assertThat(refusedNarrowing(201).header("ETag")).isEqualTo("\"1\"");

        assertThat(links("officer", "LINK-8")).containsExactly("narrows LINK-7");
        assertThat(links("officer", "LINK-7")).containsExactly("narrowed-by LINK-8");
        assertThat(client.get("officer", "/api/requests/LINK-8").json().at("/deadlines/0/due").stringValue())
                .isEqualTo("2021-08-18");
    }

    @Test
    @Rulebook("R3.12")
    void aRepeatIsALinkWhereverTheEarlierRequestIs() {
        Walk.logged(client, "LINK-9");
        Walk.logged(client, "LINK-10").step("officer", "repeated", """
                {"on": "2021-07-12", "questions": [1], "earlier": "LINK-9", "compliedWith": "2021-07-09",
                 "why": "Nothing has changed."}""").step("officer", "repeated", """
                {"on": "2021-07-12", "questions": [2], "earlier": "FOI/2004/1", "compliedWith": "2021-06-09",
                 "why": "Nothing has changed."}""");

        assertThat(links("officer", "LINK-10")).containsExactly("repeats LINK-9", "repeats FOI/2004/1 (not on file)");
        assertThat(links("officer", "LINK-9")).containsExactly("repeated-by LINK-10");
    }

    /** The answer to logging the narrower request, which has that status. */
    private Answer refusedNarrowing(int status) {
        Answer answer = client.post("officer", "/api/requests", """
                {"reference": "LINK-8", "received": "2021-07-20", "narrows": "LINK-7",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost in May?"}]}""");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.field()).isEqualTo("narrows");
            assertThat(answer.json().at("/errors/0/rule").stringValue()).isEqualTo("R3.11");
        }
        return answer;
    }

    private static String link(String with) {
        return """
                {"on": "2021-07-22", "with": "%s", "kind": "related", "why": "Both are about taxis."}"""
                .formatted(with);
    }

    private static void refuses(Walk walk, String call, String body, String field, String rule) {
        Answer answer = walk.attempt("officer", call, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/rule").stringValue()).isEqualTo(rule);
    }

    private List<String> links(String user, String reference) {
        JsonNode links = client.get(user, "/api/requests/" + reference + "/links").json().get("links");
        return links.valueStream().map(link -> link.get("kind").stringValue() + " "
                + link.get("reference").stringValue() + (link.get("onFile").booleanValue() ? "" : " (not on file)"))
                .toList();
    }
}
