package uk.foiworkflow.api.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

/** Teams, and what becomes of somebody's work when they leave. */
@EngineTest
@DirtiesContext
@TestPropertySource(properties = {"foi.directory.version=test", "foi.directory.teams[0].id=finance",
        "foi.directory.people[0].id=officer", "foi.directory.people[1].id=head", "foi.directory.people[2].id=holder",
        "foi.directory.people[2].teams=finance", "foi.directory.people[3].id=reviewer",
        "foi.directory.people[4].id=gone", "foi.directory.people[4].left=2021-07-12"})
class TeamsOverHttpTest {

    private final String reference = "T-" + UUID.randomUUID();
    private final String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
    private Client client;

    @BeforeEach
    void log(@LocalServerPort int port) {
        client = new Client(port);
        done(client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "%s",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "questions": [{"number": 1, "text": "What did the taxis cost?"}]}"""
                .formatted(reference, today)));
    }

    @Test
    void aTaskOfATeamIsSeenByTheTeamAndTakenOnByOneOfThem() {
        assertThat(client.get("holder", "/api/requests/" + reference).status()).isEqualTo(404);
        done(task("finance"));

        assertThat(client.get("holder", "/api/requests/" + reference).status()).isEqualTo(200);
        assertThat(client.get("holder", "/api/requests?q=" + reference).json().get("items")).hasSize(1);
        done(call("holder", "tasks/1/acceptance", "{\"on\": \"%s\"}"));
        JsonNode file = client.get("holder", "/api/requests/" + reference).json();
        assertThat(file.at("/tasks/0/holder").stringValue()).isEqualTo("holder");
        assertThat(trail().get(2).get("sentence").stringValue()).isEqualTo("holder took task 1 on.");
        done(call("holder", "tasks/1/records", "{\"on\": \"%s\"}"));
        JsonNode why = client.get("auditor", "/api/audit/why?sequence=2&reference=" + reference).json();
        assertThat(why.at("/actor/teams/0").stringValue()).isEqualTo("finance");
        assertThat(why.at("/again/same").booleanValue()).as(why.toString()).isTrue();
    }

    @Test
    void nothingIsGivenToWhomTheDirectoryDoesNotHave() {
        Answer unknown = task("nobody");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.field()).isEqualTo("holder");
        assertThat(unknown.json().at("/errors/0/rule").stringValue()).isEqualTo("directory");
        assertThat(task("gone").status()).isEqualTo(422);
        assertThat(call("head", "assignment", "{\"on\": \"%s\", \"to\": \"gone\"}").field()).isEqualTo("to");
    }

    @Test
    void whatSomebodyHadGoesOverWithAReasonAndOnce() {
        done(call("head", "assignment", "{\"on\": \"%s\", \"to\": \"officer\"}"));
        done(task("officer"));

        JsonNode looked = leaving("officer", "finance", "\"dryRun\": true");
        assertThat(mine(looked.get("moved"))).hasSize(2);
        assertThat(trail()).hasSize(3);
        JsonNode done = leaving("officer", "finance", "\"dryRun\": false");

        assertThat(mine(done.get("moved"))).isEqualTo(mine(looked.get("moved")));
        assertThat(mine(done.get("moved")).toString()).contains("\"case\"").contains("\"task\"");
        JsonNode file = client.get("officer", "/api/requests/" + reference).json();
        assertThat(file.get("assignedTo").stringValue()).isEqualTo("finance");
        assertThat(file.at("/tasks/0/holder").stringValue()).isEqualTo("finance");
        assertThat(trail().get(3).get("why").stringValue()).isEqualTo("They retire.");
        assertThat(trail().get(4).get("why").stringValue()).isEqualTo("They retire.");
        assertThat(trail().get(4).get("actor").stringValue()).isEqualTo("head");
        assertThat(mine(leaving("officer", "finance", "\"dryRun\": false").get("moved"))).isEmpty();
        assertThat(trail()).hasSize(5);
    }

    @Test
    void theTeamLeadSeesWhatSomebodyWhoHasLeftStillHas() {
        String old = "OLD-" + reference;
        done(client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "questions": [{"number": 1, "text": "What did the taxis cost?"}]}"""
                .formatted(old)));
        done(client.post("head", "/api/requests/" + old + "/assignment", "{\"on\": \"2021-07-12\", \"to\": \"gone\"}"));
        done(client.post("officer", "/api/requests/" + old + "/tasks",
                "{\"on\": \"2021-07-12\", \"holder\": \"gone\"}"));

        JsonNode left = client.get("head", "/api/dashboard/team").json().get("left");

        assertThat(left).hasSize(1);
        assertThat(left.at("/0/id").stringValue()).isEqualTo("gone");
        assertThat(left.at("/0/left").stringValue()).isEqualTo("2021-07-12");
        assertThat(left.at("/0/cases/count").intValue()).isEqualTo(1);
        assertThat(left.at("/0/waitingFor/0/whom").stringValue()).isEqualTo("holder");
        assertThat(client.get("head", left.at("/0/waitingFor/0/cases").stringValue()).json().at("/items/0/reference")
                .stringValue()).isEqualTo(old);
    }

    @Test
    void aReviewGoesToAPersonAndToNoTeam() {
        done(call("officer", "review", "{\"on\": \"%s\", \"grounds\": \"No answer.\"}", version()));
        done(call("head", "review/reviewer", "{\"on\": \"%s\", \"reviewer\": \"reviewer\"}", version()));

        JsonNode toATeam = leaving("reviewer", "finance", "\"dryRun\": false");
        assertThat(mine(toATeam.get("moved"))).isEmpty();
        assertThat(mine(toATeam.get("failed")).get(0).get("what").stringValue()).isEqualTo("review");
        assertThat(mine(toATeam.get("failed")).get(0).get("why").stringValue()).contains("one person");

        assertThat(mine(leaving("reviewer", "holder", "\"dryRun\": false").get("moved"))).hasSize(1);
        assertThat(trail().get(3).get("why").stringValue()).isEqualTo("They retire.");
    }

    @Test
    void theCallIsTheHeadsAndToldWhatIsWrong() {
        String right = "{\"on\": \"%s\", \"to\": \"holder\", \"why\": \"They retire.\"}".formatted(today);
        assertThat(client.post("officer", "/api/people/gone/leaving", right).status()).isEqualTo(403);
        assertThat(client.post("head", "/api/people/nobody/leaving", right).status()).isEqualTo(404);
        assertThat(client.post("head", "/api/people/gone/leaving", right.replace("holder", "gone")).field())
                .isEqualTo("to");
        assertThat(client.post("head", "/api/people/gone/leaving", right.replace("holder", "nobody")).field())
                .isEqualTo("to");
        assertThat(client.post("head", "/api/people/gone/leaving", right.replace("They retire.", " ")).field())
                .isEqualTo("why");
        assertThat(client.post("head", "/api/people/gone/leaving", right.replace(today, "2999-01-01")).field())
                .isEqualTo("on");
        assertThat(client.post("head", "/api/people/gone/leaving", "{}").status()).isEqualTo(400);
        assertThat(client.post("head", "/api/people/gone/leaving", right).json().get("looked").intValue()).isZero();
    }

    private Answer task(String holder) {
        return call("officer", "tasks", "{\"on\": \"%s\", \"holder\": \"" + holder + "\"}");
    }

    private Answer call(String user, String path, String body, String... headers) {
        return client.post(user, "/api/requests/" + reference + "/" + path, body.formatted(today), headers);
    }

    private String[] version() {
        return new String[]{"If-Match", client.get("officer", "/api/requests/" + reference).header("ETag")};
    }

    private JsonNode leaving(String who, String to, String more) {
        Answer answer = client.post("head", "/api/people/" + who + "/leaving",
                "{\"on\": \"%s\", \"to\": \"%s\", \"why\": \"They retire.\", %s}".formatted(today, to, more));
        done(answer);
        return answer.json();
    }

    /** What of it is about this case. */
    private List<JsonNode> mine(JsonNode things) {
        return things.valueStream().filter(thing -> thing.get("reference").stringValue().equals(reference)).toList();
    }

    private JsonNode trail() {
        return client.get("auditor", "/api/requests/" + reference + "/audit-trail").json().get("items");
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 201);
    }
}
