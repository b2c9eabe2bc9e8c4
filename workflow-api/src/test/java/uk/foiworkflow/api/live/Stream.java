package uk.foiworkflow.api.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A connection on which somebody listens, read as a browser reads it. */
final class Stream implements AutoCloseable {

    private static final int SECONDS = 20;

    private final InputStream body;
    private final BlockingQueue<Said> said = new ArrayBlockingQueue<>(1_000);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** What was said: {@code changed}, {@code left}, {@code heartbeat} or {@code reload}. */
    record Said(String event, long id, JsonNode data) {

        String reference() {
            return data.get("reference").stringValue();
        }

        String type() {
            return data.get("type").stringValue();
        }
    }

    Stream(HttpRequest.Builder call) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(call.header("Accept", "text/event-stream").GET().build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + " "
                    + new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
        }
        body = response.body();
        Thread.ofVirtual().start(this::read);
    }

    /** What is said until that of a type comes about a request, it included. */
    List<Said> until(String reference, String type) throws InterruptedException {
        List<Said> all = new ArrayList<>();
        for (Said next = next();; next = next()) {
            if (!next.event().equals("heartbeat") && next.reference().equals(reference)) {
                all.add(next);
                if (next.event().equals("left") || next.type().equals(type)) {
                    return all;
                }
            }
        }
    }

    /** The next that is said. */
    Said next() throws InterruptedException {
        Said next = said.poll(SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing was said for " + SECONDS + " s");
        }
        return next;
    }

    /** Whether the server ends it, and soon. */
    boolean ends() throws InterruptedException {
        return ended.await(SECONDS, TimeUnit.SECONDS);
    }

    /** Goes away without a word. */
    @Override
    public void close() throws IOException {
        body.close();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String event = "";
            long id = -1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.startsWith("data: ")) {
                    said.put(new Said(event, id, JsonMapper.shared().readTree(line.substring(6))));
                }
            }
        } catch (IOException closed) {
            // By the test, or by the server.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }
}
