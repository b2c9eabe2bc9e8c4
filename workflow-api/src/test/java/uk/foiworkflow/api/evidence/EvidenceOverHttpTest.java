package uk.foiworkflow.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

/** An officer has the evidence of a case put together, and its receiver checks it with nothing but what is in it. */
@EngineTest
class EvidenceOverHttpTest {

    private Client client;
    private String reference;

    @BeforeEach
    void bringInACase(@LocalServerPort int port) {
        client = new Client(port);
        reference = "EV-" + UUID.randomUUID();
        assertThat(client.post("admin", "/api/chronologies", Barnet.chronology(reference, "")).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ico", "tribunal", "requester"})
    void theBundleIsValidByTheProgramThatIsInIt(String profile) {
        HttpResponse<byte[]> answer = evidence("officer", reference, profile);

        assertThat(answer.statusCode()).as(words(answer)).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("evidence-" + reference + "-" + profile + ".zip");
        Verifier.Said said = Verifier.verify(answer.body());
        assertThat(said.words()).startsWith("VALID.").contains(reference);
        assertThat(said.status()).isZero();
    }

    @Test
    void whatIsWithheldStandsApart() {
        Zip ico = Zip.of(evidence("officer", reference, "ico").body());
        Zip requester = Zip.of(evidence("officer", reference, "requester").body());

        assertThat(ico.files.keySet()).contains("data/events.jsonl", "data/closed/events.jsonl", "data/chronology.pdf",
                "data/closed/chronology.pdf", "data/index.html", "data/closed/index.html", "data/log/checkpoint.txt",
                "data/log/keys.txt", "data/export.json", "ro-crate-metadata.json", "Verify.java", "README.txt",
                "bag-info.txt", "bagit.txt", "signature.txt");
        assertThat(requester.files.keySet()).noneMatch(name -> name.startsWith("data/closed"));
        assertThat(requester.text("data/events.jsonl")).isEqualTo(ico.text("data/events.jsonl"))
                .contains("children in care").contains("Less than 5");
        assertThat(requester.text("data/withheld.txt")).isEqualTo(ico.text("data/withheld.txt"));
    }

    @Test
    void theTribunalIsGivenPagesWithAnIndex() {
        Zip tribunal = Zip.of(evidence("officer", reference, "tribunal").body());

        assertThat(tribunal.files.keySet()).contains("data/open/bundle.pdf", "data/closed/bundle.pdf");
    }

    @Test
    void theOpenAndTheClosedBundleAreOfTheSameCase(@TempDir Path directory) throws IOException {
        Path open = Files.write(directory.resolve("open.zip"), evidence("officer", reference, "requester").body());
        Path closed = Files.write(directory.resolve("closed.zip"), evidence("auditor", reference, "ico").body());
        String another = "EV-" + UUID.randomUUID();
        client.post("admin", "/api/chronologies", Barnet.chronology(another, ""));
        Path other = Files.write(directory.resolve("other.zip"), evidence("head", another, "ico").body());

        assertThat(Verifier.run(open.toString(), closed.toString()).words()).contains("SAME CASE");
        assertThat(Verifier.run(open.toString(), other.toString()).words()).contains("They are not of the same case");
        assertThat(Verifier.run(open.toString(), other.toString()).status()).isEqualTo(1);
    }

    @Test
    void itRunsFromItsSourceAndKnowsTheKey(@TempDir Path directory) throws IOException, InterruptedException {
        byte[] bundle = evidence("officer", reference, "ico").body();
        Files.write(directory.resolve("bundle.zip"), bundle);
        Files.writeString(directory.resolve("Verify.java"), Zip.of(bundle).text("Verify.java"));
        String key = client.get("auditor", "/api/audit/keys").json().at("/keys/0").stringValue();

        Verifier.Said said = Verifier.fromSource(directory, List.of("bundle.zip", "--key=" + key));

        assertThat(said.words()).startsWith("VALID. bundle.zip is the evidence of request " + reference);
        assertThat(said.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ico", "tribunal", "requester"})
    void itIsABagBySomebodyElsesProgram(String profile, @TempDir Path directory) throws Exception {
        Zip bundle = Zip.of(evidence("officer", reference, profile).body());
        for (Map.Entry<String, byte[]> file : bundle.files.entrySet()) {
            Path path = directory.resolve(bundle.root).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }

        Bag bag = new BagReader().read(directory.resolve(bundle.root));

        assertThat(bag.getVersion()).hasToString("1.0");
        try (BagVerifier verifier = new BagVerifier()) {
            assertThatNoException().isThrownBy(() -> verifier.isValid(bag, false));
        }
    }

    @Test
    void theExportIsOnRecordWithTheHashOfWhatWasGiven() {
        Zip given = Zip.of(evidence("officer", reference, "tribunal").body());

        JsonNode line = client.get("auditor", "/api/audit?type=EvidenceExported&reference=" + reference).json()
                .at("/items/0");

        assertThat(line.get("actor").stringValue()).isEqualTo("officer");
        assertThat(line.get("sentence").stringValue()).contains("was exported for the Tribunal")
                .contains(given.sha512("tagmanifest-sha512.txt").substring(0, 16));
    }

    @Test
    void whatTheFileLacksIsToldBeforehand() {
        JsonNode told = client.get("auditor", "/api/requests/" + reference + "/checklist").json();
        JsonNode given = JsonMapper.shared().readTree(Zip.of(evidence("officer", reference, "ico").body())
                .text("data/closed/checklist.json"));

        assertThat(told.get("points")).hasSize(44);
        assertThat(told.get("missing").asInt()).isPositive().isEqualTo((int) told.get("points").valueStream()
                .filter(point -> point.get("status").stringValue().equals("missing")).count());
        for (int i = 0; i < told.get("points").size(); i++) {
            JsonNode point = told.get("points").get(i);
            assertThat(List.of(point.get("point"), point.get("what"), point.get("status")))
                    .isEqualTo(
                            List.of(given.get(i).get("point"), given.get(i).get("words"), given.get(i).get("status")));
        }
        assertThat(client.get("officer", "/api/requests/NONE-" + UUID.randomUUID() + "/checklist").status())
                .isEqualTo(404);
    }

    @Test
    void whoHasNoBusinessWithItGetsNone() {
        for (String user : List.of("holder", "approver", "reviewer", "admin")) {
            assertThat(evidence(user, reference, "ico").statusCode()).as(user).isEqualTo(403);
        }
        assertThat(evidence("officer", "NONE-" + UUID.randomUUID(), "ico").statusCode()).isEqualTo(404);
        assertThat(evidence("officer", "no such thing%20", "ico").statusCode()).isEqualTo(400);
        assertThat(evidence("officer", reference, "press").statusCode()).isIn(400, 422);
        assertThat(client.post("officer", "/api/requests/" + reference + "/evidence", "{}").status()).isEqualTo(400);
        assertThat(client.get("auditor", "/api/audit?type=EvidenceExported&reference=" + reference).json().get("items"))
                .isEmpty();
    }

    private HttpResponse<byte[]> evidence(String user, String request, String profile) {
        return evidence(client, user, request, profile);
    }

    static HttpResponse<byte[]> evidence(Client client, String user, String request, String profile) {
        HttpRequest call = client.call(user, "/api/requests/" + request.replace(" ", "%20") + "/evidence")
                .header("Content-Type", "application/json").header("Accept", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofString("{\"profile\": \"" + profile + "\"}")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(call, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String words(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 200 ? "" : new String(answer.body(), StandardCharsets.UTF_8);
    }
}
