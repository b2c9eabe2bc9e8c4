package uk.foiworkflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.projections.follow.EventSource;

/** A case of the Commissioner that is about two requests. */
@EngineTest
class CommissionerCaseOverHttpTest {

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void oneLetterIsRecordedOnEveryRequestOfTheCaseAndOnceOnly() {
        logged("ICO-1");
        logged("ICO-2");
        Answer complaint = shared("IC-ONE", "complaint", """
                {"requests": ["ICO-1", "ICO-2", "ICO-NONE"], "body": {"on": "2021-10-01", "about": "handling"}}""",
                "c-1");

        assertThat(complaint.status()).as(complaint.response().body()).isEqualTo(200);
        assertThat(complaint.json().get("requests")).extracting(each -> each.get("status").stringValue())
                .containsExactly("recorded", "recorded", "refused");
        assertThat(complaint.json().at("/requests/2/problem/type").stringValue()).endsWith("not-found");
        logged("ICO-NONE");
        Answer again = shared("IC-ONE", "complaint", """
                {"requests": ["ICO-1", "ICO-2", "ICO-NONE"], "body": {"on": "2021-10-01", "about": "handling"}}""",
                "c-1");
        assertThat(again.json().get("requests")).extracting(each -> each.get("status").stringValue())
                .containsExactly("recorded", "recorded", "recorded");
        assertThat(again.json().at("/requests/0")).isEqualTo(complaint.json().at("/requests/0"));
        assertThat(shared("IC-ONE", "complaint", """
                {"requests": ["ICO-1"], "body": {"on": "2021-10-02", "about": "handling"}}""", "c-1").problem())
                .isEqualTo("key-reused");

        Answer enquiry = shared("IC-ONE", "enquiries", """
                {"body": {"on": "2021-10-05", "due": "2021-10-19"}}""", "e-1");
        assertThat(enquiry.json().get("requests")).extracting(each -> each.get("reference").stringValue())
                .containsExactly("ICO-1", "ICO-2", "ICO-NONE");
        JsonNode seen = client.get("auditor", "/api/commissioner-cases/IC-ONE").json();
        assertThat(seen.get("requests")).extracting(each -> each.get("stage").stringValue())
                .containsExactly("commissioner", "commissioner", "commissioner");
        assertThat(seen.at("/letters/1/letter/what").stringValue()).isEqualTo("enquiry");
        assertThat(seen.at("/letters/1/requests")).hasSize(3);
        assertThat(seen.get("open")).hasSize(3).allSatisfy(
                open -> assertThat(open.get("due").stringValue()).isEqualTo("2021-10-19"));
    }

    @Test
    void allOfOneCallHasOneCorrelation(@Autowired EventSource events) {
        logged("ICO-3");
        logged("ICO-4");
        String correlation = "11111111-2222-4333-8444-555555555555";
        client.post("officer", "/api/commissioner-cases/IC-TWO/telephone-notes", """
                {"requests": ["ICO-3", "ICO-4"], "body": {"on": "2021-10-05", "text": "She will write."}}""",
                "X-Correlation-Id", correlation);
        assertThat(List.of("ICO-3", "ICO-4")).extracting(
                reference -> events.stream(reference).getLast().metadata().correlation().toString())
                .containsOnly(correlation);
        JsonNode seen = client.get("head", "/api/commissioner-cases/IC-TWO").json();
        assertThat(seen.at("/telephoneNotes/0/requests")).extracting(JsonNode::stringValue).containsExactly("ICO-3",
                "ICO-4");
    }

    @Test
    void whatCannotBeReadIsToldAndNothingIsRecorded() {
        logged("ICO-5");
        assertThat(shared("IC-X", "enquiries", """
                {"requests": ["ICO-5"], "body": {"on": "2021-10-05", "commissionerReference": "IC-Y"}}""", "x").field())
                .isEqualTo("body.commissionerReference");
        assertThat(shared("IC-X", "enquiries", """
                {"requests": ["ICO-5"], "body": {"due": "2021-10-05"}}""", "x").field()).isEqualTo("body.on");
        assertThat(shared("IC-X", "decision-notice", """
                {"requests": ["ICO-5"], "body": {"on": "2021-10-05"}}""", "x").problem()).isEqualTo("not-found");
        assertThat(shared("IC-X", "enquiries", """
                {"body": {"on": "2021-10-05"}}""", "x").problem()).isEqualTo("not-found");
        assertThat(client.get("officer", "/api/commissioner-cases/IC-X").problem()).isEqualTo("not-found");
        assertThat(client.get("holder", "/api/commissioner-cases/IC-X").problem()).isEqualTo("not-allowed");
    }

    private Answer shared(String commissionerReference, String letter, String body, String key) {
        return client.post("officer", "/api/commissioner-cases/" + commissionerReference + "/" + letter, body,
                "Idempotency-Key", key);
    }

    private void logged(String reference) {
        assertThat(client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"}]}""".formatted(reference)).status())
                .isEqualTo(201);
    }
}
