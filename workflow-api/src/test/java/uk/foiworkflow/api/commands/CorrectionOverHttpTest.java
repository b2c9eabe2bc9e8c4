package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

/** A correction as a client makes it and sees it. */
@EngineTest
class CorrectionOverHttpTest {

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void theTrailShowsBothAndEverythingElseTheCorrection() {
        Walk walk = Walk.logged(client, "C-1").step("officer", "clarification-request", """
                {"on": "2021-07-13", "questions": [2], "text": "Which year?"}""").step("officer",
                "clarification-reply", """
                        {"on": "2021-07-16", "questions": [2], "text": "2020."}""");
        String before = due("C-1", "");
        String then = Instant.now().toString();

        walk.step("officer", "corrections",
                """
                        {"on": "2021-07-20", "entry": 2, "why": "The letter was stamped a day earlier.",
                         "instead": {"command": "recordClarification", "on": "2021-07-15", "questions": [2], "text": "2020."}}""");

        assertThat(due("C-1", "")).isEqualTo("2021-08-13").isNotEqualTo(before);
        assertThat(due("C-1", "?asOf=" + then)).isEqualTo(before);
        JsonNode trail = client.get("officer", "/api/requests/C-1/audit-trail").json().get("items");
        assertThat(trail.get(2).get("correctedBy").asInt()).isEqualTo(3);
        assertThat(trail.get(3).get("corrects").asInt()).isEqualTo(2);
        assertThat(trail.get(3).get("why").stringValue()).startsWith("The letter");
        assertThat(trail.get(4).get("corrects").asInt()).isEqualTo(2);
    }

    @Test
    void aCorrectionThatCannotBeReadOrMadeSaysWhy() {
        Walk walk = Walk.logged(client, "C-2").step("officer", "notes", """
                {"on": "2021-07-13", "text": "He telephoned."}""");

        refused(walk, 400, "instead.command", """
                {"on": "2021-07-20", "entry": 1, "why": "No.", "instead": {"command": "erase"}}""");
        refused(walk, 400, "instead.text",
                """
                        {"on": "2021-07-20", "entry": 1, "why": "No.", "instead": {"command": "addNote", "on": "2021-07-13"}}""");
        refused(walk, 422, "entry", """
                {"on": "2021-07-20", "entry": 0, "why": "No."}""");
        assertThat(walk.attemptOnAnyVersion("officer", "corrections", """
                {"on": "2021-07-20", "entry": 1, "why": "No."}""").status()).isEqualTo(428);
    }

    private static void refused(Walk walk, int status, String field, String body) {
        Answer answer = walk.attempt("officer", "corrections", body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.json().get("errors").get(0).get("field").stringValue()).isEqualTo(field);
    }

    private String due(String reference, String asOf) {
        for (JsonNode deadline : client.get("officer", "/api/requests/" + reference + asOf).json().get("deadlines")) {
            if (deadline.get("questions").toString().equals("[2]")) {
                return deadline.get("due").stringValue();
            }
        }
        return "none";
    }
}
