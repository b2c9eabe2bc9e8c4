package uk.foiworkflow.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EdgeTest;

@EdgeTest
class ApiDocsTest {

    private JsonNode docs;

    @BeforeEach
    void read(@LocalServerPort int port) {
        docs = new Client(port).get("officer", "/v3/api-docs").json();
    }

    @Test
    void everyCallNamesItsRolesAndItsProblems() {
        for (JsonNode path : docs.get("paths")) {
            for (JsonNode call : path) {
                assertThat(call.get("x-roles")).as(call.toString()).isNotEmpty();
                assertThat(call.at("/responses/default/content/application~1problem+json/schema/$ref").stringValue())
                        .isEqualTo("#/components/schemas/Problem");
            }
        }
    }

    @Test
    void theQueryOfADeadlineIsDescribedParameterByParameter() {
        JsonNode parameters = docs.at("/paths/~1api~1deadlines/get/parameters");

        assertThat(parameters.findValuesAsString("name")).containsExactly("regime", "jurisdiction", "received", "kind",
                "clarified", "feesNotice", "feeReceived", "extended", "notified", "varied", "allowed", "limit");
        assertThat(parameters.findValues("required")).extracting(JsonNode::booleanValue).containsExactly(true, true,
                true, false, false, false, false, false, false, false, false, false);
        assertThat(parameters.findValuesAsString("example")).containsExactly("FOIA", "england", "2021-07-09");
        assertThat(parameters.at("/7/schema/enum/1").stringValue()).isEqualTo("reg7");
    }

    @Test
    void aBodyIsDescribedAsItIsRead() {
        JsonNode letter = docs.at("/components/schemas/Letter");

        assertThat(letter.get("required")).extracting(JsonNode::stringValue).containsExactly("received", "regime");
        assertThat(letter.at("/properties/text/type/0").stringValue()).isEqualTo("string");
        assertThat(letter.at("/properties/outcome/enum/1").stringValue()).isEqualTo("partly-withheld");
        assertThat(docs.at("/paths/~1api~1requests/post/parameters").findValuesAsString("name"))
                .containsExactly("If-Match", "Idempotency-Key");
    }

    @Test
    void itSaysHowToSignIn() {
        assertThat(docs.at("/components/securitySchemes/sign-in/scheme").stringValue()).isEqualTo("basic");
    }
}
