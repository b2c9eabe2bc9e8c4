package uk.foiworkflow.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.api.embedded.ChildProcess;
import uk.foiworkflow.log.SigningKey;

/** An export that cannot be brought to its end gives nothing out, says why, and leaves nothing behind. */
@EnabledOnOs(OS.LINUX)
class StoppedExportTest {

    private static final String DAY = "2021-10-01";
    private static final String CASE = "/api/requests/" + Barnet.REFERENCE;
    private static final String KEY = SigningKey.generate("foi.council.example/log").secret();
    private static final int LARGE = 20_000_000;
    private static final Council COUNCIL = new Council();

    @TempDir
    private static Path spool;

    private static ChildProcess node;
    private static Client client;

    @BeforeAll
    static void startANodeWithACase() throws IOException {
        node = start();
        client = client(node);
        assertThat(client.send(call("adam", "admin", "/api/chronologies", Barnet.chronology())).status())
                .isEqualTo(201);
        byte[] large = new byte[LARGE];
        new Random(7).nextBytes(large);
        add(large);
        add("The second.\n".getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void close() throws IOException {
        node.close();
        COUNCIL.close();
    }

    @Test
    void aDiskThatFillsUpIsNamedAndTheNextExportIsWhole() throws Exception {
        limit("1000000:");
        HttpResponse<byte[]> full = evidence();
        limit("unlimited:");

        assertThat(full.statusCode()).isEqualTo(507);
        assertThat(problem(full).get("type").stringValue()).endsWith(":no-room");
        assertThat(problem(full).get("detail").stringValue()).contains("no room", "nothing was exported");
        assertThat(left()).isZero();
        long before = exports();
        assertThat(evidence().statusCode()).isEqualTo(200);
        assertThat(exports()).isEqualTo(before + 1);
        assertThat(left()).isZero();
    }

    @Test
    void aNodeThatIsKilledInTheMiddleLeavesNothing() throws Exception {
        try (Socket reader = half()) {
            assertThat(reader.isConnected()).isTrue();
            node.kill();
        }

        assertThat(left()).isZero();
        node = start();
        client = client(node);
        assertThat(Verifier.verify(evidence().body()).words()).startsWith("VALID.");
    }

    @Test
    void aFileThatIsDamagedOrMissingIsNamedAndNothingIsExported() throws Exception {
        long before = exports();
        COUNCIL.sql().sql("UPDATE files.piece SET sealed = sealed || '\\x00' WHERE number = 2").update();
        HttpResponse<byte[]> damaged = evidence();
        COUNCIL.sql().sql("UPDATE files.piece SET sealed = substr(sealed, 1, length(sealed) - 1) WHERE number = 2")
                .update();

        assertThat(damaged.statusCode()).isEqualTo(503);
        assertThat(problem(damaged).at("/errors/0/field").stringValue()).isEqualTo("documents[1]");
        assertThat(problem(damaged).at("/errors/0/rule").stringValue()).isEqualTo("kept-whole");
        assertThat(problem(damaged).get("detail").stringValue()).contains("The file of document 1 is damaged");

        COUNCIL.sql().sql("""
                CREATE TABLE away AS SELECT * FROM files.piece
                WHERE file = (SELECT file FROM files.piece GROUP BY file HAVING max(number) = 1)""").update();
        COUNCIL.sql().sql("DELETE FROM files.piece WHERE file IN (SELECT file FROM away)").update();
        HttpResponse<byte[]> missing = evidence();
        COUNCIL.sql().sql("INSERT INTO files.piece SELECT * FROM away").update();

        assertThat(missing.statusCode()).isEqualTo(503);
        assertThat(problem(missing).get("detail").stringValue()).contains("The file of document 2 is missing");
        assertThat(exports()).isEqualTo(before);
        assertThat(left()).isZero();
        assertThat(evidence().statusCode()).isEqualTo(200);
    }

    private static ChildProcess start() throws IOException {
        return COUNCIL.small(DAY, 128, "--foi.log.key=" + KEY, "--foi.evidence.directory=" + spool);
    }

    private static Client client(ChildProcess of) throws IOException {
        return new Client(Integer.parseInt(of.await(line -> line.contains("Tomcat started on port"))
                .replaceAll(".*port (\\d+).*", "$1")));
    }

    private static void add(byte[] bytes) {
        JsonNode file = client
                .send(client.call("", CASE + "/files", "Authorization", Council.bearer("olive", "officer"))
                        .header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofByteArray(bytes)))
                .json();
        Client.Answer added = client.send(call("olive", "officer", CASE + "/documents", """
                {"on": "2021-09-30", "file": "%s", "kind": "information", "title": "Found"}"""
                .formatted(file.get("file").stringValue())));
        assertThat(added.status()).as(added.response().body()).isEqualTo(200);
    }

    /** Somebody who reads the beginning of the answer, and no more. */
    private static Socket half() throws IOException {
        String address = client.call("", "/").build().uri().getAuthority();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(),
                Integer.parseInt(address.substring(address.indexOf(':') + 1)));
        String body = "{\"profile\": \"ico\"}";
        socket.getOutputStream().write(("POST " + CASE + "/evidence HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + Council.bearer("olive", "officer") + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        assertThat(new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1), 16).readLine())
                .contains("200");
        return socket;
    }

    /** No file of the node may grow any further, as on a disk that is full. */
    private static void limit(String most) throws IOException, InterruptedException {
        Process limiting = new ProcessBuilder("prlimit", "--pid=" + node.pid(), "--fsize=" + most).inheritIO().start();
        assertThat(limiting.waitFor()).isZero();
    }

    private static long left() throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.count();
        }
    }

    private static long exports() {
        return COUNCIL.sql().sql("SELECT count(*) FROM events.event WHERE type = 'EvidenceExported'").query(Long.class)
                .single();
    }

    private static JsonNode problem(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder call(String user, String role, String path, String body) {
        return client.call("", path, "Authorization", Council.bearer(user, role))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<byte[]> evidence() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(call("olive", "officer", CASE + "/evidence", "{\"profile\": \"ico\"}").build(),
                    BodyHandlers.ofByteArray());
        }
    }
}
