package uk.foiworkflow.api.embedded;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import uk.foiworkflow.api.Client;

/** Officers who log requests and write notes on the same few cases, as fast as they are answered, until nobody answers. */
final class Officers {

    /** The cases on which all of them write. */
    static final List<String> SHARED = List.of("shared-1", "shared-2", "shared-3");

    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Client client;
    private final CountDownLatch enough;
    private final List<Thread> officers = new ArrayList<>();
    private final Queue<Sent> answered = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> refused = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> unanswered = new ConcurrentLinkedQueue<>();

    /**
     * A command on its way.
     *
     * @param mark found in what it records and nowhere else; its idempotency key too
     */
    record Sent(String mark, String path, String body) {

        static Sent request(String reference) {
            return new Sent(reference, "/api/requests", """
                    {"reference": "%s", "received": "2024-03-04",
                     "authority": {"name": "Anytown Council", "kind": "local-authority"},
                     "jurisdiction": "england", "regime": "FOIA",
                     "questions": [{"number": 1, "text": "What did the taxis cost?"}]}""".formatted(reference));
        }

        static Sent note(String reference, String mark) {
            return new Sent(mark, "/api/requests/" + reference + "/notes",
                    "{\"on\": \"2024-03-04\", \"text\": \"%s\"}".formatted(mark));
        }

        boolean logs() {
            return path.equals("/api/requests");
        }
    }

    private Officers(Client client, int enough) {
        this.client = client;
        this.enough = new CountDownLatch(enough);
    }

    /**
     * Sets them to work, and comes back while they work, after so many answers.
     *
     * @param day begins the marks of their commands
     */
    static Officers atWork(Client client, String day, int answers) throws InterruptedException {
        Officers all = new Officers(client, answers);
        for (int officer = 0; officer < AT_ONCE; officer++) {
            String name = day + "-" + officer;
            all.officers.add(Thread.ofVirtual().start(() -> all.work(name)));
        }
        if (!all.enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("too few answers within " + PATIENCE);
        }
        return all;
    }

    /** Waits until each of them has noticed that nobody answers any more. */
    void awaitSilence() throws InterruptedException {
        for (Thread officer : officers) {
            if (!officer.join(PATIENCE)) {
                throw new AssertionError("an officer is still waiting");
            }
        }
    }

    List<Sent> answered() {
        return List.copyOf(answered);
    }

    List<Sent> refused() {
        return List.copyOf(refused);
    }

    /** What they were waiting for when nobody answered any more. */
    List<Sent> unanswered() {
        return List.copyOf(unanswered);
    }

    private void work(String name) {
        for (int n = 0;; n++) {
            Sent command = n % 4 == 0
                    ? Sent.request(name + "-" + n)
                    : Sent.note(SHARED.get(n % SHARED.size()), name + "-" + n);
            try {
                int status = http.send(client.call("officer", command.path(), "Content-Type",
                        "application/json", "Idempotency-Key", command.mark()).timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(command.body())).build(), BodyHandlers.ofString()).statusCode();
                if (status >= 500) {
                    // Without its database the engine cannot say whether the command is recorded.
                    unanswered.add(command);
                    return;
                }
                (status < 300 ? answered : refused).add(command);
                enough.countDown();
            } catch (IOException e) {
                unanswered.add(command);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
