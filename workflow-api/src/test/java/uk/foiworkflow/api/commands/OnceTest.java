package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

@EngineTest
class OnceTest {

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aKeyServesOneCallAndOneBody() {
        Walk walk = Walk.logged(client, "ONCE-1");
        Walk other = Walk.logged(client, "ONCE-2");
        assertThat(note(walk, "Rang.", "once-1").status()).isEqualTo(200);

        assertThat(List.of(note(walk, "Wrote.", "once-1"), note(other, "Rang.", "once-1"),
                walk.attempt("officer", "acknowledgement", """
                        {"on": "2021-07-12"}""", "Idempotency-Key", "once-1"))).allSatisfy(refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.problem()).isEqualTo("key-reused");
                    assertThat(refused.field()).isEqualTo("Idempotency-Key");
                });
        assertThat(note(walk, "Rang again.", "once-1-again").json().get("version").longValue()).isEqualTo(2);
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherKey() {
        Walk walk = Walk.logged(client, "ONCE-3");
        String note = """
                {"on": "2021-07-12", "text": "Rang."}""";

        walk.step("officer", "acknowledgement", """
                {"on": "2021-07-12"}""");
        Answer officer = walk.attempt("officer", "notes", note, "Idempotency-Key", "once-3");
        Answer head = client.post("head", "/api/requests/ONCE-3/notes", note, "Idempotency-Key", "once-3");

        assertThat(officer.json().get("version").longValue()).isEqualTo(2);
        assertThat(head.json().get("version").longValue()).isEqualTo(3);
    }

    @Test
    void aCommandThatIsSentTwiceAtOnceCountsOnce() throws Exception {
        Walk walk = Walk.logged(client, "ONCE-4");

        List<Answer> answers = AtOnce.send(8, number -> note(walk, "Rang.", "once-4"));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.response().body()).containsOnly(
                answers.getFirst().response().body());
        assertThat(note(walk, "Rang again.", "once-4-again").json().get("version").longValue()).isEqualTo(2);
    }

    @Test
    void aRequestThatIsLoggedTwiceAtOnceIsOneRequest() throws Exception {
        String letter = Calls.TABLE.getFirst().example().replace("\"reference\": \"2025-17\",", "");

        List<Answer> answers = AtOnce.send(8,
                number -> client.post("officer", "/api/requests", letter, "Idempotency-Key", "once-5"));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.header("Location")).containsOnly(
                answers.getFirst().header("Location"));
        assertThat(answers).extracting(answer -> answer.response().body()).containsOnly(
                answers.getFirst().response().body());
    }

    @Test
    void aCommandThatWasRefusedMayBeMendedUnderItsKey() {
        Walk walk = Walk.logged(client, "ONCE-6");

        assertThat(note(walk, " ", "once-6").status()).isEqualTo(422);
        assertThat(note(walk, "Rang.", "once-6").status()).isEqualTo(200);
    }

    @Test
    void whoLostSightOfACaseByTheirOwnCommandIsGivenItsAnswerAgainAndNothingElse() {
        Walk walk = Walk.drafted(client, "ONCE-7");
        String why = """
                {"on": "2021-07-22", "why": "Say how to complain."}""";
        Answer returned = walk.attempt("approver", "drafts/1/return", why, "Idempotency-Key", "once-7");
        assertThat(returned.status()).isEqualTo(200);

        Answer again = walk.attempt("approver", "drafts/1/return", why, "Idempotency-Key", "once-7");
        Answer fresh = walk.attempt("approver", "drafts/1/return", why, "Idempotency-Key", "once-7-fresh");
        Answer other = walk.attempt("approver", "notes", """
                {"on": "2021-07-22", "text": "Rang."}""", "Idempotency-Key", "once-7");

        assertThat(again.response().body()).isEqualTo(returned.response().body());
        assertThat(fresh.problem()).isEqualTo("not-found");
        assertThat(other.problem()).isEqualTo("key-reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b"})
    void aKeyIsVisibleAscii(String key) {
        Answer refused = client.post("officer", "/api/requests", Calls.TABLE.getFirst().example(), "Idempotency-Key",
                key);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field()).isEqualTo("Idempotency-Key");
    }

    private static Answer note(Walk walk, String text, String key) {
        return walk.attemptOnAnyVersion("officer", "notes", """
                {"on": "2021-07-12", "text": "%s"}""".formatted(text), "Idempotency-Key", key);
    }
}
