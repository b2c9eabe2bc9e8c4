package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

@EngineTest
class CommandDocsTest {

    private JsonNode docs;

    @BeforeEach
    void read(@LocalServerPort int port) {
        docs = new Client(port).get("officer", "/v3/api-docs").json();
    }

    @Test
    void everyRowIsDescribedWithItsRolesItsExampleAndItsSummary() {
        assertThat(Calls.TABLE).allSatisfy(call -> {
            JsonNode post = docs.get("paths").get(call.path()).get("post");
            assertThat(post.get("summary").stringValue()).isEqualTo(call.summary());
            assertThat(post.get("x-roles")).extracting(JsonNode::stringValue)
                    .containsExactlyElementsOf(call.roles().stream().map(Object::toString).toList());
            assertThat(post.at("/requestBody/content/application~1json/example"))
                    .isEqualTo(JsonMapper.shared().readTree(call.example()));
        });
        assertThat(docs.findValuesAsString("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void theVersionIsAskedForWhereTheCommandRestsOnIt() {
        assertThat(Calls.TABLE).allSatisfy(call -> {
            var required = new TreeMap<String, Boolean>();
            docs.get("paths").get(call.path()).at("/post/parameters").forEach(
                    parameter -> required.put(parameter.get("name").stringValue(),
                            parameter.get("required").booleanValue()));
            assertThat(required).containsEntry("Idempotency-Key", false);
            if (call.onFile()) {
                assertThat(required).containsEntry("If-Match", call.restsOnVersion()).containsEntry("reference", true);
            } else {
                assertThat(required).containsOnlyKeys("Idempotency-Key");
            }
        });
    }

    @Test
    void everyFieldOfABodyIsExplained() {
        assertThat(Calls.TABLE).allSatisfy(call -> {
            JsonNode body = schema(docs.get("paths").get(call.path())
                    .at("/post/requestBody/content/application~1json/schema"));
            assertThat(body.get("additionalProperties").booleanValue()).isFalse();
            call.variables().forEach(name -> assertThat(body.get("properties").has(name)).as(name).isFalse());
            explained(body);
        });
        explained(docs.at("/components/schemas/CommandAnswer"));
    }

    @Test
    void aFieldIsOfTheTypeAndFormThatIsRead() {
        JsonNode notice = docs.at("/components/schemas/RecordDecisionNotice/properties");
        JsonNode question = docs.at("/components/schemas/DecidedQuestion");

        assertThat(notice.at("/on/format").stringValue()).isEqualTo("date");
        assertThat(notice.at("/stepsWithinCalendarDays/type")).extracting(JsonNode::stringValue)
                .containsExactly("integer", "null");
        assertThat(notice.at("/steps/maxLength").intValue()).isEqualTo(10_000);
        assertThat(docs.at("/components/schemas/LoggedRequest/properties/requester/anyOf/1/type").asString(""))
                .isEqualTo("null");
        assertThat(question.at("/properties/exemptions/items/type").stringValue()).isEqualTo("string");
        assertThat(question.at("/properties/held/enum")).extracting(JsonNode::stringValue)
                .containsExactly("yes", "part", "no", "ncnd");
        assertThat(question.get("required")).extracting(JsonNode::stringValue).containsExactly("on", "outcome");
    }

    @Test
    void theProblemsThatACallMayEndInAreListed() {
        assertThat(statuses("/api/requests/{reference}/closure")).containsExactly("200", "400", "401", "403", "404",
                "409", "410", "412", "413", "415", "422", "428", "503", "default");
        assertThat(statuses("/api/requests/{reference}/notes")).doesNotContain("428");
        assertThat(statuses("/api/requests")).contains("201", "409").doesNotContain("200", "404", "412", "428");
    }

    private List<String> statuses(String path) {
        return docs.get("paths").get(path).at("/post/responses").propertyNames().stream().toList();
    }

    private void explained(JsonNode schema) {
        schema.get("properties").properties().forEach(field -> {
            assertThat(field.getValue().path("description").asString("")).as(field.getKey()).isNotBlank();
            JsonNode inner = schema(field.getValue());
            if (inner.has("properties")) {
                explained(inner);
            }
        });
    }

    /** What a field holds: one of them, where it holds several, and what it is when it is not null. */
    private JsonNode schema(JsonNode node) {
        JsonNode one = node.has("items") ? node.get("items") : node.has("anyOf") ? node.at("/anyOf/0") : node;
        return one.has("$ref") ? docs.at(one.get("$ref").stringValue().substring(1)) : one;
    }
}
