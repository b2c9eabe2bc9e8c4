package uk.foiworkflow.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.api.live.Stream.Said;

/** Two nodes on one database: somebody listens at one while others work at the other, and then theirs is stopped. */
class ListenersOfNodesTest {

    private static final String[] QUIET = {"--foi.timely.enabled=false", "--foi.outbox.enabled=false"};

    private static Council council;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    @BeforeAll
    static void twoNodes() {
        council = new Council();
        council.moveTo("2024-03-05");
        one = council.node(QUIET);
        two = council.node(QUIET);
    }

    @AfterAll
    static void close() throws IOException {
        council.close();
    }

    @Test
    void aListenerIsToldOfTheOtherNodesWorkAndGoesOnThereWhenTheirOwnStops() throws Exception {
        List<Said> told = new ArrayList<>();
        try (Stream at = listen(two)) {
            send("/api/requests", """
                    {"reference": "L-1", "received": "2024-03-04",
                     "authority": {"name": "Anytown Council", "kind": "local-authority"},
                     "jurisdiction": "england", "regime": "FOIA",
                     "questions": [{"number": 1, "text": "What did the taxis cost?"}]}""", 201);
            send("/api/requests/L-1/acknowledgement", "{\"on\": \"2024-03-04\"}", 200);
            told.addAll(at.until("L-1", "RequestAcknowledged"));

            two.close();
            assertThat(at.ends()).isTrue();
        }
        send("/api/requests/L-1/notes", "{\"on\": \"2024-03-05\", \"text\": \"Rang the archive.\"}", 200);
        try (Stream again = listen(one, "Last-Event-ID", Long.toString(told.getLast().id()))) {
            told.addAll(again.until("L-1", "NoteAdded"));
        }

        assertThat(told).extracting(Said::type).containsExactly("RequestReceived", "RequestAcknowledged", "NoteAdded");
        assertThat(told).extracting(Said::id).isSorted().doesNotHaveDuplicates();
    }

    private static Stream listen(ConfigurableApplicationContext node, String... headers)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", Council.bearer("lea", "head")));
        return new Stream(Council.client(node).call("", "/api/dashboard/changes", all.toArray(String[]::new)));
    }

    private static void send(String path, String body, int status) {
        Client.Answer answer = Council.client(one).post("", path, body, "Authorization",
                Council.bearer("jo", "officer"));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    }
}
