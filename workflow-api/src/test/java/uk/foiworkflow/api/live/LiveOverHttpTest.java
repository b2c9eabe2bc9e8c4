package uk.foiworkflow.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.api.live.Stream.Said;

/** Somebody looks at a dashboard while others work. */
@EngineTest
class LiveOverHttpTest {

    private static final String CHANGES = "/api/dashboard/changes";

    private final String reference = "L-" + UUID.randomUUID();

    private Client client;

    @BeforeEach
    void log(@LocalServerPort int port) {
        client = new Client(port);
        Client.Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2024-03-04", "requester": {"name": "Quentin Quarterstaff"},
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"}]}""".formatted(reference));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
    }

    @Test
    void aCommandOnOneConnectionAppearsOnTheOther() throws Exception {
        try (Stream head = listen("head", "")) {
            assertThat(head.next().event()).isEqualTo("heartbeat");
            send("acknowledgement", "{\"on\": \"2024-03-04\"}");

            Said said = head.until(reference, "RequestAcknowledged").getLast();
            assertThat(said.event()).isEqualTo("changed");
            assertThat(said.data().get("on").stringValue()).isEqualTo("2024-03-04");
            assertThat(said.data().get("dashboards").valueStream().map(name -> name.stringValue()))
                    .contains("due", "officer").doesNotContain("holder");
            assertThat(said.id()).isEqualTo(said.data().get("position").longValue());
            assertThat(said.data().toString()).doesNotContain("Quarterstaff");
        }
    }

    @Test
    void whoIsCutOffAndComesBackIsToldEachOnce() throws Exception {
        List<Said> all = new ArrayList<>();
        long last;
        try (Stream first = listen("officer", "?after=" + position())) {
            note(1);
            note(2);
            all.addAll(first.until(reference, "NoteAdded"));
            last = all.getLast().id();
        }
        for (int number = 3; number <= 40; number++) {
            note(number);
        }
        try (Stream again = listen("officer", "", "Last-Event-ID", Long.toString(last))) {
            note(41);
            while (all.size() < 41) {
                all.addAll(again.until(reference, "NoteAdded"));
            }
            send("acknowledgement", "{\"on\": \"2024-03-04\"}");
            assertThat(again.until(reference, "RequestAcknowledged")).hasSize(1);
        }
        assertThat(all).extracting(Said::id).doesNotHaveDuplicates().isSorted();
        assertThat(all).hasSize(41);
    }

    @Test
    void whatWasReadBeforeAndWhatIsToldThenLeavesNoGap() throws Exception {
        long read = position();
        note(1);
        try (Stream late = listen("head", "?after=" + read)) {
            assertThat(late.until(reference, "NoteAdded")).hasSize(1);
        }
    }

    @Test
    void aHolderIsToldOfACaseFromTheMomentItIsTheirsUntilItLeavesTheirSight() throws Exception {
        try (Stream holder = listen("holder", "?after=" + position())) {
            note(1);
            send("tasks", "{\"on\": \"2024-03-05\", \"holder\": \"holder\", \"questions\": [1]}");
            List<Said> told = holder.until(reference, "HolderTasked");
            // What they may read now, they are told of: the note as well where both came together.
            assertThat(told).filteredOn(said -> said.data().get("came").booleanValue())
                    .containsExactly(told.getFirst());

            send("tasks/1/assignment", "{\"on\": \"2024-03-06\", \"holder\": \"archivist\"}");
            Said left = holder.until(reference, "TaskReassigned").getLast();
            assertThat(left.event()).isEqualTo("left");
            assertThat(left.data().has("type")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "-1", "99999999999"})
    void aPositionThatIsNoneIsRefused(String last) {
        Client.Answer answer = client.get("officer", CHANGES, "Last-Event-ID", last);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-header");
    }

    @Test
    void whatIsNoPositionOrNoParameterIsRefused() {
        assertThat(client.get("officer", CHANGES + "?after=x").field()).isEqualTo("after");
        assertThat(client.get("officer", CHANGES + "?after=99999999999").status()).isEqualTo(400);
        assertThat(client.get("officer", CHANGES + "?since=1").field()).isEqualTo("since");
        assertThat(client.get("", CHANGES).status()).isEqualTo(401);
        assertThat(client.get("admin", CHANGES).status()).isEqualTo(403);
    }

    @Test
    void soManyListenAtATimeAndAFreeSeatIsTakenAgain() throws Exception {
        List<Stream> all = new ArrayList<>();
        try {
            for (int seat = 0; seat < 6; seat++) {
                all.add(listen("auditor", ""));
            }
            Client.Answer refused = client.get("auditor", CHANGES, "Accept", "text/event-stream");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("unavailable");
            assertThat(refused.header("Retry-After")).isNotEmpty();
        } finally {
            for (Stream stream : all) {
                stream.close();
            }
        }
    }

    private Stream listen(String user, String query, String... headers) throws IOException, InterruptedException {
        return new Stream(client.call(user, CHANGES + query, headers));
    }

    private long position() {
        return Long.parseLong(client.get("officer", "/api/requests/" + reference).header("Foi-Position"));
    }

    private void note(int number) {
        send("notes", "{\"on\": \"2024-03-04\", \"text\": \"Note %d\"}".formatted(number));
    }

    private void send(String call, String body) {
        Client.Answer answer = client.post("officer", "/api/requests/" + reference + "/" + call, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }
}
