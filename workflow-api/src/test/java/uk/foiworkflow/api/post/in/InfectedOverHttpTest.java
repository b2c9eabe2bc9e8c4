package uk.foiworkflow.api.post.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.api.scan.ScannerOfATest;

/** Where there is a virus scanner, nothing in which it finds something reaches anybody's screen. */
@EngineTest
class InfectedOverHttpTest {

    private static final ScannerOfATest SCANNER = new ScannerOfATest();

    private Client client;
    private Postbag post;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry registry) {
        registry.add("foi.scanner.clamd", () -> "127.0.0.1:" + SCANNER.address().getPort());
    }

    @AfterAll
    static void stop() {
        SCANNER.close();
    }

    @BeforeEach
    void begin(@LocalServerPort int port) {
        client = new Client(port);
        post = new Postbag(client);
    }

    @Test
    void aMessageIsKeptAsEvidenceOfItsReceiptAndOpenedByNobody() {
        String id = post.takes("2021-07-05", Postbag.message("a@example.org", Postbag.id(), "Taxis", "",
                "What was spent? " + ScannerOfATest.EICAR + "\r\n"));

        JsonNode shown = post.looksAt(id).json();
        assertThat(shown.get("infection").stringValue()).isEqualTo("Eicar-Test-Signature");
        assertThat(client.get("officer", "/api/post/" + id + "/original").status()).isEqualTo(422);
        Answer filed = post.filesAsRequest(id, "INFECTED-" + UUID.randomUUID(), "a@example.org");
        assertThat(filed.status()).isEqualTo(422);
        assertThat(filed.json().at("/errors/0/rule").stringValue()).isEqualTo("virus");
        assertThat(post.setsAside(id, "{\"reason\": \"harmful\"}").status()).isEqualTo(200);
    }

    @Test
    void aFileForACaseIsRefusedAndNamesTheRule() {
        String id = post.takes("2021-07-05", Postbag.message("a@example.org", Postbag.id(), "Taxis", "", "Taxis?\r\n"));
        String reference = "CLEAN-" + UUID.randomUUID();
        assertThat(post.filesAsRequest(id, reference, "a@example.org").status()).isEqualTo(200);

        Answer infected = sent(reference, ScannerOfATest.EICAR);
        Answer tooMuch = sent(reference, "x".repeat(3_000_000));

        assertThat(infected.status()).isEqualTo(422);
        assertThat(infected.json().at("/errors/0/rule").stringValue()).isEqualTo("virus");
        assertThat(tooMuch.status()).isEqualTo(503);
        assertThat(sent(reference, "Total,1204.50").status()).isEqualTo(201);
    }

    private Answer sent(String reference, String bytes) {
        return client.send(client.call("officer", "/api/requests/" + reference + "/files", "Content-Type",
                "application/octet-stream").POST(BodyPublishers.ofString(bytes, StandardCharsets.ISO_8859_1)));
    }
}
