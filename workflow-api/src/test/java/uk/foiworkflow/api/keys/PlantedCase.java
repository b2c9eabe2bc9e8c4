package uk.foiworkflow.api.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EdgeTest;

/**
 * A request in which a name stands wherever a name can stand, at a council that can be told who calls. Received on 9 July
 * 2021, withdrawn and closed on the 12th: the legal hold ends on 12 October.
 */
public final class PlantedCase {

    /** A name that stands nowhere else. */
    public static final String NAME = "Philippa Quarterstaff-Osei";

    private final Client client;
    private final Caller caller;

    /** How somebody in a role is signed in. */
    public interface Caller {

        String authorization(String role);
    }

    public PlantedCase(Client client, Caller caller) {
        this.client = client;
        this.caller = caller;
    }

    /** As the demo users are signed in. */
    public static PlantedCase atDemo(Client client) {
        return new PlantedCase(client, role -> Client.basic(role, EdgeTest.PASSWORD));
    }

    /** Tells its whole life. */
    public void happens(String reference) {
        logged(reference);
        done("officer", reference, "withdrawal", "{\"on\": \"2021-07-12\", \"questions\": [1, 2]}");
        done("officer", reference, "closure", "{\"on\": \"2021-07-12\"}");
        done("head", reference, "retention", """
                {"on": "2021-07-12", "until": "2021-10-20", "why": "%s asked for nothing in the end."}"""
                .formatted(NAME));
    }

    /** Begins it, and leaves it open. */
    public void logged(String reference) {
        assertThat(post("officer", "/api/requests", """
                {"reference": "%s-other", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "questions": [{"number": 1, "text": "And the taxis?"}]}""".formatted(reference))
                .status()).isEqualTo(201);
        assertThat(post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "requester": {"name": "%2$s", "email": "%2$s@example.org", "address": "%2$s House"},
                 "questions": [{"number": 1, "text": "What did %2$s pay?"}, {"number": 2, "text": "And before?"}]}"""
                .formatted(reference, NAME)).status()).isEqualTo(201);
        done("officer", reference, "notes", "{\"on\": \"2021-07-12\", \"text\": \"Rang %s.\"}".formatted(NAME));
        done("officer", reference, "links",
                "{\"on\": \"2021-07-12\", \"with\": \"%s-other\", \"kind\": \"related\", \"why\": \"%s as well.\"}"
                        .formatted(reference, NAME));
        done("officer", reference, "tasks",
                "{\"on\": \"2021-07-12\", \"holder\": \"holder\", \"questions\": [1], \"ask\": \"What %s paid.\"}"
                        .formatted(NAME));
        document(reference);
    }

    private void document(String reference) {
        Client.Answer file = client.send(client
                .call("", "/api/requests/" + reference + "/files", "Authorization", caller.authorization("officer"),
                        "Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("What %s wrote.".formatted(NAME))));
        assertThat(file.status()).as(file.response().body()).isEqualTo(201);
        done("officer", reference, "documents", """
                {"on": "2021-07-12", "file": "%s", "kind": "request", "title": "Letter of %2$s", "name": "%2$s.txt"}"""
                .formatted(file.json().get("file").stringValue(), NAME));
    }

    /** What a head is answered who has it shredded on that day. */
    public Client.Answer shred(String reference, String on, String ground) {
        return command("head", reference, "shredding",
                "{\"on\": \"%s\", \"ground\": \"%s\"}".formatted(on, ground));
    }

    /** What is answered to a command that rests on the case as it stands. */
    public Client.Answer command(String role, String reference, String call, String body) {
        String seen = get("officer", "/api/requests/" + reference).header("ETag");
        return client.post("", "/api/requests/" + reference + "/" + call, body, "Authorization",
                caller.authorization(role), "If-Match", seen.isEmpty() ? "\"0\"" : seen);
    }

    public Client.Answer get(String role, String path) {
        return client.get("", path, "Authorization", caller.authorization(role));
    }

    private void done(String role, String reference, String call, String body) {
        Client.Answer answer = command(role, reference, call, body);
        assertThat(answer.status()).as(answer.response().body()).isLessThan(300);
    }

    private Client.Answer post(String role, String path, String body) {
        return client.post("", path, body, "Authorization", caller.authorization(role));
    }
}
