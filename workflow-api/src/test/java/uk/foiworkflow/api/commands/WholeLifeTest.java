package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.api.documents.Filing;

@EngineTest
class WholeLifeTest {

    /** Who does what to the request of the examples, one step a line; without a body of its own, the example is sent. */
    private static final List<String> LIFE = """
            officer  | acknowledgement
            officer  | receipt-date
            officer  | questions
            officer  | questions | {"on": "2025-01-08", "questions": [{"number": 6, "text": "And my own journeys?"}]}
            officer  | validity
            officer  | validity/mended
            officer  | regime/reasons | {"on": "2025-01-09", "questions": [3], "regime": "FOIA", "why": "It is about money."}
            officer  | subject-access
            officer  | holder
            officer  | advice
            officer  | vexatious
            officer  | repeated
            officer  | notice-dispensation
            officer  | regime
            officer  | regime/reasons
            officer  | transfer
            officer  | withdrawal
            head     | assignment
            officer  | tasks
            officer  | tasks | {"on": "2025-01-08", "holder": "holder", "questions": [2]}
            holder   | tasks/1/acceptance
            holder   | tasks/1/rejection
            officer  | tasks/1/assignment
            officer  | tasks/1/chase
            officer  | tasks/1/escalation
            officer  | cost-estimates
            holder   | searches
            holder   | tasks/1/records
            holder   | tasks/2/nothing-held
            officer  | notes
            officer  | clarification-request
            officer  | clarification-reply
            officer  | clarification-request | {"on": "2025-01-08", "questions": [5], "text": "Which figures?"}
            officer  | lapse
            officer  | fees-notice
            officer  | fee-payment
            officer  | limit
            officer  | corrections
            officer  | classification
            officer  | preferences | {"on": "2025-01-10", "preferences": {"form": "digest"}}
            officer  | preferences
            officer  | preferences/determination
            officer  | links
            officer  | links/removal
            officer  | aggregation
            officer  | questions | {"on": "2025-01-08", "questions": [{"number": 7, "text": "And in 1950?"}]}
            officer  | split
            officer  | emissions
            officer  | extension
            officer  | questions/2/exemptions
            officer  | questions/2/exemptions/prejudice
            officer  | questions/2/exemptions/public-interest
            officer  | questions/2/exemptions/opinion
            officer  | questions/2/exemptions/third-party
            officer  | questions/2/exemptions/third-party-reply
            officer  | questions/2/exemptions | {"on": "2025-01-17", "exemption": "s41"}
            officer  | questions/2/exemptions/withdrawal
            holder   | documents | {"on": "2025-01-17", "file": "FILE", "kind": "information", "title": "Taxi account", "questions": [2]}
            officer  | documents | {"on": "2025-01-17", "file": "FILE", "kind": "released", "title": "Taxi account", "versionOf": 1}
            officer  | documents/2/exemptions
            officer  | documents/2/findings/1
            officer  | questions/1/decision | {"on": "2025-01-20", "held": "yes", "outcome": "disclosed", "answer": "£1,204.50"}
            officer  | questions/2/decision
            officer  | questions/1/identification
            officer  | clearance-route
            officer  | drafts
            approver | drafts/1/return
            officer  | drafts | {"on": "2025-01-22", "text": "We hold the information ... How to complain: ..."}
            approver | drafts/2/clearance
            head     | drafts/2/bypass
            head     | drafts/2/bypass | {"on": "2025-01-22", "layer": "private-office", "why": "The minister is abroad."}
            officer  | response
            officer  | delivery-failure
            officer  | drafts | {"on": "2025-01-24", "text": "To the other address: we hold the information ..."}
            approver | drafts/3/clearance | {"on": "2025-01-24"}
            head     | drafts/3/bypass | {"on": "2025-01-24", "why": "The text is the same."}
            officer  | response | {"on": "2025-01-24", "draft": 3, "notice": {"complaintsProcedure": true, "commissionerRight": true}}
            officer  | letters/acknowledgement/documents | {"on": "2025-01-24"}
            officer  | dispatches | {"on": "2025-01-24", "document": 3, "channel": "post", "to": "1 High Street"}
            officer  | dispatches/1/delivery
            officer  | dispatches | {"on": "2025-01-24", "document": 3, "channel": "by-hand"}
            officer  | dispatches/2/return
            officer  | closure
            head     | reopening
            officer  | closure | {"on": "2025-02-04"}
            officer  | review
            reviewer | review/refusal
            officer  | review | {"on": "2025-02-11", "questions": [2], "grounds": "The review was asked for in time."}
            head     | review/reviewer
            reviewer | review/extension
            reviewer | review/decision
            officer  | complaint
            officer  | enquiries
            officer  | commissioner-officer
            officer  | agreed-dates
            officer  | telephone-notes
            officer  | submissions
            officer  | information-notices
            officer  | informal-resolution
            officer  | complaint | {"on": "2025-05-19"}
            officer  | decision-notice
            officer  | steps-completion
            officer  | appeal
            officer  | appeal-withdrawal
            officer  | appeal | {"on": "2025-08-05", "by": "requester"}
            officer  | tribunal-decision
            head     | holds
            head     | holds/lifting
            head     | retention
            """
            .lines().toList();

    /** After it nothing can be sent again, so it has a test of its own. */
    private static final String SHREDDING = "/api/requests/{reference}/shredding";

    private Client client;

    /** A step as it was sent and answered. */
    private record Sent(String user, String path, String body, String eTag, Answer answer) {}

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void theExamplesTakeARequestFromReceiptToTheTribunalAndEachStepSentAgainIsGivenItsFirstAnswer() {
        Answer other = client.post("officer", "/api/requests",
                Calls.TABLE.getFirst().example().replace("2025-17", "2025-12"));
        assertThat(other.status()).isEqualTo(201);
        List<Sent> steps = walk();

        assertThat(steps.stream().filter(sent -> !sent.path().matches(".*/(documents|dispatches)"))
                .filter(sent -> sent.body().equals(call(sent.path()).example()))
                .map(sent -> call(sent.path()).path())).containsAll(
                        Calls.TABLE.stream().map(Call::path).filter(path -> !path.equals(SHREDDING)).toList());
        for (int i = 0; i < steps.size(); i++) {
            Sent first = steps.get(i);
            Answer again = send(first.user(), first.path(), first.body(), first.eTag(), "life-" + i);
            assertThat(again.response().body()).as(first.path()).isEqualTo(first.answer().response().body());
            assertThat(again.status()).as(first.path()).isEqualTo(first.answer().status());
            assertThat(again.header("ETag")).as(first.path()).isEqualTo(first.answer().header("ETag"));
            assertThat(again.header("Location")).as(first.path()).isEqualTo(first.answer().header("Location"));
        }
        assertThat(why("2025-12")).isOne();
        assertThat(why("2025-17-split-1")).isPositive();
        assertThat(why("2025-17")).isGreaterThanOrEqualTo(steps.size());
    }

    /** Every event has an answer to why it was allowed, and decided again it comes to the same; how many there are. */
    private int why(String reference) {
        for (int sequence = 0;; sequence++) {
            Answer answer = client.get("auditor", "/api/audit/why?reference=" + reference + "&sequence=" + sequence);
            if (answer.status() == 404) {
                return sequence;
            }
            JsonNode why = answer.json();
            assertThat(answer.status()).as(why.toString()).isEqualTo(200);
            assertThat(why.at("/again/same").booleanValue()).as(why.toString()).isTrue();
            assertThat(why.get("checks")).as(why.toString()).isNotEmpty();
            assertThat(why.at("/inForce/settings").stringValue()).isEqualTo("standard");
        }
    }

    /** Goes the whole way, and holds each answer against what an answer must hold. */
    private List<Sent> walk() {
        List<Sent> steps = new ArrayList<>();
        Call<?> log = Calls.TABLE.getFirst();
        Answer logged = send("officer", log.path(), log.example(), "", "life-0");
        steps.add(new Sent("officer", log.path(), log.example(), "", logged));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
        assertThat(logged.header("Location")).isEqualTo("/api/requests/2025-17");
        assertThat(logged.header("ETag")).isEqualTo("\"0\"");
        for (String line : LIFE) {
            String[] parts = line.split(" *\\| *", 3);
            String path = "/api/requests/2025-17/" + parts[1].strip();
            String body = parts.length == 3 ? withFile(parts[0].strip(), parts[2]) : call(path).example();
            Answer last = steps.getLast().answer();
            Answer answer = send(parts[0].strip(), path, body, last.header("ETag"), "life-" + steps.size());
            assertThat(answer.status()).as("%s: %s", line, answer.response().body()).isEqualTo(200);
            steps.add(new Sent(parts[0].strip(), path, body, last.header("ETag"), answer));
            follows(last.json(), answer);
        }
        return steps;
    }

    /** A document is made of a file that was sent before; nobody can look into this one. */
    private String withFile(String user, String body) {
        if (!body.contains("FILE")) {
            return body;
        }
        Answer file = Filing.send(client, user, "2025-17", new byte[]{1, 2, 3});
        assertThat(file.status()).as(file.response().body()).isEqualTo(201);
        return body.replace("FILE", file.json().get("file").stringValue());
    }

    private static void follows(JsonNode before, Answer answer) {
        JsonNode json = answer.json();
        int events = json.get("events").size();
        assertThat(json.propertyNames()).startsWith("reference", "version", "position", "events");
        assertThat(json.get("reference").stringValue()).isEqualTo("2025-17");
        assertThat(events).isPositive();
        assertThat(json.get("version").longValue()).isEqualTo(before.get("version").longValue() + events);
        assertThat(json.get("position").longValue()).isGreaterThan(before.get("position").longValue());
        assertThat(answer.header("ETag")).isEqualTo("\"" + json.get("version") + "\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    private Answer send(String user, String path, String body, String eTag, String key) {
        return eTag.isEmpty()
                ? client.post(user, path, body, "Idempotency-Key", key)
                : client.post(user, path, body, "If-Match", eTag, "Idempotency-Key", key);
    }

    private static Call<?> call(String path) {
        return Calls.TABLE.stream()
                .filter(call -> PathPatternParser.defaultInstance.parse(call.path())
                        .matches(PathContainer.parsePath(path)))
                .findFirst().orElseThrow();
    }
}
