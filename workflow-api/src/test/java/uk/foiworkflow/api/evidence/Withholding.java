package uk.foiworkflow.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.documents.Filing;

/** A case of which part is given and part is kept back, with its documents, up to its answer. */
final class Withholding {

    static final String REQUEST = "Dear Council, what did the taxis cost, and who took them?\n";
    static final String HELD = "Passenger,Cost\nJ. Smith,12.00\n";
    static final String GIVEN = "Passenger,Cost\n[withheld],12.00\n";
    static final String SECRET = "Passengers: J. Smith, informant.\n";

    private final Client client;
    final String reference;

    Withholding(Client client) {
        this.client = client;
        this.reference = "W" + UUID.randomUUID().toString().substring(0, 8);
        Answer answer = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "requester": {"name": "A. Requester", "email": "a.requester@example.org"},
                 "questions": [{"number": 1, "text": "What did the taxis cost?"},
                               {"number": 2, "text": "Does the council hold anything on the inquiry?"}]}"""
                .formatted(reference));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    /** The one that goes with the answer, and beside it what is kept back. */
    static Withholding answered(Client client) {
        Withholding one = new Withholding(client);
        one.files(REQUEST, "request", "The request", "\"name\": \"request.txt\"");
        one.files(HELD, "information", "Taxi account", "\"questions\": [1], \"name\": \"taxis.csv\"");
        one.files(SECRET, "information", "Passengers",
                "\"questions\": [1], \"exemptions\": [\"s40(2)/40(3A)(a)\"]");
        one.files(GIVEN, "released", "Taxi account without the informant",
                "\"questions\": [1], \"versionOf\": 2, \"name\": \"taxis.csv\", \"exemptions\": [\"s40(2)/40(3A)(a)\"]");
        return one.answers("s40(5B)");
    }

    /**
     * Part of the first question is given, and of the second it is neither confirmed nor denied that there is any.
     *
     * @param exemption that was claimed for the second
     */
    Withholding answers(String exemption) {
        decides(exemption);
        does("officer", "drafts", "{\"on\": \"2021-07-21\", \"text\": \"We hold some of the information.\"}");
        return sends();
    }

    /** The same in a letter that is a document of the case. */
    Withholding answersByDocument(int document) {
        decides("s40(5B)");
        does("officer", "letters/response/documents", "{\"on\": \"2021-07-21\"}");
        does("officer", "drafts", "{\"on\": \"2021-07-21\", \"document\": " + document + "}");
        return sends();
    }

    private void decides(String exemption) {
        does("officer", "acknowledgement", "{\"on\": \"2021-07-12\"}");
        does("officer", "tasks", "{\"on\": \"2021-07-12\", \"holder\": \"holder\"}");
        does("officer", "questions/1/decision", """
                {"on": "2021-07-20", "held": "yes", "outcome": "partly-withheld", "answer": "12",
                 "exemptions": ["s40(2)/40(3A)(a)"], "reasons": "Names of passengers."}""");
        does("officer", "questions/2/decision", """
                {"on": "2021-07-20", "held": "ncnd", "outcome": "withheld", "exemptions": ["%s"],
                 "reasons": "To say so would tell of a person."}""".formatted(exemption));
    }

    private Withholding sends() {
        does("approver", "drafts/1/clearance", "{\"on\": \"2021-07-22\"}");
        return does("officer", "response", """
                {"on": "2021-07-27", "draft": 1, "statement": "partly-withheld",
                 "notice": {"complaintsProcedure": true, "commissionerRight": true}}""");
    }

    Withholding files(String text, String kind, String title, String more) {
        return files(text.getBytes(StandardCharsets.UTF_8), kind, title, more);
    }

    Withholding files(byte[] bytes, String kind, String title, String more) {
        Answer file = Filing.send(client, "officer", reference, bytes);
        assertThat(file.status()).as(file.response().body()).isEqualTo(201);
        return does("officer", "documents", """
                {"on": "2021-07-12", "file": "%s", "kind": "%s", "title": "%s"%s}""".formatted(
                file.json().get("file").stringValue(), kind, title, more.isEmpty() ? "" : ", " + more));
    }

    Withholding does(String user, String call, String body) {
        String path = "/api/requests/" + reference;
        String seen = client.get("officer", path).header("ETag");
        Answer answer = client.post(user, path + "/" + call, body, "If-Match", seen);
        assertThat(answer.status()).as("%s: %s", call, answer.response().body()).isEqualTo(200);
        return this;
    }

    Zip bundle(String profile) {
        return Zip.of(EvidenceOverHttpTest.evidence(client, "officer", reference, profile).body());
    }
}
