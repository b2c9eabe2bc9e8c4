package uk.foiworkflow.api.post.in;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;

/** The officer who opens the post. */
final class Postbag {

    private final Client client;

    Postbag(Client client) {
        this.client = client;
    }

    /** A message as a mail server delivers it. */
    static String message(String from, String id, String subject, String more, String text) {
        return "Received: from relay.example by council.example; Mon, 5 Jul 2021 23:58:00 +0100\r\n" + "From: " + from
                + "\r\nTo: foi@council.example\r\nMessage-ID: " + id + "\r\nSubject: " + subject
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n" + more + "\r\n" + text;
    }

    static String id() {
        return "<" + UUID.randomUUID() + "@example.org>";
    }

    Answer opens(String arrived, String mail) {
        return opens(arrived, mail.getBytes(StandardCharsets.UTF_8), "message/rfc822");
    }

    Answer opens(String arrived, byte[] bytes, String form) {
        return client.send(client.call("officer", "/api/post?arrived=" + arrived, "Content-Type", form)
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    /** The id of what came. */
    String takes(String arrived, String mail) {
        return opens(arrived, mail).json().get("id").stringValue();
    }

    Answer looksAt(String id) {
        return client.get("officer", "/api/post/" + id);
    }

    Answer files(String id, String body, String... headers) {
        return client.post("officer", "/api/post/" + id + "/filing", body, headers);
    }

    Answer setsAside(String id, String body, String... headers) {
        return client.post("officer", "/api/post/" + id + "/setting-aside", body, headers);
    }

    /** Files it as a request of that reference. */
    Answer filesAsRequest(String id, String reference, String email) {
        return files(id, """
                {"as": "request", "says": {"reference": "%s",
                  "authority": {"name": "Anytown Council", "kind": "local-authority"},
                  "jurisdiction": "england", "regime": "FOIA",
                  "requester": {"name": "A. Requester", "email": "%s"},
                  "questions": [{"number": 1, "text": "What did the council spend on taxis last year?"}]}}"""
                .formatted(reference, email));
    }
}
