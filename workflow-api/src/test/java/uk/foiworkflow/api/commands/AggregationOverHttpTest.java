package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

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
