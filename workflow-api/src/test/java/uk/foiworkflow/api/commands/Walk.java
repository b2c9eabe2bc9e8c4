package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;

/** A request on its way through the office, over HTTP; each step names the version that the one before it led to. */
final class Walk {

    private final Client client;
    private final String reference;
    private String eTag;

    private Walk(Client client, String reference, String eTag) {
        this.client = client;
        this.reference = reference;
        this.eTag = eTag;
    }

    /** A request of 9 July 2021 with two questions. */
    static Walk logged(Client client, String reference) {
        Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"},
                               {"number": 2, "text": "Who took them?"}]}""".formatted(reference));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
        return new Walk(client, reference, logged.header("ETag"));
    }

    /** The same with the first question disclosed and the second withheld. */
    static Walk decided(Client client, String reference) {
        return logged(client, reference).step("officer", "questions/1/decision", """
                {"on": "2021-07-20", "held": "yes", "outcome": "disclosed", "answer": "£1,204.50"}""").step("officer",
                "questions/2/decision", """
                        {"on": "2021-07-20", "held": "yes", "outcome": "withheld", "exemptions": ["s40(2)/40(3A)(a)"],
                         "reasons": "The passengers would not expect their names to be published."}""");
    }

    /** The same with its draft before the approvers. */
    static Walk drafted(Client client, String reference) {
        return decided(client, reference).step("officer", "drafts", """
                {"on": "2021-07-21", "text": "We hold the information ..."}""");
    }

    /** The same, answered on 27 July 2021. */
    static Walk answered(Client client, String reference) {
        return drafted(client, reference).step("approver", "drafts/1/clearance", """
                {"on": "2021-07-22"}""").step("officer", "response", """
                {"on": "2021-07-27", "draft": 1, "statement": "partly-withheld",
                 "notice": {"complaintsProcedure": true, "commissionerRight": true}}""");
    }

    /** A request that every role sees which has to do with requests: tasked, before the approvers, its review open. */
    static Walk forEverybody(Client client, String reference) {
        return drafted(client, reference).step("officer", "tasks", """
                {"on": "2021-07-21", "holder": "holder"}""").step("officer", "review", """
                {"on": "2021-07-21"}""");
    }

    String reference() {
        return reference;
    }

    /** The version at which it stands, as If-Match names it. */
    String eTag() {
        return eTag;
    }

    /** A step that goes through. */
    Walk step(String user, String call, String body) {
        Answer answer = attempt(user, call, body);
        assertThat(answer.status()).as("%s by %s: %s", call, user, answer.response().body()).isEqualTo(200);
        eTag = answer.header("ETag");
        return this;
    }

    /** A step as it is answered; what it leads to is not followed. */
    Answer attempt(String user, String call, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("If-Match", eTag));
        all.addAll(List.of(headers));
        return attemptOnAnyVersion(user, call, body, all.toArray(String[]::new));
    }

    /** Likewise for a step that rests on no version. */
    Answer attemptOnAnyVersion(String user, String call, String body, String... headers) {
        return client.post(user, "/api/requests/" + reference + "/" + call, body, headers);
    }
}
