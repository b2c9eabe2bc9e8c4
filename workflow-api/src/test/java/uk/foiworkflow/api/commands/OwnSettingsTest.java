package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Timely;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.Deadline.InternalTarget;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceRouteChosen;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/** An authority that has settled things for itself: what the engine does follows it, and says by which version. */
@EngineTest
@DirtiesContext
@TestPropertySource(properties = {"foi.policy.version=ours", "foi.policy.small-numbers.threshold=10",
        "foi.policy.small-numbers.zeros=true", "foi.policy.lapse=1m", "foi.policy.chasing.due=3",
        "foi.policy.clearance.standard=disclosure,approver", "foi.policy.target=15"})
class OwnSettingsTest {

    @Autowired
    private EventSource events;

    @Autowired
    private Requests requests;

    @Autowired
    private RequestDecider decider;

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void theResponseIsCheckedByItsOwnThreshold() {
        String reference = "OWN-1";
        Walk walk = Walk.logged(client, reference).step("officer", "questions/1/decision", """
                {"on": "2021-07-20", "held": "yes", "outcome": "disclosed", "answer": "9"}""").step("officer",
                "questions/2/decision", """
                        {"on": "2021-07-20", "held": "yes", "outcome": "disclosed", "answer": "0"}""").step("officer",
                        "drafts", """
                                {"on": "2021-07-21", "text": "1: 9. 2: 0."}""")
                .step("head", "drafts/1/bypass", """
                        {"on": "2021-07-22", "why": "Both specialists are away."}""");

        var check = client.get("officer", "/api/requests/OWN-1/response-check?on=2021-07-23").json();
        assertThat(check.toString()).contains("a count below 10", "the policy is to suppress zeros");
        walk.step("head", "response", """
                {"on": "2021-07-23", "draft": 1, "statement": "granted",
                 "overrides": [{"rule": "R6-small-numbers", "question": 1, "reason": "They are lorries."}]}""");
        assertThat(one(reference, WeaknessesAccepted.class).policy()).isEqualTo("ours");
    }

    @Test
    void aDraftIsClearedByTheLayersThatItHasSettled() {
        String reference = "OWN-2";
        Walk walk = Walk.drafted(client, reference);

        DraftSubmitted draft = one(reference, DraftSubmitted.class);
        assertThat(draft.layers()).containsExactly(ClearanceLayer.DISCLOSURE, ClearanceLayer.APPROVER);
        assertThat(draft.policy()).isEqualTo("ours");
        assertThat(walk.attempt("approver", "drafts/1/clearance", """
                {"on": "2021-07-22", "layer": "approver"}""").response().body())
                .contains("It is the turn of disclosure.");
    }

    @Test
    void aClearanceBindsTheTextAndIsVoidWhenTheTextChanges() {
        Walk walk = Walk.drafted(client, "OWN-5");
        String sha256 = draft("OWN-5", 0).get("sha256").stringValue();

        assertThat(walk.attempt("approver", "drafts/1/clearance", clearance("0".repeat(64))).response().body())
                .contains("What was read is not draft 1.");
        walk.step("approver", "drafts/1/clearance", clearance(sha256));
        assertThat(walk.attempt("approver", "drafts/1/clearance", clearance(sha256)).response().body())
                .contains("each layer is somebody else's");
        assertThat(walk.attempt("officer", "drafts/1/bypass", bypass("Nobody is there.")).status()).isEqualTo(403);
        assertThat(walk.attempt("head", "drafts/1/bypass", bypass(" ")).status()).isEqualTo(422);
        walk.step("head", "drafts/1/bypass", bypass("Nobody is there."));
        assertThat(draft("OWN-5", 0).get("state").stringValue()).isEqualTo("cleared");
        assertThat(draft("OWN-5", 0).at("/cleared/1/passedOver").stringValue()).isEqualTo("Nobody is there.");

        Answer changed = walk.attempt("officer", "drafts", """
                {"on": "2021-07-22", "text": "Other words."}""");
        assertThat(changed.json().get("events").toString()).isEqualTo("[\"DraftSubmitted\",\"ClearanceVoided\"]");
        assertThat(draft("OWN-5", 1).get("pending").toString()).isEqualTo("[\"disclosure\",\"approver\"]");
        String version = changed.header("ETag");
        assertThat(client.post("officer", "/api/requests/OWN-5/response", """
                {"on": "2021-07-23", "draft": 2}""", "If-Match", version).response().body())
                .contains("Draft 2 has not been cleared by disclosure, approver.");
        assertThat(client.post("officer", "/api/requests/OWN-5/response", """
                {"on": "2021-07-23", "draft": 1}""", "If-Match", version).response().body())
                .contains("Draft 1 is not the latest");
    }

    @Test
    void aCaseGoesFromRouteToRouteAndWhatWasClearedStaysCleared() {
        Walk walk = Walk.drafted(client, "OWN-6").step("approver", "drafts/1/clearance", """
                {"on": "2021-07-21"}""").step("officer", "clearance-route", route("full"));
        assertThat(draft("OWN-6", 0).get("pending").toString()).isEqualTo("[\"press\",\"private-office\"]");
        assertThat(one("OWN-6", ClearanceRouteChosen.class).policy()).isEqualTo("ours");

        assertThat(walk.attempt("officer", "clearance-route", route("standard")).status()).isEqualTo(403);
        walk.step("head", "clearance-route", route("standard"));
        assertThat(draft("OWN-6", 0).get("pending").toString()).isEqualTo("[\"approver\"]");
        walk.step("officer", "clearance-route", route("trigger"));
        assertThat(draft("OWN-6", 0).get("state").stringValue()).isEqualTo("cleared");
        String letter = """
                {"on": "2021-07-23", "draft": 1, "statement": "partly-withheld", "sha256": "%s",
                 "notice": {"complaintsProcedure": true, "commissionerRight": true}}""";
        assertThat(walk.attempt("officer", "response", letter.formatted("0".repeat(64))).response().body())
                .contains("What goes out is not what was put forward as the draft.");
        walk.step("officer", "response", letter.formatted(draft("OWN-6", 0).get("sha256").stringValue()));
    }

    @Test
    @Rulebook("R2.8")
    void itsTargetIsShownBesideTheDayOfLawAndJudgesNothing() {
        Walk.logged(client, "OWN-7");

        var deadline = client.get("officer", "/api/requests/OWN-7").json().at("/deadlines/0");
        assertThat(deadline.get("due").stringValue()).isEqualTo("2021-08-10");
        assertThat(deadline.get("target").stringValue()).isEqualTo("2021-08-03");
        for (JsonNode row : client.get("officer", "/api/dashboard/due").json().get("items")) {
            if (row.get("reference").stringValue().equals("OWN-7")) {
                assertThat(row.get("due").stringValue()).isEqualTo("2021-08-10");
                assertThat(row.get("target").stringValue()).isEqualTo("2021-08-03");
            }
        }
        var judged = client.get("officer", "/api/requests/OWN-7/compliance?asOf=2021-08-10").json();
        assertThat(judged.get("findings")).isEmpty();
        assertThat(judged.at("/deadlines/0/due").stringValue()).isEqualTo("2021-08-10");
        assertThat(judged.toString()).doesNotContain("target");
        assertThat(client.get("officer", "/api/deadlines?regime=FOIA&jurisdiction=england&received=2021-07-09")
                .response().body()).doesNotContain("target");
        assertThat(client.get("admin", "/api/policy").json().get("target").intValue()).isEqualTo(15);
        assertThat(one("OWN-7", RequestReceived.class).deadlines().getFirst().target())
                .isEqualTo(new InternalTarget(LocalDate.of(2021, 8, 3), "ours"));
    }

    @Test
    void anOfficerIsToldAtOnceThatANoticeOfMoreTimeHasNoEffect() {
        Walk walk = Walk.logged(client, "OWN-8");
        String notice = """
                {"on": "%s", "questions": [2], "basis": "s10(3)", "exemptions": ["s43(2)"], "target": "2021-09-01"}""";

        Answer late = walk.attempt("officer", "extension", notice.formatted("2021-08-11"), "Idempotency-Key", "late");
        assertThat(late.json().get("withoutEffect").toString())
                .isEqualTo("[{\"questions\":[2],\"why\":\"too-late\"}]");
        assertThat(walk.attempt("officer", "extension", notice.formatted("2021-08-11"), "Idempotency-Key", "late")
                .response().body()).isEqualTo(late.response().body());
        assertThat(client.get("officer", "/api/requests/OWN-8").json().at("/extensions/0/withoutEffect/0/why")
                .stringValue()).isEqualTo("too-late");
        assertThat(Walk.logged(client, "OWN-9").attempt("officer", "extension", notice.formatted("2021-08-10")).json()
                .has("withoutEffect")).isFalse();
    }

    @Test
    void aHolderHasTheDaysThatItHasSettled() {
        Walk.logged(client, "OWN-3").step("officer", "tasks", """
                {"on": "2021-07-09", "holder": "holder"}""");

        HolderTasked task = one("OWN-3", HolderTasked.class);
        assertThat(task.due()).isEqualTo("2021-07-15");
        assertThat(task.policy()).isEqualTo("ours");
    }

    @Test
    void aQuestionWaitsForItsDetailAsLongAsItHasSettled() {
        Walk.logged(client, "OWN-4").step("officer", "clarification-request", """
                {"on": "2021-07-12", "questions": [2], "text": "Staff or councillors?"}""");

        assertThat(due("OWN-4", "2021-08-12")).isEmpty();
        for (RequestCommand command : due("OWN-4", "2021-08-13")) {
            requests.handle("OWN-4", command, Caller.engine(), null,
                    null);
        }
        var question = client.get("officer", "/api/requests/OWN-4").json().at("/questions/1");
        assertThat(question.get("state").stringValue()).isEqualTo("lapsed");
        assertThat(question.get("lapse").get("want").stringValue()).isEqualTo("detail");
        assertThat(question.get("lapse").get("policy").stringValue()).isEqualTo("ours");
        assertThat(client.get("officer", "/api/requests/OWN-4/audit-trail").json().toString())
                .contains("That is the time of the settings “ours”.");
    }

    private JsonNode draft(String reference, int index) {
        return client.get("officer", "/api/requests/" + reference).json().at("/drafts/" + index);
    }

    private static String clearance(String sha256) {
        return "{\"on\": \"2021-07-21\", \"sha256\": \"" + sha256 + "\"}";
    }

    private static String bypass(String why) {
        return "{\"on\": \"2021-07-21\", \"why\": \"" + why + "\"}";
    }

    private static String route(String route) {
        return "{\"on\": \"2021-07-21\", \"route\": \"" + route + "\", \"why\": \"It is in the news.\"}";
    }

    /** What time alone has made due of the waiting for the requester; the last day that was missed is another matter. */
    private List<RequestCommand> due(String reference, String today) {
        Request request = recorded(reference).stream().reduce(Request.NONE, Request::evolve, (one, other) -> other);
        return new Timely(decider.calendar(), decider.policy()).steps(request, LocalDate.parse(today)).stream()
                .filter(LapseRequest.class::isInstance).toList();
    }

    private <E extends RequestEvent> E one(String reference, Class<E> type) {
        return recorded(reference).stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private List<RequestEvent> recorded(String reference) {
        return events.stream(reference).stream().map(StoredEvent::event).toList();
    }
}
