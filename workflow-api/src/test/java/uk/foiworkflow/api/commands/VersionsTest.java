package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

@EngineTest
class VersionsTest {

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aCommandThatRestsOnWhatWasReadNamesTheVersionThatWasSeen() {
        String reference = Walk.forEverybody(client, "VERSION-1").reference();
        SoftAssertions all = new SoftAssertions();
        for (Call<?> call : Calls.TABLE.stream().filter(Call::onFile).toList()) {
            Answer answer = client.post(Calling.caller(call), Calling.address(call, reference), "rubbish");
            all.assertThat(answer.status() + " " + answer.problem() + " " + answer.field()).as(call.path())
                    .isEqualTo(call.restsOnVersion()
                            ? "428 version-required If-Match"
                            : "400 malformed-input the JSON");
        }
        all.assertAll();
    }

    @Test
    void aVersionIsOneStrongTag() {
        String reference = Walk.forEverybody(client, "VERSION-2").reference();
        SoftAssertions all = new SoftAssertions();
        for (Call<?> call : Calls.TABLE.stream().filter(Call::onFile).toList()) {
            for (String tag : List.of("12", "W/\"4\"", "*", "\"4\", \"5\"", "\"x\"", "\"-1\"", "\"\"")) {
                Answer answer = client.post(Calling.caller(call), Calling.address(call, reference), call.example(),
                        "If-Match",
                        tag);
                all.assertThat(answer.status() + " " + answer.problem() + " " + answer.field())
                        .as("%s with %s", call.path(), tag).isEqualTo("400 malformed-header If-Match");
            }
        }
        all.assertAll();
    }

    @Test
    void aVersionThatIsNotTheLastIsRefusedWhateverTheCommand() {
        String reference = Walk.forEverybody(client, "VERSION-3").reference();
        SoftAssertions all = new SoftAssertions();
        for (Call<?> call : Calls.TABLE.stream().filter(Call::onFile).toList()) {
            for (String tag : List.of("\"0\"", "\"9999\"")) {
                Answer answer = client.post(Calling.caller(call), Calling.address(call, reference), call.example(),
                        "If-Match",
                        tag);
                all.assertThat(answer.status() + " " + answer.problem()).as("%s with %s", call.path(), tag)
                        .isEqualTo("412 stale-version");
            }
        }
        all.assertAll();
    }

    @Test
    void ofTwoOfficersWhoDecideOnTheSameVersionOneIsToldToReadAgain() throws Exception {
        Walk walk = Walk.logged(client, "VERSION-4");

        List<Answer> answers = AtOnce.send(8, number -> walk.attempt("officer", "questions/1/decision", """
                {"on": "2021-07-20", "held": "yes", "outcome": "disclosed", "answer": "%d"}""".formatted(number)));

        assertThat(answers.stream().map(Answer::status).filter(status -> status == 200)).hasSize(1);
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 412, 409);
        assertThat(note(walk.reference()).json().get("version").longValue()).isEqualTo(2);
    }

    @Test
    void notesThatRestOnNoVersionAllFindTheirPlace() throws Exception {
        Walk walk = Walk.logged(client, "VERSION-5");

        List<Answer> answers = AtOnce.send(8, number -> note(walk.reference()));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.json().get("version").longValue())
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    private Answer note(String reference) {
        return client.post("officer", "/api/requests/" + reference + "/notes", """
                {"on": "2021-07-20", "text": "Rang."}""");
    }
}
