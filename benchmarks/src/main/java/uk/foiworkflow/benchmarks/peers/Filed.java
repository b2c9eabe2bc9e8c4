package uk.foiworkflow.benchmarks.peers;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.server.Database;

/** A node with little memory of its own, and one case with documents in it, both called over HTTP. */
public final class Filed implements AutoCloseable {

    private static final String REFERENCE = "FILED-1";
    private static final String CASE = "/api/requests/" + REFERENCE;

    private final Application application;
    private final Memory memory;

    /**
     * @param heap in megabytes, as much as the node may have
     * @param key of the log
     * @param spool where a bundle lies until it has been sent
     */
    public Filed(Database database, int heap, String key, Path spool) throws IOException {
        this.application = new Application(database, List.of("-Xmx" + heap + "m"), Map.of("FOI_LOG_KEY", key),
                "--foi.evidence.directory=" + spool.toAbsolutePath());
        this.memory = new Memory(application.pid());
    }

    public String reference() {
        return REFERENCE;
    }

    /**
     * Makes the case.
     *
     * @param documents how many, each of that many bytes that nothing makes shorter
     * @param events how many there are in the end
     */
    public void fill(int documents, int bytes, int events) throws IOException, InterruptedException {
        post("/api/requests", StandardCase.STEPS.getFirst().body(REFERENCE));
        byte[] file = new byte[bytes];
        for (int i = 1; i <= documents; i++) {
            new Random(i).nextBytes(file);
            String id = JsonMapper.shared().readTree(send(CASE + "/files", "application/octet-stream",
                    BodyPublishers.ofByteArray(file))).get("file").stringValue();
            post(CASE + "/documents", """
                    {"on": "%s", "file": "%s", "kind": "%s", "title": "Document %d"}""".formatted(StandardCase.DAY, id,
                    i % 2 == 0 ? "information" : "request", i));
        }
        for (int i = documents + 1; i < events; i++) {
            post(CASE + "/notes", "{\"on\": \"" + StandardCase.DAY + "\", \"text\": \"Note " + i + "\"}");
        }
    }

    /** Has the evidence put together, and writes it to the file. */
    public void export(Path file) throws IOException, InterruptedException {
        HttpResponse<Path> answer = application.http().send(application.call("officer", CASE + "/evidence")
                .POST(BodyPublishers.ofString("{\"profile\": \"ico\"}")).build(),
                BodyHandlers.ofFile(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING));
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + ": " + Files.readString(file));
        }
    }

    /** From here on its greatest memory is counted anew; where the system has no such count nothing happens. */
    public void forgetPeak() throws IOException {
        memory.forgetPeak();
    }

    /** The most memory that the node had since, in megabytes, all of it; not a number where the system does not say. */
    public double peakMegabytes() throws IOException {
        return memory.peakMegabytes();
    }

    @Override
    public void close() {
        application.close();
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        send(path, "application/json", BodyPublishers.ofString(body));
    }

    private String send(String path, String form, BodyPublisher body) throws IOException, InterruptedException {
        HttpResponse<String> answer = application.http().send(
                application.call("officer", path, form).POST(body).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
