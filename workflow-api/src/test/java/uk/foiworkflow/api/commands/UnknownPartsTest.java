package uk.foiworkflow.api.commands;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

/** Calls about questions, tasks and drafts that the request does not have. */
@EngineTest
class UnknownPartsTest {

    private Walk walk;
    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
        walk = Walk.forEverybody(client, "PARTS-" + System.nanoTime());
    }

    static Stream<Call<?>> aboutQuestions() {
        return Calls.TABLE.stream().filter(call -> questions(call).isPresent());
    }

    static Stream<Call<?>> aboutParts() {
        return Calls.TABLE.stream().filter(call -> !call.parts().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("aboutQuestions")
    void aQuestionThatWasNotAskedIsNotHandled(Call<?> call) {
        Spot questions = questions(call).orElseThrow();
        SoftAssertions all = new SoftAssertions();
        for (int nobodys : List.of(0, -1, 999, Integer.MAX_VALUE)) {
            Answer answer = send(call, "1", questions.replaced(JsonMapper.shared().readTree(call.example()),
                    JsonNodeFactory.instance.arrayNode().add(1).add(nobodys)));
            all.assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
            all.assertThat(answer.json().get("errors").findValuesAsString("field")).contains("questions");
        }
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("aboutParts")
    void whatIsNotThereIsRefusedByItsName(Call<?> call) {
        SoftAssertions all = new SoftAssertions();
        for (String none : List.of("0", "999", "999999999")) {
            Answer answer = send(call, none, call.example());
            all.assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
            all.assertThat(answer.json().get("errors").findValuesAsString("field")).containsAll(call.parts());
        }
        for (String rubbish : List.of("one", "-1", "1.5", "9999999999")) {
            Answer answer = send(call, rubbish, call.example());
            all.assertThat(answer.status() + " " + answer.problem()).isEqualTo("400 malformed-input");
            all.assertThat(answer.json().get("errors").findValuesAsString("field")).isEqualTo(call.parts());
        }
        all.assertAll();
    }

    private Answer send(Call<?> call, String part, String body) {
        return client.post(Calling.caller(call), Calling.address(call, walk.reference(), part), body, "If-Match",
                walk.eTag());
    }

    /** Where the example numbers the questions that it is about. */
    private static Optional<Spot> questions(Call<?> call) {
        JsonNode example = JsonMapper.shared().readTree(call.example());
        return Spot.in(example).filter(spot -> spot.name().equals("questions") && spot.value().get(0).isInt())
                .findFirst();
    }
}
