package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.Timely;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/** An authority that has settled things for itself: what the engine does follows it, and says by which version. */
@EngineTest
@TestPropertySource(properties = {"foi.policy.version=ours", "foi.policy.small-numbers.threshold=10",
        "foi.policy.small-numbers.zeros=true", "foi.policy.lapse=1m", "foi.policy.chasing.due=3",
        "foi.policy.clearance.standard=disclosure,approver"})
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
            requests.handle("OWN-4", command, new Caller(new Actor("engine", Role.ENGINE), UUID.randomUUID()), null,
                    null);
        }
        var question = client.get("officer", "/api/requests/OWN-4").json().at("/questions/1");
        assertThat(question.get("state").stringValue()).isEqualTo("lapsed");
        assertThat(question.get("lapse").get("want").stringValue()).isEqualTo("detail");
        assertThat(question.get("lapse").get("policy").stringValue()).isEqualTo("ours");
        assertThat(client.get("officer", "/api/requests/OWN-4/audit-trail").json().toString())
                .contains("That is the time of the settings “ours”.");
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
