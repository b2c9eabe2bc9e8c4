package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

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
import uk.foiworkflow.law.Rulebook;

@EngineTest
class AggregationOverHttpTest {

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    @Rulebook("R3.10")
    void theCostOfLikeRequestsIsCountedTogetherAndTheDatesProveIt() {
        estimated("AGG-1", 700);
        Walk walk = estimated("AGG-2", 400).step("officer", "aggregation", """
                {"on": "2021-07-13", "with": ["AGG-1"], "by": "same-person", "why": "Both are about taxis."}""");

        JsonNode cost = client.get("officer", "/api/requests/AGG-2/cost").json().get(0);
        assertThat(cost.at("/all/minutes").intValue()).isEqualTo(400);
        assertThat(cost.at("/aggregated/minutes").intValue()).isEqualTo(700);
        assertThat(cost.at("/aggregated/requests/0").toString())
                .isEqualTo("{\"reference\":\"AGG-1\",\"received\":\"2021-07-09\",\"minutes\":700}");
        assertThat(cost.at("/aggregated/window/first").stringValue()).isEqualTo("2021-07-09");
        assertThat(cost.at("/aggregated/window/workingDays").intValue()).isEqualTo(1);
        assertThat(cost.get("total").intValue()).isEqualTo(1100);
        assertThat(cost.get("over").booleanValue()).isTrue();
        assertThat(client.get("officer", "/api/requests/AGG-1/links").json().at("/links/0/kind").stringValue())
                .isEqualTo("aggregated-by");
        assertThat(client.get("officer", "/api/requests/AGG-1/cost").json().at("/0/total").intValue()).isEqualTo(700);
        walk.step("officer", "advice", """
                {"on": "2021-07-13", "about": "narrowing", "text": "One month could be answered."}""").step("officer",
                "questions/1/decision", """
                        {"on": "2021-07-14", "outcome": "cost-limit", "exemptions": ["s12(1)"],
                         "reasons": "With your other request it takes 1,100 minutes."}""");
    }

    @Test
    @Rulebook("R3.10")
    void whoWasTaskedWithOneOfThemDoesNotLearnOfTheOther() {
        estimated("AGG-3", 700);
        estimated("AGG-4", 400).step("officer", "aggregation", """
                {"on": "2021-07-13", "with": ["AGG-3"], "by": "acting-together",
                 "why": "The letters AGG-3 and AGG-4 are word for word the same."}""").step("officer", "tasks", """
                {"on": "2021-07-13", "holder": "holder", "questions": [1]}""");

        String seen = client.get("holder", "/api/requests/AGG-4/cost").response().body()
                + client.get("holder", "/api/requests/AGG-4").response().body()
                + client.get("holder", "/api/requests/AGG-4/links").response().body();
        assertThat(seen).contains("\"total\":1100").doesNotContain("AGG-3");
    }

    @Test
    @Rulebook("R3.10")
    void anUnknownRequestOrNoReasonIsRefused() {
        Walk walk = estimated("AGG-5", 400);
        refuses(walk, "[\"AGG-nothing\"]", "Alike.", "with[0]", "linked");
        refuses(walk, "[\"AGG-5\"]", "Alike.", "with[0]", "linked");
        refuses(walk, "[]", "Alike.", "with", "R3.10");
        estimated("AGG-6", 1);
        refuses(walk, "[\"AGG-6\"]", " ", "why", "R3.10");
    }

    @Test
    @Rulebook("R3.10")
    void likeRequestsOfOnePersonAreProposedAndTheOfficerDecides() {
        String pat = "pat-" + UUID.randomUUID() + "@example.org";
        String first = logged(pat, "2021-07-09", "What did the council spend on taxis for councillors?", 700);
        String second = logged(pat, "2021-08-20", "Councillors' taxis: what did the council spend in May?", 500);

        JsonNode proposed = client.get("officer", "/api/requests/" + second + "/aggregation").json().get("groups");
        assertThat(proposed).hasSize(1);
        JsonNode group = proposed.get(0);
        assertThat(group.get("minutes").intValue()).isEqualTo(1200);
        assertThat(group.get("limit").intValue()).isEqualTo(1080);
        assertThat(group.get("over").booleanValue()).isTrue();
        assertThat(group.at("/window/workingDays").intValue()).isEqualTo(29);
        assertThat(group.at("/requests/0/reference").stringValue()).isEqualTo(first);
        assertThat(group.at("/requests/0/by").stringValue()).isEqualTo("same-person");
        assertThat(group.at("/requests/0/without/over").booleanValue()).isFalse();
        assertThat(group.toString()).doesNotContain("pat");
        assertThat(openGroups()).contains(second).doesNotContain(first);
        Answer decided = client.post("officer", group.get("aggregation").stringValue(), """
                {"on": "2021-08-20", "with": ["%s"], "by": "same-person", "why": "Both are about taxis."}"""
                .formatted(first), "If-Match", client.get("officer", "/api/requests/" + second).header("ETag"));
        assertThat(decided.status()).as(decided.response().body()).isEqualTo(200);
        assertThat(client.get("officer", "/api/requests/" + second + "/cost").json().at("/0/total").intValue())
                .isEqualTo(1200);
    }

    @Test
    void whoeverNeedNotKnowWhoAskedIsNotToldAndRubbishIsNamed() {
        estimated("AGG-7", 1);
        assertThat(client.get("holder", "/api/requests/AGG-7/aggregation").status()).isEqualTo(403);
        assertThat(client.get("approver", "/api/dashboard/aggregation").status()).isEqualTo(403);
        assertThat(client.get("officer", "/api/requests/AGG-nothing/aggregation").status()).isEqualTo(404);
        assertThat(client.get("officer", "/api/dashboard/aggregation?limit=0").field()).isEqualTo("limit");
        assertThat(client.get("officer", "/api/dashboard/aggregation?over=maybe").field()).isEqualTo("over");
    }

    /** The requests from which open groups are looked, of the whole engine. */
    private List<String> openGroups() {
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = client.get("officer", "/api/dashboard/aggregation?limit=500" + next).json();
            page.get("items").forEach(group -> found.add(group.get("reference").stringValue()));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next");
        } while (!next.isEmpty());
        return found;
    }

    private String logged(String email, String received, String text, int minutes) {
        String reference = "AGG-" + UUID.randomUUID();
        Answer logged = client.post("officer", "/api/requests",
                """
                        {"reference": "%s", "received": "%s", "authority": {"name": "Anytown Council", "kind": "local-authority"},
                         "jurisdiction": "england", "regime": "FOIA", "requester": {"name": "Pat Doe", "email": "%s"},
                         "questions": [{"number": 1, "text": "%s"}]}"""
                        .formatted(reference, received, email, text));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
        Answer estimated = client.post("officer", "/api/requests/" + reference + "/cost-estimates", """
                {"on": "%s", "activities": [{"activity": "locate", "minutes": %d}]}""".formatted(received, minutes),
                "If-Match", logged.header("ETag"));
        assertThat(estimated.status()).as(estimated.response().body()).isEqualTo(200);
        return reference;
    }

    private Walk estimated(String reference, int minutes) {
        return Walk.logged(client, reference).step("officer", "cost-estimates", """
                {"on": "2021-07-12", "activities": [{"activity": "locate", "minutes": %d}]}""".formatted(minutes));
    }

    private static void refuses(Walk walk, String with, String why, String field, String rule) {
        Answer answer = walk.attempt("officer", "aggregation", """
                {"on": "2021-07-13", "with": %s, "by": "acting-together", "why": "%s"}""".formatted(with, why));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/rule").stringValue()).isEqualTo(rule);
    }
}
