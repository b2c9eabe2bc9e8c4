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
class AssessmentsTest {

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    @Rulebook({"R1.1", "R3.2"})
    void theFileTellsWhatWasLackingAndTheMendedQuestionHasItsOwnDueDate() {
        Walk.logged(client, "ASSESSED-1").step("officer", "validity", """
                {"on": "2021-07-12", "questions": [2], "ground": "no-name", "text": "Please tell us your name."}""")
                .step("officer", "validity/mended", """
                        {"on": "2021-07-19", "text": "Alex Smith"}""");

        JsonNode file = client.get("officer", "/api/requests/ASSESSED-1").json();
        JsonNode assessments = file.get("assessments");
        assertThat(assessments).hasSize(2);
        assertThat(assessments.get(0).get("finding").stringValue()).isEqualTo("invalid");
        assertThat(assessments.get(0).get("grounds").get(0).stringValue()).isEqualTo("no-name");
        assertThat(assessments.get(0).get("text").stringValue()).isEqualTo("Please tell us your name.");
        assertThat(assessments.get(1).get("finding").stringValue()).isEqualTo("mended");
        assertThat(file.get("deadlines").findValuesAsString("due")).containsExactlyInAnyOrder("2021-08-10",
                "2021-08-17");
        assertThat(client.get("officer", "/api/requests/ASSESSED-1/compliance?asOf=2021-07-20").json()
                .get("deadlines").findValuesAsString("due")).containsExactlyInAnyOrder("2021-08-10", "2021-08-17");
    }

    @Test
    @Rulebook("R11.1")
    void theActHasNoTransferWithoutTheRequestersPermission() {
        Answer refused = Walk.logged(client, "ASSESSED-2").attempt("officer", "transfer", """
                {"on": "2021-07-12", "questions": [2], "to": "Anytown Transport Authority"}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("field")).containsExactly("questions");
        assertThat(refused.json().get("detail").stringValue()).contains("FOIA s.16(1)");
    }

    @Test
    @Rulebook("R3.12")
    void aRepeatedRequestShowsTheDaysBetween() {
        Walk.logged(client, "ASSESSED-3").step("officer", "repeated", """
                {"on": "2021-07-12", "questions": [1], "earlier": "2021-3", "compliedWith": "2021-06-09",
                 "why": "Nothing has changed."}""");

        JsonNode found = client.get("officer", "/api/requests/ASSESSED-3").json().get("assessments").get(0);
        assertThat(found.get("to").stringValue()).isEqualTo("2021-3");
        assertThat(found.get("interval").intValue()).isEqualTo(30);
        assertThat(found.get("why").stringValue()).isEqualTo("Nothing has changed.");
    }

    @Test
    @Rulebook("R5-no-repeat")
    void whatGetsNoLetterIsSettledOnTheFileAndMissesNoLimit() {
        Walk walk = Walk.logged(client, "ASSESSED-4");
        String settled = """
                {"on": "2021-09-01", "questions": [1], "earlier": "2021-3", "noticed": "2021-06-09",
                 "why": "They were told that there would be no more letters."}""";
        Answer refused = walk.attempt("officer", "notice-dispensation", settled);
        walk.step("officer", "vexatious", """
                {"on": "2021-07-12", "questions": [1], "themes": ["burden"], "why": "It is the twelfth."}""")
                .step("officer", "notice-dispensation", settled);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body()).contains("R5-no-repeat", "FOIA s.17(6)");
        JsonNode file = client.get("officer", "/api/requests/ASSESSED-4").json();
        assertThat(file.at("/questions/0/state").stringValue()).isEqualTo("no-notice");
        assertThat(file.at("/questions/0/outcomes/0/outcome").stringValue()).isEqualTo("vexatious");
        assertThat(file.get("roll-up").stringValue()).isEqualTo("fully-withheld");
        JsonNode judged = client.get("officer", "/api/requests/ASSESSED-4/compliance?asOf=2021-10-01").json();
        assertThat(judged.get("deadlines").findValuesAsString("state")).containsExactlyInAnyOrder("stopped", "missed");
        assertThat(judged.get("findings")).hasSize(1);
        assertThat(judged.at("/findings/0/questions")).hasToString("[2]");
    }

    @Test
    @Rulebook("R8.9")
    void theFileTellsWhatIsOnEmissions() {
        Walk.logged(client, "ASSESSED-5").step("officer", "regime", """
                {"on": "2021-07-12", "questions": [1], "regime": "EIR"}""").step("officer", "emissions", """
                {"on": "2021-07-12", "emissions": true, "why": "It is about the stack."}""");

        JsonNode found = client.get("officer", "/api/requests/ASSESSED-5").json().get("assessments").get(0);
        assertThat(found.get("finding").stringValue()).isEqualTo("emissions");
        assertThat(found.get("questions")).hasToString("[1]");
        assertThat(found.get("why").stringValue()).isEqualTo("It is about the stack.");
    }

    @Test
    @Rulebook("R2.10")
    void aQuestionHasTheLimitThatTheCommissionerAllowed() {
        Walk walk = Walk.logged(client, "ASSESSED-6");
        Answer refused = walk.attempt("officer", "limit", """
                {"on": "2021-08-02", "questions": [2], "variation": "armed-forces", "why": "They are at sea."}""");
        walk.step("officer", "limit", """
                {"on": "2021-08-02", "questions": [2], "variation": "armed-forces", "workingDays": 45,
                 "allowed": "2021-07-30", "why": "They are at sea."}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("field")).containsExactly("workingDays", "allowed");
        JsonNode file = client.get("officer", "/api/requests/ASSESSED-6").json();
        assertThat(file.at("/questions/1/variation/workingDays").intValue()).isEqualTo(45);
        assertThat(file.get("deadlines").findValuesAsString("due")).containsExactlyInAnyOrder("2021-08-10",
                "2021-09-15");
        assertThat(client.get("officer", "/api/requests/ASSESSED-6/compliance?asOf=2021-08-02").json()
                .get("deadlines").findValuesAsString("due")).containsExactlyInAnyOrder("2021-08-10", "2021-09-15");
    }
}
