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
}
