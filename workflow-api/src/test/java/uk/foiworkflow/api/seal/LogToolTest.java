package uk.foiworkflow.api.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.log.VerifierKey;
import uk.foiworkflow.seal.Sealer;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.Recorded;
import uk.foiworkflow.store.TestDatabase;

/** A stranger with a login that reads, and the key that was published, verifies the trail by the program alone. */
class LogToolTest {

    private static final SigningKey KEY = SigningKey.generate("foi.example.gov.uk");
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static TreeHead head;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void seal() {
        var store = new PostgresEventStore(DATABASE.writer(), Recorded.masterKey());
        store.append("A-1", 0, List.of(Recorded.note("one"), Recorded.note("two")), null);
        head = Objects.requireNonNull(new Sealer(DATABASE.writer(), KEY).seal());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theTrailIsVerifiedInOneLine(@TempDir Path archive) throws IOException {
        Files.writeString(archive.resolve("2"), head.note());

        assertThat(verify(KEY.verifier(), "--witness=" + archive)).isZero();
        assertThat(said()).startsWith("2 of 2 events, unbroken since ").contains(", head " + head.root() + " of 2")
                .endsWith("witnessed by " + archive
                        + "; commitments not looked at, for that takes the keys of requests\n")
                .hasLineCount(1);
    }

    @Test
    void aHeadThatWasSavedFromAMessageIsAWitnessToo(@TempDir Path archive) throws IOException {
        Files.writeString(archive.resolve("head of 2.txt"), head.note().stripTrailing().replace("\n", "\r\n"));

        assertThat(verify(KEY.verifier(), "--witness=" + archive)).isZero();
        assertThat(said()).contains("witnessed by " + archive + "; ");
    }

    @Test
    void underAnotherKeyNothingIsBelieved() {
        assertThat(verify(SigningKey.generate("foi.example.gov.uk").verifier())).isEqualTo(1);
        assertThat(said()).startsWith("The head of 2 cannot be believed: ");
    }

    @Test
    void aLoginThatMayNotReadIsToldSo() {
        assertThat(tool("wrong").run("verify", "--url=" + DATABASE.url(), "--user=foi_keeper",
                "--key=" + KEY.verifier()))
                .hasValue(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("It cannot be verified: ");
    }

    @Test
    void aNewKeyOfTheLogCanBeMade() {
        assertThat(tool("").run("log-key", "foi.council.gov.uk/" + UUID.randomUUID())).hasValue(0);

        List<String> lines = said().lines().toList();
        assertThat(SigningKey.parse(lines.get(0)).verifier()).isEqualTo(VerifierKey.parse(lines.get(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"log-key", "log-key a b", "log-key a+b", "verify", "verify --url=jdbc:postgresql:x",
            "verify --key=k", "verify now --url=jdbc:postgresql:x --key=k"})
    void whatIsMissingIsSaid(String line) {
        assertThat(tool("").run(line.split(" "))).hasValue(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("log-key NAME");
    }

    @Test
    void anythingElseStartsTheApplication() {
        assertThat(tool("").run("--server.port=0")).isEmpty();
        assertThat(tool("").run()).isEmpty();
    }

    private int verify(VerifierKey key, String... more) {
        List<String> line = new ArrayList<>(
                List.of("verify", "--url=" + DATABASE.url(), "--user=foi_auditor", "--key=" + key));
        line.addAll(List.of(more));
        return tool("foi_auditor").run(line.toArray(String[]::new)).orElseThrow();
    }

    private LogTool tool(String password) {
        return new LogTool(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), password);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
