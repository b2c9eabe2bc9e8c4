package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

/** A response as its officer looks at it before it goes out, and what it costs to get there. */
@EngineTest
class ResponseCheckOverHttpTest {

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void whatBlocksTheResponseIsShownBeforeItIsSentAndTheHeadMayWaiveIt() {
        Walk walk = Walk.drafted(client, "RC-1").step("approver", "drafts/1/clearance", """
                {"on": "2021-07-22"}""");

        assertThat(blocking("statement=granted")).contains("R5-complaints", "R7.5");
        assertThat(blocking("statement=partly-withheld&complaintsProcedure=true&commissionerRight=true")).isEmpty();

        String without = """
                {"on": "2021-07-27", "draft": 1, "notice": {"complaintsProcedure": false, "commissionerRight": true},
                 "overrides": [{"rule": "R5-complaints", "reason": "The procedure went out with another letter."}]}""";
        assertThat(walk.attempt("officer", "response", without).status()).isEqualTo(403);
        Answer sent = walk.attempt("head", "response", without);
        assertThat(sent.status()).as(sent.response().body()).isEqualTo(200);
        assertThat(sent.json().get("events").toString()).contains("ResponseIssued", "WeaknessesAccepted");
        JsonNode filed = client.get("officer", "/api/requests/RC-1").json().at("/responses/0");
        assertThat(filed.at("/overridden/0/rule").stringValue()).isEqualTo("R5-complaints");
        assertThat(filed.at("/overridden/0/question").intValue()).isEqualTo(2);
        assertThat(filed.at("/overridden/0/words").stringValue()).contains("does not say how to complain");
        assertThat(filed.at("/overridden/0/reason").stringValue())
                .isEqualTo("The procedure went out with another letter.");
        assertThat(filed.get("warned").isArray()).isTrue();
        assertThat(filed.get("policy").stringValue()).isEqualTo("standard");
    }

    @Test
    void theCostSoFarIsHeldAgainstTheLimit() {
        Walk.logged(client, "RC-2").step("officer", "searches", """
                {"on": "2021-07-12", "questions": [1], "where": "finance system", "minutes": 25}""");

        JsonNode cost = client.get("officer", "/api/requests/RC-2/cost").json().get(0);
        assertThat(cost.at("/all/minutes").asInt()).isEqualTo(25);
        assertThat(cost.at("/limit/minutes").asInt()).isEqualTo(1080);
        assertThat(cost.get("over").booleanValue()).isFalse();
    }

    /** The rules that block, were the letter to say this. */
    private String blocking(String letter) {
        Answer check = client.get("officer", "/api/requests/RC-1/response-check?on=2021-07-27&" + letter);
        assertThat(check.status()).as(check.response().body()).isEqualTo(200);
        var rules = new StringBuilder();
        for (JsonNode weakness : check.json().get("weaknesses")) {
            if (weakness.get("severity").stringValue().equals("blocks")) {
                rules.append(weakness.at("/rule/id").stringValue()).append(' ');
            }
        }
        return rules.toString();
    }
}
