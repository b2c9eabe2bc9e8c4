package uk.foiworkflow.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EdgeTest;
import uk.foiworkflow.api.FoiWorkflow;

/** A file goes in and out that is larger than all the memory that the engine has. */
class LargeFileTest {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int MEBIBYTES = 200;

    @TempDir
    Path temporary = Path.of("");

    @Test
    void twoHundredMebibytesGoInAndOutOfAnEngineWithLess() throws Exception {
        try (ChildProcess application = ChildProcess.start(List.of("-Xmx160m", "-XX:TieredStopAtLevel=4"),
                FoiWorkflow.class, "--server.port=0",
                "--foi.demo.password=" + EdgeTest.PASSWORD,
                "--foi.data-dir=" + DataDirectories.fresh(temporary)); HttpClient http = HttpClient.newHttpClient()) {
            Client client = client(application);
            assertThat(client.post("officer", "/api/requests", """
                    {"reference": "LARGE-1", "received": "2021-07-09",
                     "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                     "regime": "FOIA", "questions": [{"number": 1, "text": "All of it?"}]}""").status())
                    .isEqualTo(201);
            MessageDigest sent = MessageDigest.getInstance("SHA-256");

            Answer arrived = client.send(client.call("officer", "/api/requests/LARGE-1/files")
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofInputStream(() -> new DigestInputStream(noise(), sent))));
            assertThat(arrived.status()).as(arrived.response().body()).isEqualTo(201);
            String digest = HexFormat.of().formatHex(sent.digest());
            assertThat(arrived.json().get("sha256").stringValue()).isEqualTo(digest);
            assertThat(client.post("officer", "/api/requests/LARGE-1/documents", """
                    {"on": "2021-07-12", "file": "%s", "kind": "information", "title": "All of it"}"""
                    .formatted(arrived.json().get("file").stringValue())).status()).isEqualTo(200);

            HttpResponse<InputStream> file = http.send(
                    client.call("officer", "/api/requests/LARGE-1/documents/1").GET().build(),
                    BodyHandlers.ofInputStream());
            MessageDigest received = MessageDigest.getInstance("SHA-256");
            try (InputStream bytes = new DigestInputStream(file.body(), received)) {
                assertThat(bytes.transferTo(OutputStream.nullOutputStream())).isEqualTo((long) MEBIBYTES << 20);
            }
            assertThat(HexFormat.of().formatHex(received.digest())).isEqualTo(digest);
            application.askToEnd();
            assertThat(application.awaitEnd()).isNotNegative();
        }
    }

    private static Client client(ChildProcess application) throws IOException {
        Matcher port = PORT.matcher(application.await(line -> PORT.matcher(line).find()));
        assertThat(port.find()).isTrue();
        return new Client(Integer.parseInt(port.group(1)));
    }

    /** The same bytes each time, as many as are wanted, and never together. */
    private static InputStream noise() {
        return new InputStream() {

            private final Random random = new Random(200);
            private long left = (long) MEBIBYTES << 20;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left == 0) {
                    return -1;
                }
                byte[] bytes = new byte[(int) Math.min(left, length)];
                random.nextBytes(bytes);
                System.arraycopy(bytes, 0, target, offset, bytes.length);
                left -= bytes.length;
                return bytes.length;
            }
        };
    }
}
