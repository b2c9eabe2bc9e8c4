package uk.foiworkflow.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;

/** An auditor points at an entry, and asks why it was allowed. */
@EngineTest
class WhyOverHttpTest {

    private static final String WHY = "/api/audit/why?";

    private final String reference = "WHY-" + UUID.randomUUID();

    @Autowired
    private PostgresEventStore store;

    @Autowired
    private RequestDecider decider;

    private Client client;
    private String seen = "\"0\"";

    @BeforeEach
    void aRequestThatIsDecided(@LocalServerPort int port) {
        client = new Client(port);
        assertThat(client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"},
                               {"number": 2, "text": "Who took them?"}]}""".formatted(reference),
                "Idempotency-Key", reference).status()).isEqualTo(201);
        step("officer", "questions/1/decision", """
                {"on": "2021-07-20", "held": "yes", "outcome": "disclosed", "answer": "£1,204.50"}""");
        step("officer", "questions/2/decision", """
                {"on": "2021-07-20", "held": "yes", "outcome": "withheld", "exemptions": ["s40(2)/40(3A)(a)"],
                 "reasons": "The passengers would not expect it."}""");
    }

    @Test
    void whatWasDoneAsOfRightNamesTheCommandTheCallerAndEveryRuleThatLetItPass() {
        JsonNode why = why(2);

        assertThat(why.get("basis").stringValue()).isEqualTo("right");
        assertThat(why.get("sentence").stringValue())
                .startsWith("officer, acting as officer, was allowed DecideQuestion on ")
                .contains(" rules were asked, and did not stand in its way.")
                .endsWith("Decided again now, it comes to the same.");
        assertThat(why.at("/command/name").stringValue()).isEqualTo("DecideQuestion");
        assertThat(why.at("/command/call").stringValue())
                .isEqualTo("POST /api/requests/{reference}/questions/{question}/decision");
        assertThat(texts(why.at("/command/mayBeGivenBy"))).contains("officer");
        assertThat(texts(why.at("/actor/roles"))).containsExactly("officer");
        assertThat(why.at("/before/version").longValue()).isEqualTo(1);
        assertThat(why.at("/inForce/settings").stringValue()).isEqualTo("standard");
        assertThat(why.at("/inForce/calendar").stringValue()).startsWith("Jollyday ");
        assertThat(why.at("/inForce/release").stringValue()).matches("\\d+\\.\\d+.*");
        assertThat(why.get("checks")).anySatisfy(check -> {
            assertThat(check.get("rule").stringValue()).isEqualTo("R7.1");
            assertThat(check.get("section").stringValue()).isEqualTo("FOIA s.1(1)");
            assertThat(check.get("words").stringValue()).isNotBlank();
            assertThat(texts(check.get("fields"))).contains("outcome");
        });
        assertThat(why.get("notOnRecord")).isEmpty();
    }

    @Test
    void itIsAskedByPositionOrByRequestAndSequenceAndByAHeadAsWell() {
        JsonNode first = why(0);
        String position = first.at("/event/position").toString();

        assertThat(client.get("head", WHY + "position=" + position).json()).isEqualTo(first);
        assertThat(first.at("/command/idempotencyKey").stringValue()).isEqualTo(reference);
        assertThat(first.at("/before/version").longValue()).isEqualTo(-1);
        assertThat(first.at("/before/stage").isNull()).isTrue();
        assertThat(why(1).at("/command/idempotencyKey").isNull()).isTrue();
    }

    @Test
    void anOverrideNamesTheRuleAndTheReason() {
        step("officer", "review", "{\"on\": \"2021-07-21\"}");
        step("head", "review/reviewer",
                "{\"on\": \"2021-07-22\", \"reviewer\": \"officer\", \"override\": \"Nobody else is left.\"}");

        JsonNode why = why(4);

        assertThat(why.get("basis").stringValue()).isEqualTo("override");
        assertThat(why.get("sentence").stringValue())
                .contains("head, acting as head, was allowed AppointReviewer", "with an override of R9.4");
        assertThat(why.at("/overrides/0/rule").stringValue()).isEqualTo("R9.4");
        assertThat(why.at("/overrides/0/section").stringValue()).contains("s.45 Code");
        assertThat(why.at("/overrides/0/what").stringValue()).isEqualTo("officer took part in the first decision.");
        assertThat(why.at("/overrides/0/reason").stringValue()).isEqualTo("Nobody else is left.");
        assertThat(why.at("/again/same").booleanValue()).isTrue();
    }

    @Test
    void aResponseTellsWhatWasPointedOutAndWhatWasLetPass() {
        step("officer", "drafts", "{\"on\": \"2021-07-21\", \"text\": \"We hold it.\"}");
        step("approver", "drafts/1/clearance", "{\"on\": \"2021-07-21\"}");
        step("head", "response", """
                {"on": "2021-08-20", "draft": 1, "statement": "partly-withheld",
                 "notice": {"complaintsProcedure": true},
                 "overrides": [{"rule": "R5-complaints", "question": 2, "reason": "They know the Commissioner."}]}""");

        JsonNode why = why(5);

        assertThat(why.get("basis").stringValue()).isEqualTo("override");
        assertThat(why.at("/command/events")).hasSize(2);
        assertThat(why.at("/overrides/0/rule").stringValue()).isEqualTo("R5-complaints");
        assertThat(why.at("/overrides/0/question").intValue()).isEqualTo(2);
        assertThat(why.get("findings")).anySatisfy(finding -> {
            assertThat(finding.get("rule").stringValue()).isEqualTo("R2.1");
            assertThat(finding.get("found").stringValue()).isEqualTo("Question 1 was due on 10 August 2021.");
        });
        assertThat(why.at("/again/same").booleanValue()).isTrue();
        assertThat(why(6).get("command")).isEqualTo(why.get("command"));
    }

    @Test
    void aCorrectionIsOneCommandWithWhatStandsInstead() {
        step("officer", "corrections", """
                {"on": "2021-07-21", "entry": 1, "why": "It was mistyped.",
                 "instead": {"command": "decideQuestion", "on": "2021-07-20", "question": 1,
                             "held": "yes", "outcome": "disclosed", "answer": "£1,304.50"}}""");

        JsonNode why = why(4);

        assertThat(why.at("/command/name").stringValue()).isEqualTo("CorrectEntry");
        assertThat(why.at("/command/events")).hasSize(2);
        assertThat(why.at("/again/same").booleanValue()).as(why.toString()).isTrue();
        assertThat(why.get("checks")).anySatisfy(
                check -> assertThat(texts(check.get("fields"))).contains("instead.outcome"));
    }

    @Test
    void anImportedEventCameAsItWasAndNobodysPermissionWasChecked() {
        String past = "P-" + UUID.randomUUID();
        assertThat(client.post("admin", "/api/chronologies", Barnet.chronology(past, "")).status()).isEqualTo(201);

        for (int sequence = 0; sequence < 4; sequence++) {
            JsonNode why = client.get("auditor", WHY + "reference=" + past + "&sequence=" + sequence).json();
            assertThat(why.get("basis").stringValue()).isEqualTo("import");
            assertThat(why.get("sentence").stringValue())
                    .startsWith("It came with a past case that admin brought in on ")
                    .contains("nobody's permission to do it was checked");
            assertThat(why.at("/command/call").stringValue()).isEqualTo("POST /api/chronologies");
            assertThat(why.at("/again/same").booleanValue()).as(why.toString()).isTrue();
        }
        JsonNode response = client.get("auditor", WHY + "reference=" + past + "&sequence=3").json();
        assertThat(response.at("/command/name").stringValue()).isEqualTo("IssueResponse");
        assertThat(response.get("findings")).isNotEmpty();
    }

    @Test
    void whatHappensAroundTheRequestsIsTheEnginesOwnRecord() {
        assertThat(client.post("officer", "/api/requests/" + reference + "/closure", "{\"on\": \"2021-07-28\"}",
                "If-Match", seen).status()).isEqualTo(422);
        JsonNode refused = client.get("auditor", "/api/audit?type=CommandRefused&reference=" + reference).json()
                .at("/items/0");

        JsonNode why = get("position=" + refused.get("position"));

        assertThat(why.get("basis").stringValue()).isEqualTo("record");
        assertThat(why.at("/command/name").stringValue()).isEqualTo("CloseCase");
        assertThat(why.get("checks")).isEmpty();
        assertThat(why.get("again").isNull()).isTrue();
    }

    @Test
    void ofWhatIsOlderThanTheRecordOfRolesAndVersionsItSaysThatTheyAreNotKnown() {
        String old = "OLD-" + UUID.randomUUID();
        var officer = new Actor("officer", Role.OFFICER);
        var received = new ReceiveRequest(LocalDate.of(2021, 7, 9), old, null,
                new Authority("Anytown Council", AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND, Regime.FOIA,
                null,
                List.of(new Question(1, new Confidential("What did the taxis cost?"), null)));
        store.append(old, 0, decider.decide(Request.NONE, received, new Context(officer, LocalDate.now(ZoneOffset.UTC),
                false)).events().stream().map(event -> new NewEvent(UUID.randomUUID(), event,
                        new Metadata(officer, "ReceiveRequest", new UUID(0, 1), new UUID(0, 2), false)))
                .toList(),
                null);

        JsonNode why = get("reference=" + old + "&sequence=0");

        assertThat(why.get("inForce").isNull()).isTrue();
        assertThat(why.at("/actor/roles").isNull()).isTrue();
        assertThat(why.at("/actor/role").stringValue()).isEqualTo("officer");
        assertThat(why.at("/notOnRecord/0").stringValue()).contains("was not recorded yet");
        assertThat(why.at("/again/same").booleanValue()).isTrue();
    }

    @Test
    void itIsForAuditorsAndHeads() {
        for (String user : List.of("officer", "holder", "approver", "reviewer", "admin")) {
            assertThat(client.get(user, WHY + "reference=" + reference + "&sequence=0").status()).as(user)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            position=999999999                | 404 |
            reference=NONE&sequence=0         | 404 |
            position=0                        | 400 | position
            position=-1                       | 400 | position
            position=first                    | 400 | position
            position=1.5                      | 400 | position
            ''                                | 400 | position
            position=1&reference=A&sequence=0 | 400 | position
            position=1&sequence=0             | 400 | sequence
            reference=A                       | 400 | sequence
            reference=A&sequence=-1           | 400 | sequence
            reference=A&sequence=99999999999  | 400 | sequence
            reference=A/B&sequence=0          | 400 | reference
            colour=red                        | 400 | colour
            """)
    void whatThereIsNotOrCannotBeIsSaidSo(String asked, int status, String field) {
        Client.Answer answer = client.get("auditor", WHY + asked);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.problem()).isNotBlank();
        assertThat(answer.field()).isEqualTo(field == null ? "" : field);
    }

    @Test
    void aSequenceBehindTheLastIsUnknown() {
        assertThat(client.get("auditor", WHY + "reference=" + reference + "&sequence=3").status()).isEqualTo(404);
    }

    private JsonNode why(int sequence) {
        return get("reference=" + reference + "&sequence=" + sequence);
    }

    private JsonNode get(String asked) {
        Client.Answer answer = client.get("auditor", WHY + asked);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private void step(String user, String call, String body) {
        Client.Answer answer = client.post(user, "/api/requests/" + reference + "/" + call, body, "If-Match", seen);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        seen = answer.header("ETag");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
