package uk.foiworkflow.api.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;

/** A case of two questions, each disclosed and its letter cleared, to which documents come. */
public final class Filing {

    private final Client client;
    private final String reference;

    private Filing(Client client, String reference) {
        this.client = client;
        this.reference = reference;
    }

    static Filing cleared(Client client) {
        Filing filing = new Filing(client, "DOC-" + UUID.randomUUID());
        filing.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "requester": {"name": "A. Requester", "email": "a.requester@example.org"},
                 "questions": [{"number": 1, "text": "What did the taxis cost?"},
                               {"number": 2, "text": "How many are employed?"}]}""".formatted(filing.reference), 201);
        filing.does("officer", "tasks", "{\"on\": \"2021-07-12\", \"holder\": \"holder\"}");
        for (int question = 1; question <= 2; question++) {
            filing.does("officer", "questions/" + question + "/decision", """
                    {"on": "2021-07-20", "held": "yes", "outcome": "disclosed", "answer": "12"}""");
        }
        filing.does("officer", "drafts", "{\"on\": \"2021-07-21\", \"text\": \"We hold the information.\"}");
        filing.does("approver", "drafts/1/clearance", "{\"on\": \"2021-07-22\"}");
        return filing;
    }

    String reference() {
        return reference;
    }

    String path(String below) {
        return "/api/requests/" + reference + "/" + below;
    }

    /** The bytes of a file, as they are sent. */
    public static Answer send(Client client, String user, String reference, byte[] bytes) {
        return client.send(client.call(user, "/api/requests/" + reference + "/files")
                .header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofByteArray(bytes)));
    }

    Answer send(String user, byte[] bytes) {
        return send(client, user, reference, bytes);
    }

    /** A document that is made of a file, with more fields where they are given. */
    Answer adds(String user, byte[] bytes, String kind, String title, String more) {
        Answer file = send(user, bytes);
        assertThat(file.status()).as(file.response().body()).isEqualTo(201);
        return attempt(user, "documents", """
                {"on": "2021-07-21", "file": "%s", "kind": "%s", "title": "%s"%s}""".formatted(
                file.json().get("file").stringValue(), kind, title, more.isEmpty() ? "" : ", " + more));
    }

    /** The same, and it is taken. */
    Filing added(String user, byte[] bytes, String kind, String title, String more) {
        Answer answer = adds(user, bytes, kind, title, more);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return this;
    }

    Answer issues() {
        return attempt("officer", "response", """
                {"on": "2021-07-27", "draft": 1, "statement": "granted"}""");
    }

    Filing does(String user, String call, String body) {
        Answer answer = attempt(user, call, body);
        assertThat(answer.status()).as("%s: %s", call, answer.response().body()).isEqualTo(200);
        return this;
    }

    /** A command on the case as it stands. */
    Answer attempt(String user, String call, String body) {
        String seen = client.get("officer", "/api/requests/" + reference).header("ETag");
        return client.post(user, path(call), body, "If-Match", seen);
    }

    private void post(String user, String path, String body, int status) {
        Answer answer = client.post(user, path, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    }
}
