package uk.foiworkflow.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;

/** Years later roles, settings and the release are others than they were. */
class WhyLaterTest {

    private static final String WHY = "/api/audit/why?reference=LATER-1&sequence=";

    @Test
    void theAnswerKnowsTheRolesAndTheSettingsOfThenAndSaysWhereItNowComesToSomethingElse() throws Exception {
        try (Council council = new Council()) {
            council.moveTo("2021-07-21");
            ConfigurableApplicationContext then = council.node();
            Client client = Council.client(then);
            String mo = Council.bearer("mo", "officer", "head");
            assertThat(client.post("", "/api/requests", """
                    {"reference": "LATER-1", "received": "2021-07-09",
                     "authority": {"name": "Anytown Council", "kind": "local-authority"},
                     "jurisdiction": "england", "regime": "FOIA",
                     "questions": [{"number": 1, "text": "What did the taxis cost?"}]}""", "Authorization", mo,
                    "Foi-Role", "officer").status()).isEqualTo(201);
            step(client, mo, "questions/1/decision", """
                    {"on": "2021-07-20", "held": "yes", "outcome": "disclosed", "answer": "£1,204.50"}""", 0);
            step(client, mo, "drafts", "{\"on\": \"2021-07-21\", \"text\": \"They cost £1,204.50.\"}", 1);
            then.close();

            Client now = Council.client(council.node("--foi.release=9.9", "--foi.policy.version=ours",
                    "--foi.policy.clearance.standard=disclosure,approver"));
            String moNow = Council.bearer("mo", "officer");
            assertThat(now.get("", WHY + "1", "Authorization", moNow).status()).isEqualTo(403);
            JsonNode decision = why(now, 1);
            JsonNode draft = why(now, 2);

            assertThat(texts(decision.at("/actor/roles"))).containsExactly("officer", "head");
            assertThat(decision.at("/actor/role").stringValue()).isEqualTo("officer");
            assertThat(decision.at("/inForce/settings").stringValue()).isEqualTo("standard");
            assertThat(decision.at("/again/inForce/settings").stringValue()).isEqualTo("ours");
            assertThat(decision.at("/again/inForce/release").stringValue()).isEqualTo("9.9");
            assertThat(decision.at("/again/same").booleanValue()).isTrue();
            assertThat(decision.get("notOnRecord")).hasSize(1);
            assertThat(draft.at("/again/same").booleanValue()).isFalse();
            assertThat(draft.at("/again/differences")).extracting(one -> one.get("field").stringValue())
                    .containsExactly("layers", "policy");
            assertThat(draft.at("/again/differences/1/recorded").stringValue()).isEqualTo("standard");
            assertThat(draft.at("/again/differences/1/again").stringValue()).isEqualTo("ours");
            assertThat(draft.get("sentence").stringValue()).contains("it does not come to the same",
                    "recorded was standard, decided again it is ours");
        }
    }

    private static JsonNode why(Client client, int sequence) {
        Client.Answer answer = client.get("", WHY + sequence, "Authorization", Council.bearer("ann", "auditor"));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private static void step(Client client, String who, String call, String body, long seen) {
        Client.Answer answer = client.post("", "/api/requests/LATER-1/" + call, body, "Authorization", who, "Foi-Role",
                "officer", "If-Match", "\"" + seen + "\"");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
