package uk.foiworkflow.benchmarks.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.peers.Tokens;

/**
 * Clients that take standard cases through their life at an even pace, the commands of each by one node and the other in
 * turn. What is not answered, or answered 503, is sent to the other node with the same idempotency key, until it is answered.
 */
final class Callers {

    private static final int AT_ONCE = 8;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** A node that did not answer is not called for so long while the other does. */
    private static final Duration SHUNNED = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int UNAVAILABLE = 503;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT)
            .build();
    private final Acceptance acceptance = new Acceptance();
    private final Queue<Called> called = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> nodes;
    private final AtomicLongArray shunned;
    private final AtomicLongArray accepted;
    private final String prefix;
    private final Tokens tokens;
    private final long every;
    private volatile String during = "";
    private volatile boolean calling = true;

    /**
     * Sets them to work.
     *
     * @param nodes the addresses of the nodes
     * @param prefix with which the references of all their cases begin
     * @param perSecond how many commands they send together, as long as they are answered that fast
     */
    Callers(List<String> nodes, Tokens tokens, String prefix, int perSecond) {
        this.prefix = prefix;
        this.nodes = List.copyOf(nodes);
        this.tokens = tokens;
        this.shunned = new AtomicLongArray(nodes.size());
        this.accepted = new AtomicLongArray(nodes.size());
        this.every = Duration.ofSeconds(AT_ONCE).toNanos() / perSecond;
        for (int client = 0; client < AT_ONCE; client++) {
            int own = client;
            threads.add(Thread.ofPlatform().start(() -> work(own)));
        }
    }

    /** Says what is done to the cluster from now on. */
    void during(String disturbance) {
        during = disturbance;
    }

    Acceptance acceptance() {
        return acceptance;
    }

    /** How many commands that node has accepted. */
    long accepted(int node) {
        return accepted.get(node);
    }

    /** Lets each end when the command at hand is answered; what all were answered. */
    List<Called> end() throws InterruptedException {
        calling = false;
        for (Thread thread : threads) {
            thread.join();
        }
        http.close();
        return List.copyOf(called);
    }

    /** What was refused, though everything was lawful, or never answered, or answered with a fault. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private void work(int client) {
        try {
            long due = System.nanoTime();
            for (int number = 0; calling; number++) {
                String reference = prefix + client + "-" + number;
                Called before = null;
                for (Step step : StandardCase.STEPS) {
                    if (!calling) {
                        break;
                    }
                    due = Math.max(due + every, System.nanoTime() - every);
                    LockSupport.parkNanos(due - System.nanoTime());
                    before = call(client + StandardCase.STEPS.indexOf(step), reference, step, before);
                    if (before == null) {
                        break;
                    }
                    called.add(before);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            faults.add("A client broke off: " + e);
        }
    }

    /** Until it is answered; null when it was refused, or never answered. */
    private @Nullable Called call(int turn, String reference, Step step, @Nullable Called before)
            throws InterruptedException {
        String now = during;
        int unanswered = 0;
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; unanswered++) {
            int node = node(turn + unanswered);
            try {
                HttpResponse<String> answer = http.send(request(node, reference, step, before),
                        BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    acceptance.accepted();
                    accepted.incrementAndGet(node);
                    return answered(now, reference, step, before, unanswered, answer.body());
                }
                if (answer.statusCode() != UNAVAILABLE) {
                    faults.add("%s of %s at %s during %s, sent %d times before: %d %s".formatted(step.name(), reference,
                            nodes.get(node), now, unanswered, answer.statusCode(), answer.body()));
                    return null;
                }
            } catch (IOException e) {
                shunned.set(node, System.nanoTime() + SHUNNED.toNanos());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        faults.add("%s of %s was not answered within %s during %s".formatted(step.name(), reference, PATIENCE, now));
        return null;
    }

    /** Whose turn it is, unless it is shunned and the next one is not. */
    private int node(int turn) {
        int node = turn % nodes.size();
        int other = (turn + 1) % nodes.size();
        return isShunned(node) && !isShunned(other) ? other : node;
    }

    private boolean isShunned(int node) {
        long until = shunned.get(node);
        return until != 0 && System.nanoTime() - until < 0;
    }

    private HttpRequest request(int node, String reference, Step step, @Nullable Called before) {
        String path = step.first() ? "/api/requests" : "/api/requests/" + reference + "/" + step.path();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(nodes.get(node) + path)).timeout(TIMEOUT)
                .header("Authorization", tokens.bearer(step.by().role().toString()))
                .header("Content-Type", "application/json").header("Idempotency-Key", reference + "/" + step.name())
                .POST(BodyPublishers.ofString(step.body(reference)));
        return before == null
                ? request.build()
                : request.header("If-Match", "\"" + before.sequence() + "\"").build();
    }

    private Called answered(String now, String reference, Step step, @Nullable Called before, int unanswered,
            String body) {
        JsonNode answer = JsonMapper.shared().readTree(body);
        Called answered = new Called(now, reference, answer.required("version").longValue(),
                answer.required("position").longValue(), unanswered);
        if (answered.sequence() != (before == null ? 0 : before.sequence() + 1)
                || answer.required("events").size() != 1) {
            faults.add("%s of %s was answered as more or less than one event: %s".formatted(step.name(), reference,
                    body));
        }
        return answered;
    }
}
