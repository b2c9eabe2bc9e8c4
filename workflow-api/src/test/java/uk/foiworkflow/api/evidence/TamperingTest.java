package uk.foiworkflow.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.log.Note;
import uk.foiworkflow.log.SigningKey;

/** Somebody has a bundle in their hands and changes it; the verifier says what. docs/evidence.md has the table. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTest {

    private static final String NOTES = """
            ,{"type": "acknowledged", "on": "2021-07-28"}, {"type": "review-requested", "on": "2021-08-02"},
             {"type": "ico-complaint", "on": "2021-10-04", "reference": "IC-0000-X0X0", "about": "handling"},
             {"type": "ico-submission", "on": "2021-10-20"}""";

    private byte[] genuine = new byte[0];
    private byte[] another = new byte[0];
    private byte[] papers = new byte[0];
    private String olderHead = "";

    @BeforeAll
    void takeTwoBundles(@LocalServerPort int port) {
        Client client = new Client(port);
        String reference = "TAMPERED-" + UUID.randomUUID();
        String other = "OTHER-" + UUID.randomUUID();
        for (String one : List.of(other, reference)) {
            assertThat(client.post("admin", "/api/chronologies", Barnet.chronology(one, NOTES)).status())
                    .isEqualTo(201);
            if (one.equals(other)) {
                another = EvidenceOverHttpTest.evidence(client, "officer", one, "ico").body();
            }
        }
        olderHead = Zip.of(another).text("data/log/checkpoint.txt");
        papers = Withholding.answered(client).bundle("ico").bytes();
        genuine = EvidenceOverHttpTest.evidence(client, "officer", reference, "ico").body();
    }

    @Test
    void whatNobodyTouchedIsValid() {
        assertThat(Verifier.verify(genuine).words()).startsWith("VALID.").contains("1 are withheld");
        assertThat(Verifier.verify(Zip.of(genuine).bytes()).words()).startsWith("VALID.");
        assertThat(EngineVerification.finds(Zip.of(genuine))).isEmpty();
        assertThat(Verifier.verify(papers).words()).startsWith("VALID.").contains("4 documents, each the very file");
        assertThat(EngineVerification.finds(Zip.of(papers))).isEmpty();
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                whole("a byte of a document",
                        zip -> zip.changed("data/chronology.pdf", text -> text.replaceFirst("PDF", "PDG")),
                        "data/chronology.pdf was altered"),
                whole("a shown event",
                        zip -> zip.changed("data/events.jsonl", text -> text.replace("Less than 5", "0")),
                        "data/events.jsonl was altered", "says something else of event"),
                whole("a closed event, and the manifests",
                        zip -> zip.changed("data/closed/events.jsonl",
                                text -> text.replace("\"answer\":\"Less than 5\"", "\"answer\":\"0\"")).manifested(),
                        "The signature is over another", "does not say what it said when it was recorded"),
                whole("the stored row of an event, and the manifests",
                        zip -> zip.changed("data/closed/events.jsonl",
                                text -> text.replaceFirst("\"recordedAt\":1", "\"recordedAt\":2")).manifested(),
                        "The signature is over another", "is not in the log under the head"),
                whole("an event taken out, and the manifests", zip -> zip.changed("data/closed/events.jsonl",
                        text -> text.lines().filter(line -> !line.contains("\"sequence\":2,")).map(line -> line + "\n")
                                .reduce("", String::concat))
                        .manifested(), "The signature is over another", "Event 2 of the request is missing"),
                whole("the last event taken out, and the manifests",
                        zip -> zip.changed("data/closed/events.jsonl",
                                text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1)).manifested(),
                        "The signature is over another", "is not what data/withheld.txt commits to"),
                whole("a line of a manifest taken out",
                        zip -> zip.changed("manifest-sha512.txt", text -> text.substring(text.indexOf('\n') + 1)),
                        "manifest-sha512.txt was altered", "was added, or its line was taken out"),
                whole("a file added", zip -> zip.with("data/open/letter.txt", "We disclose it all.\n"),
                        "data/open/letter.txt was added"),
                whole("a file taken out", zip -> zip.without("data/closed/checklist.json"),
                        "data/closed/checklist.json is missing"),
                whole("the signature of another key", TamperingTest::signedAnew,
                        "is not signed with the key of the log"),
                whole("another key throughout",
                        zip -> signedAnew(zip.with("data/log/keys.txt", STRANGER.verifier() + "\n")),
                        "data/log/checkpoint.txt is not signed with the key of the log"),
                whole("the checklist altered, and the manifests",
                        zip -> zip.changed("data/closed/checklist.json", text -> text.replace("missing", "present"))
                                .manifested(),
                        "The signature is over another"),
                whole("the blinded commitment of an event", zip -> zip.changed("data/events.jsonl",
                        text -> text.replaceFirst("\"commitment\":\"[0-9a-f]{8}", "\"commitment\":\"00000000"))
                        .manifested(),
                        "shows an event that is not of this case"),
                whole("the commitment to what is withheld",
                        zip -> zip.with("data/withheld.txt", "00".repeat(32) + "\n").manifested(),
                        "is not what data/withheld.txt commits to"),
                whole("a line that is not canonical",
                        zip -> zip
                                .changed("data/events.jsonl", text -> text.replaceFirst("\"type\"", "\"\\\\u0074ype\""))
                                .manifested(),
                        "is not in canonical form"),
                bytes("a zip that was cut off", zip -> Arrays.copyOf(zip, zip.length * 2 / 3), "It is no whole zip"),
                bytes("something behind the zip's last file", TamperingTest::unlisted,
                        "other files than its directory lists"),
                bytes("two files of one name", zip -> again(zip, "data/index.html"), "two files of the name"),
                bytes("a name that leads elsewhere", zip -> again(zip, "data/../../index.html"),
                        "leads somewhere else"),
                bytes("a file outside of the directory", zip -> named(zip, "else/index.html"),
                        "outside of the directory"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void isNamed(String what, Function<byte[], byte[]> tamper, List<String> words) {
        byte[] tampered = tamper.apply(genuine);

        Verifier.Said said = Verifier.verify(tampered);

        assertThat(said.words()).as(what).startsWith("NOT VALID.").contains(words);
        assertThat(said.status()).isEqualTo(1);
    }

    static Stream<Arguments> tamperingsOfDocuments() {
        return Stream.of(
                whole("a document", zip -> zip.changed(GIVEN, text -> text.replace("12.00", "10.00")),
                        GIVEN + " was altered: it is not what", "The document " + GIVEN
                                + " was altered: it is not the file to which"),
                whole("a document, and the manifests",
                        zip -> zip.changed(KEPT, text -> text.replace("Smith", "Jones")).manifested(),
                        "The signature is over another",
                        "The document " + KEPT + " was altered: it is not the file to which"),
                whole("a document taken out, and the manifests", zip -> zip.without(KEPT).manifested(),
                        "The signature is over another", "The document " + KEPT + " is missing"),
                whole("a document slipped in, and the manifests",
                        zip -> zip.with("data/closed/documents/009.txt", "We never held it.\n").manifested(),
                        "The signature is over another", "The document data/closed/documents/009.txt was slipped in"),
                whole("two documents exchanged, and the manifests", zip -> {
                    String given = zip.text(GIVEN);
                    return zip.with(GIVEN, zip.text(KEPT)).with(KEPT, given).manifested();
                }, "The document " + GIVEN + " was altered", "The document " + KEPT + " was altered"),
                whole("another document with its hash, and the manifests",
                        zip -> zip.changed(GIVEN, text -> "Nothing.\n")
                                .changed("data/events.jsonl", text -> text.replace(sha256(Withholding.GIVEN),
                                        sha256("Nothing.\n")))
                                .manifested(),
                        "says something else of event", "than was recorded: file",
                        "The document " + GIVEN + " was altered"),
                whole("a document that an event names no more, and the manifests",
                        zip -> zip.changed("data/events.jsonl",
                                text -> text.replace("\"document\":\"" + GIVEN + "\",", "")).manifested(),
                        "does not name both a document and the hash of its file",
                        "names another file as the document"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperingsOfDocuments")
    void ofADocumentIsNamed(String what, Function<byte[], byte[]> tamper, List<String> words) {
        byte[] tampered = tamper.apply(papers);

        Verifier.Said said = Verifier.verify(tampered);

        assertThat(said.words()).as(what).startsWith("NOT VALID.").contains(words);
        assertThat(said.status()).isEqualTo(1);
        boolean ofADocument = words.stream().anyMatch(word -> word.startsWith("The document"));
        assertThat(EngineVerification.finds(Zip.of(tampered)).isEmpty()).as("the engine").isNotEqualTo(ofADocument);
    }

    @Test
    void theDocumentsOfTheOpenPartAreCheckedWithoutTheClosedOne() {
        Zip open = Zip.of(papers);
        open.files.keySet().removeIf(name -> name.startsWith("data/closed/"));

        Verifier.Said said = Verifier.verify(open.changed(GIVEN, text -> "Nothing.\n").manifested().bytes());

        assertThat(said.words()).contains("The document " + GIVEN + " was altered: it is not the file to which a shown"
                + " event commits");
    }

    @Test
    void anotherCheckpointIsNamed() {
        Zip tampered = Zip.of(genuine).with("data/log/checkpoint.txt", olderHead).manifested();

        assertThat(Verifier.verify(tampered.bytes()).words()).startsWith("NOT VALID.").contains("the head is another");
        assertThat(EngineVerification.finds(tampered)).isNotEmpty();
    }

    @Test
    void theClosedPartOfAnotherCaseIsNamed() {
        Zip tampered = Zip.of(genuine);
        Zip other = Zip.of(another);
        other.files.forEach((name, bytes) -> {
            if (name.startsWith("data/closed/")) {
                tampered.files.put(name, bytes);
            }
        });

        assertThat(Verifier.verify(tampered.manifested().bytes()).words()).startsWith("NOT VALID.")
                .contains("what is closed is that of another case");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void theEngineAgrees(String what, Function<byte[], byte[]> tamper, List<String> words) {
        boolean ofEvents = words.stream().anyMatch(word -> word.contains("recorded") || word.contains("in the log")
                || word.contains("of the request is missing"));
        if (ofEvents) {
            assertThat(EngineVerification.finds(Zip.of(tamper.apply(genuine)))).as(what).isNotEmpty();
        }
    }

    private static final String GIVEN = "data/open/documents/002.csv";
    private static final String KEPT = "data/closed/documents/003.txt";
    private static final SigningKey STRANGER = SigningKey.generate("stranger.example/log");

    private static Arguments whole(String what, Function<Zip, Zip> tamper, String... words) {
        return bytes(what, zip -> tamper.apply(Zip.of(zip)).bytes(), words);
    }

    private static Arguments bytes(String what, Function<byte[], byte[]> tamper, String... words) {
        return arguments(what, tamper, List.of(words));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Zip signedAnew(Zip zip) {
        Zip changed = zip.changed("data/closed/checklist.json", text -> text.replace("missing", "present"))
                .manifested();
        String text = Note.parse(zip.text("signature.txt")).text().replaceFirst("tagmanifest-sha512: [0-9a-f]+",
                "tagmanifest-sha512: " + changed.sha512("tagmanifest-sha512.txt"));
        return changed.with("signature.txt", Note.sign(text, List.of(STRANGER)).toString());
    }

    private static byte[] again(byte[] zip, String name) {
        return written(zip, Zip.of(zip).root + name);
    }

    private static byte[] named(byte[] zip, String name) {
        return written(zip, name);
    }

    /** Adds a file to the zip that no tool would add, for it is patched in under a name of the same length. */
    private static byte[] written(byte[] zip, String name) {
        Zip read = Zip.of(zip);
        String stand = "x".repeat(name.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : read.files.entrySet()) {
                out.putNextEntry(new ZipEntry(read.root + file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
            out.putNextEntry(new ZipEntry(stand));
            out.closeEntry();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1).replace(stand, name)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A file that is in the zip and not in its directory. */
    private static byte[] unlisted(byte[] zip) {
        byte[] more = written(zip, Zip.of(zip).root + "data/more.txt");
        String text = new String(more, StandardCharsets.ISO_8859_1);
        int listed = text.lastIndexOf("PK\u0001\u0002");
        int end = text.lastIndexOf("PK\u0005\u0006");
        StringBuilder cut = new StringBuilder(text.substring(0, listed)).append(text.substring(end));
        int at = listed;
        int count = Zip.of(zip).files.size();
        int first = text.indexOf("PK\u0001\u0002");
        put(cut, at + 8, count, 2);
        put(cut, at + 10, count, 2);
        put(cut, at + 12, listed - first, 4);
        put(cut, at + 16, first, 4);
        return cut.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void put(StringBuilder bytes, int at, int number, int size) {
        for (int i = 0; i < size; i++) {
            bytes.setCharAt(at + i, (char) (number >> (8 * i) & 0xff));
        }
    }
}
