package uk.foiworkflow.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

/** The documents of a case are in its evidence: openly what was sent and received, and apart from it the rest. */
@EngineTest
class EvidenceDocumentsTest {

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ico", "tribunal"})
    void whatIsKeptBackLiesApartBesideWhatWasGivenOfIt(String profile) {
        Withholding one = Withholding.answered(client);

        Zip bundle = one.bundle(profile);

        assertThat(bundle.files.keySet()).filteredOn(name -> name.contains("/documents/")).containsExactlyInAnyOrder(
                "data/open/documents/001.txt", "data/open/documents/002.csv", "data/closed/documents/002.csv",
                "data/closed/documents/003.txt");
        assertThat(bundle.text("data/open/documents/001.txt")).isEqualTo(Withholding.REQUEST);
        assertThat(bundle.text("data/open/documents/002.csv")).isEqualTo(Withholding.GIVEN);
        assertThat(bundle.text("data/closed/documents/002.csv")).isEqualTo(Withholding.HELD);
        assertThat(bundle.text("data/closed/documents/003.txt")).isEqualTo(Withholding.SECRET);
        assertThat(bundle.text("data/closed/index.html")).contains("href=\"documents/002.csv\"",
                "href=\"../open/documents/002.csv\"", "Taxi account without the informant",
                "made from document 2");
        assertThat(bundle.text("data/index.html")).contains("href=\"open/documents/002.csv\"", "taxis.csv")
                .doesNotContain("informant", "Smith");
        assertThat(bundle.text("data/events.jsonl")).doesNotContain("informant", "versionOf", "\"document\":2");
        assertThat(status(bundle, "data/closed/checklist.json")).containsExactly(
                "present 6 data/closed/index.html data/open/documents/001.txt",
                "present 10 data/closed/index.html data/open/letters/001-acknowledgement.html",
                "present 18 data/closed/index.html",
                "present 19 data/closed/index.html data/open/documents/002.csv",
                "present 20 data/closed/index.html data/closed/documents/002.csv data/closed/documents/003.txt",
                "present 21 data/closed/index.html data/closed/events.jsonl data/closed/documents/002.csv",
                "present 31 data/closed/index.html data/open/letters/002-response.html");
        assertThat(Verifier.verify(bundle.bytes()).words()).startsWith("VALID.").contains("4 documents, each");
    }

    @Test
    void theRequesterIsGivenWhatTheySentAndWereSent() {
        Withholding one = Withholding.answered(client);

        Zip bundle = one.bundle("requester");

        assertThat(bundle.files.keySet()).filteredOn(name -> name.contains("/documents/"))
                .containsExactly("data/open/documents/001.txt", "data/open/documents/002.csv");
        assertThat(status(bundle, "data/open/checklist.json")).containsExactly(
                "present 6 data/index.html data/open/documents/001.txt",
                "present 10 data/index.html data/open/letters/001-acknowledgement.html", "not applicable 18 ",
                "present 19 data/index.html data/open/documents/002.csv", "not applicable 20 ",
                "not applicable 21 ", "present 31 data/index.html data/open/letters/002-response.html");
        assertThat(bundle.text("data/open/letters/001-acknowledgement.html")).contains("What did the taxis cost?");
        assertThat(bundle.text("data/open/letters/002-response.html")).contains("We hold some of the information.");
        assertThat(bundle.files.keySet()).contains("data/open/letters/002-response.pdf");
        bundle.files.forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8)).as(name)
                .doesNotContain("informant", "Smith"));
        assertThat(Verifier.verify(bundle.bytes()).words()).startsWith("VALID.").contains("2 documents, each");
    }

    @Test
    void aLetterThatWasClearedByItsBytesIsTheOneThatIsHere() {
        Withholding one = new Withholding(client);
        one.files(Withholding.REQUEST, "request", "The request", "").answersByDocument(2);

        Zip bundle = one.bundle("requester");

        assertThat(bundle.files.keySet()).contains("data/open/documents/002.pdf")
                .noneMatch(name -> name.contains("-response"));
        assertThat(status(bundle, "data/open/checklist.json"))
                .contains("present 31 data/index.html data/open/documents/002.pdf");
        assertThat(Verifier.verify(bundle.bytes()).words()).startsWith("VALID.");
    }

    private static List<String> status(Zip bundle, String list) {
        JsonNode points = JsonMapper.shared().readTree(bundle.text(list));
        return Arrays.stream(new int[]{6, 10, 18, 19, 20, 21, 31}).mapToObj(number -> points.get(number - 1))
                .map(point -> point.get("status").stringValue() + " " + point.get("point").intValue() + " "
                        + String.join(" ", point.get("files").valueStream().map(JsonNode::stringValue).toList()))
                .toList();
    }
}
