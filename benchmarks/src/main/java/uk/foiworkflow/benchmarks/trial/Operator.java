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
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import uk.foiworkflow.benchmarks.peers.Tokens;

/** What an operator asks of a node of the API. */
final class Operator {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HttpClient http;
    private final String node;
    private final Tokens tokens;

    Operator(HttpClient http, String node, Tokens tokens) {
        this.http = http;
        this.node = node;
        this.tokens = tokens;
    }

    /** How many events could not be taken in, in all of them. */
    long parked() throws IOException, InterruptedException {
        return reports().valueStream().mapToLong(report -> report.required("parked").longValue()).sum();
    }

    /** Waits until all have come to that position; what keeps them from it when they do not. */
    List<String> comeTo(long position) throws IOException, InterruptedException {
        return await("has not come to " + position,
                report -> report.required("position").longValue() >= position);
    }

    /** Has all built anew from the first event and compared; those that differ, or were not compared. */
    List<String> compared(long position) throws IOException, InterruptedException {
        post("admin", "/actuator/comparisons", "");
        List<String> faults = new ArrayList<>(await("was not compared at " + position, report -> {
            JsonNode comparison = report.get("comparison");
            return comparison != null && !comparison.isNull()
                    && comparison.required("position").longValue() >= position;
        }));
        reports().valueStream().filter(report -> report.at("/comparison/differing").longValue() > 0)
                .forEach(report -> faults.add(report.required("projection") + " differs from what its events say: "
                        + report.required("comparison")));
        return faults;
    }

    private interface Condition {

        boolean holds(JsonNode report);
    }

    private List<String> await(String otherwise, Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<JsonNode> open = reports().valueStream().filter(report -> !condition.holds(report)).toList();
        while (!open.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            open = reports().valueStream().filter(report -> !condition.holds(report)).toList();
        }
        return open.stream().map(report -> "%s %s: %s".formatted(report.required("projection"), otherwise, report))
                .toList();
    }

    private JsonNode reports() throws IOException, InterruptedException {
        return get("admin", "/actuator/projections");
    }

    /** What somebody in that role is answered. */
    JsonNode get(String role, String path) throws IOException, InterruptedException {
        return send(call(role, path).GET().build());
    }

    /** The same of a call with that body. */
    JsonNode post(String role, String path, String body) throws IOException, InterruptedException {
        return send(call(role, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder call(String role, String path) {
        return HttpRequest.newBuilder(URI.create(node + path)).header("Authorization", tokens.bearer(role));
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        // A signed head of the log is a text.
        return answer.headers().firstValue("Content-Type").orElse("").contains("json")
                ? JsonMapper.shared().readTree(answer.body())
                : MissingNode.getInstance();
    }
}
