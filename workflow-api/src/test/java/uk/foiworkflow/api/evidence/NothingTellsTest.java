package uk.foiworkflow.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

/**
 * It was neither confirmed nor denied that anything is held. Of two requests that differ in nothing but that, somebody has
 * what was given to the requesters, and looks for the difference.
 */
@EngineTest
class NothingTellsTest {

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void theOpenPartIsTheSameWhetherItIsHeldOrNot() throws IOException {
        String held = logged();
        String notHeld = logged();
        does(held, "officer", "searches",
                """
                        {"on": "2021-07-12", "questions": [1], "where": "police liaison", "terms": "Smith", "minutes": 40, "found": "Three records"}""");
        does(held, "officer", "searches", """
                {"on": "2021-07-13", "questions": [1], "where": "archive", "minutes": 90, "found": "One record"}""");
        does(held, "officer", "notes", """
                {"on": "2021-07-14", "text": "The three records must not be known of."}""");
        does(notHeld, "officer", "searches", """
                {"on": "2021-07-12", "questions": [1], "where": "police liaison", "minutes": 5, "found": "Nought"}""");

        Map<String, String> first = shownOf(held);
        Map<String, String> second = shownOf(notHeld);

        assertThat(first.keySet()).isEqualTo(second.keySet());
        first.forEach((name, text) -> assertThat(text).as(name).isEqualTo(second.get(name)));
        first.keySet().removeIf(name -> !name.startsWith("data/"));
        assertThat(String.join("\n", first.values())).contains("neither confirmed nor denied")
                .doesNotContain("Three records", "police liaison", "archive", "Smith", "Nought", "SearchRecorded",
                        "NoteAdded", "sequence", "recordedAt");
    }

    @Test
    void noDocumentTellsOfAnotherThatIsHeldBack() throws IOException {
        Withholding held = new Withholding(client);
        held.files("Three records on the inquiry.", "information", "Records", "\"questions\": [2]");
        held.files(Withholding.REQUEST, "request", "The request, which is about Smith", "");
        held.files("From the police, on Smith.", "correspondence", "Police", "");
        held.files(Withholding.HELD, "information", "Account", "\"questions\": [1]");
        held.files(Withholding.GIVEN, "released", "Account without Smith", "\"questions\": [1], \"versionOf\": 4");
        held.answers("s40(2)/40(3A)(a)");
        held.files("One more record.", "information", "A record", "\"questions\": [2]");
        Withholding notHeld = new Withholding(client);
        notHeld.files(Withholding.REQUEST, "request", "The request", "");
        notHeld.files(Withholding.GIVEN, "released", "Account", "\"questions\": [1]");
        notHeld.answers("s40(5B)");

        Map<String, String> first = shownOf(held.reference);
        Map<String, String> second = shownOf(notHeld.reference);

        assertThat(first.keySet()).isEqualTo(second.keySet()).contains("data/open/documents/001.txt",
                "data/open/documents/002.txt");
        first.forEach((name, text) -> assertThat(text).as(name).isEqualTo(second.get(name)));
        first.keySet().removeIf(name -> !name.startsWith("data/"));
        assertThat(String.join("\n", first.values())).contains("s40(5B)").doesNotContain("Smith", "olice",
                "Three records", "One more");
    }

    @Test
    void theSameIsSaidOfWhatIsWithheldWhateverThereIs() {
        List<String> commitments = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            commitments.add(bundle(logged(), "requester").text("data/withheld.txt"));
        }

        assertThat(commitments).allMatch(commitment -> commitment.matches("[0-9a-f]{64}\n")).doesNotHaveDuplicates();
    }

    /** What is in a requester's bundle, but for what is another in every bundle: hashes, times, the reference, the log. */
    private Map<String, String> shownOf(String reference) throws IOException {
        Zip zip = bundle(reference, "requester");
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : zip.files.entrySet()) {
            String name = file.getKey();
            if (!name.startsWith("data/log/")) {
                String text = name.endsWith(".pdf") ? pdf(file.getValue()) : zip.text(name);
                texts.put(name, text.replace(reference, "REFERENCE").replaceAll("[0-9a-f]{64,128}", "HASH")
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                        .replaceAll("\\d\\d:\\d\\d:\\d\\d UTC", "TIME")
                        .replaceAll("(?<=Oxum: )\\d+", "SIZE").replaceAll("(?<=\"contentSize\":\")\\d+", "SIZE")
                        .replaceAll("(?<=<td>)\\d+(?=</td><td>HASH)", "SIZE")
                        .replaceAll("(?m)^— .*$", "SIGNATURE"));
            }
        }
        return texts;
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private Zip bundle(String reference, String profile) {
        return Zip.of(EvidenceOverHttpTest.evidence(client, "officer", reference, profile).body());
    }

    private String logged() {
        String reference = "N" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(client.post("admin", "/api/chronologies", """
                {"reference": "%s", "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA", "requester": {"name": "A. Requester"},
                 "questions": [{"number": 1, "text": "What does the council hold on the inquiry?"}],
                 "steps": [{"type": "received", "on": "2021-07-09"},
                   {"type": "responded", "on": "2021-07-27", "outcomes": [
                     {"question": 1, "held": "ncnd", "outcome": "withheld", "exemptions": ["s31(3)"]}]}]}"""
                .formatted(reference)).status()).isEqualTo(201);
        return reference;
    }

    private void does(String reference, String user, String call, String body) {
        var answer = client.post(user, "/api/requests/" + reference + "/" + call, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }
}
