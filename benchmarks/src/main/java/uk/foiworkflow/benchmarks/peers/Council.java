package uk.foiworkflow.benchmarks.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import uk.foiworkflow.benchmarks.server.Database;

/** A node in a process of its own, asked over HTTP what people ask it all day. */
public final class Council implements AutoCloseable {

    private final Application application;
    private final Memory memory;

    /** @param heap in megabytes, as much as the node may have */
    public Council(Database database, int heap) throws IOException {
        this.application = new Application(database, List.of("-Xmx" + heap + "m"), Map.of(),
                "--foi.timely.enabled=false");
        this.memory = new Memory(application.pid());
    }

    /** What it answers to somebody, to the last byte. */
    public HttpResponse<String> ask(String role, String path) throws IOException, InterruptedException {
        return application.http().send(application.call(role, path).GET().build(), BodyHandlers.ofString());
    }

    /** How many lines it sends to somebody, each thrown away at once. */
    public long lines(String role, String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = application.http().send(
                application.call(role, path).header("Accept", "application/x-ndjson").GET().build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            return lines.lines().count();
        }
    }

    /** From here on its greatest memory is counted anew. */
    public void forgetPeak() throws IOException {
        memory.forgetPeak();
    }

    /** The most memory that it had since, in megabytes; not a number where the system does not say. */
    public double peakMegabytes() throws IOException {
        return memory.peakMegabytes();
    }

    @Override
    public void close() {
        application.close();
    }
}
