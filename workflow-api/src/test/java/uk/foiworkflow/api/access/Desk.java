package uk.foiworkflow.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;

/** An office at work on a case that is its own, and the auditor beside it. */
final class Desk {

    private final Client client;
    private final String reference = "DESK-" + UUID.randomUUID();

    Desk(Client client) {
        this.client = client;
        Client.Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"}]}""".formatted(reference));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
    }

    String reference() {
        return reference;
    }

    String path(String call) {
        return "/api/requests/" + reference + (call.isEmpty() ? "" : "/" + call);
    }

    /** Closes the case, which has an open question. */
    Client.Answer close(String... headers) {
        return client.post("officer", path("closure"), "{\"on\": \"2021-07-28\"}", ifMatch(headers));
    }

    /** What the auditor reads of that type that names this case. */
    List<JsonNode> onRecord(String type) {
        return onRecord(client, type, reference);
    }

    /** What the auditor reads of that type with those words in it. */
    static List<JsonNode> onRecord(Client client, String type, String words) {
        return client.get("auditor", "/api/audit?limit=500&type=" + type + "&q=" + words).json().get("items")
                .valueStream().toList();
    }

    private static String[] ifMatch(String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "If-Match";
        all[1] = "\"0\"";
        return all;
    }
}
