package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.store.Recorded.event;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPrepared;
import uk.foiworkflow.disclosure.ToldDocument;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.post.PostEvent.PostReceived;
import uk.foiworkflow.post.PostForm;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.StoredFile;

/** Files are kept sealed under the key of their request, come back as they were, and go with it. */
class FileStoreTest {

    private static final int PIECE = FileSeal.BYTES;
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final PostgresEventStore STORE = new PostgresEventStore(DATABASE.writer(), masterKey());
    private static final FileStore FILES = new FileStore(DATABASE.writer(), STORE,
            new PostgresPieces(DATABASE.writer()));
    private static final Keeper KEEPER = new Keeper(DATABASE.keeper(), masterKey());

    @BeforeAll
    static void logged() {
        for (String reference : List.of("F-1", "F-2", "F-3", "F-4")) {
            STORE.append(reference, 0, List.of(note("Where are the files?")), null);
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 4096, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 7})
    void aFileComesBackByteForByteWithItsSizeAndDigest(int size) throws Exception {
        byte[] bytes = bytes(size);

        KeptFile kept = opened("F-1", kept("F-1", bytes));

        assertThat(kept.label()).isEqualTo(new FileLabel(size, sha256(bytes)));
        assertThat(kept.stream().readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void anyPartOfItCanBeRead() throws IOException {
        byte[] bytes = bytes(2 * PIECE + 7);
        KeptFile kept = opened("F-1", kept("F-1", bytes));
        byte[] part = new byte[4];

        assertThat(kept.read(2L * PIECE + 5, part, 0, 4)).isEqualTo(2);
        assertThat(part).startsWith(bytes[2 * PIECE + 5], bytes[2 * PIECE + 6]);
        assertThat(kept.read(PIECE - 1, part, 1, 3)).as("as far as the piece goes").isEqualTo(1);
        assertThat(part[1]).isEqualTo(bytes[PIECE - 1]);
        assertThat(kept.read(bytes.length, part, 0, 4)).isEqualTo(-1);
    }

    @Test
    void whatLiesInTheDatabaseTellsNeitherBytesNorSizeNorThatTwoCasesShareAFile() throws Exception {
        byte[] same = "The minister took a taxi.".getBytes(StandardCharsets.UTF_8);
        UUID one = kept("F-1", same);
        UUID other = kept("F-2", same);
        UUID longer = kept("F-2", bytes(3_000));

        assertThat(sealed(one, 1)).doesNotContain(HexFormat.of().formatHex(same));
        assertThat(sealed(one, 1)).isNotEqualTo(sealed(other, 1)).hasSameSizeAs(sealed(longer, 1));
        assertThat(sealed(one, 0)).isNotEqualTo(sealed(other, 0)).hasSameSizeAs(sealed(longer, 0));
        assertThatThrownBy(() -> Sql.run(DATABASE.auditor(), "SELECT * FROM files.piece"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aFileThatWasCutShortIsNoticed() throws Exception {
        UUID file = kept("F-1", bytes(2 * PIECE + 7));
        Sql.run(DATABASE.owner(), "DELETE FROM files.piece WHERE number = 3 AND file = '" + file + "'");

        assertThatThrownBy(() -> opened("F-1", file).stream().readAllBytes()).isInstanceOf(AlteredFile.class);
        UUID label = kept("F-1", bytes(PIECE));
        Sql.run(DATABASE.owner(), "UPDATE files.piece SET sealed = (SELECT sealed FROM files.piece WHERE number = 0"
                + " AND file = '" + label + "') WHERE number = 0 AND file = '" + file + "'");
        assertThatThrownBy(() -> opened("F-1", file)).as("the label of a shorter one").isInstanceOf(AlteredFile.class);
    }

    @Test
    void piecesThatChangePlacesAreNoticed() throws Exception {
        UUID file = kept("F-1", bytes(3 * PIECE));
        Sql.run(DATABASE.owner(), "UPDATE files.piece SET number = -number WHERE number IN (1, 2) AND file = '" + file
                + "'");
        Sql.run(DATABASE.owner(), "UPDATE files.piece SET number = 3 + number WHERE number < 0 AND file = '" + file
                + "'");

        assertThatThrownBy(() -> opened("F-1", file).stream().readAllBytes()).isInstanceOf(AlteredFile.class);
    }

    @Test
    void aPieceOfAnotherFileIsNoticed() throws Exception {
        UUID file = kept("F-1", bytes(PIECE));
        UUID other = kept("F-1", bytes(PIECE));
        Sql.run(DATABASE.owner(), "UPDATE files.piece SET sealed = (SELECT sealed FROM files.piece WHERE number = 1"
                + " AND file = '" + other + "') WHERE number = 1 AND file = '" + file + "'");

        assertThatThrownBy(() -> opened("F-1", file).stream().readAllBytes()).isInstanceOf(AlteredFile.class);
    }

    @Test
    void aFileOfAnotherRequestIsNotFound() throws IOException {
        UUID file = kept("F-1", bytes(10));

        assertThat(FILES.open("F-2", file)).isNull();
        assertThat(FILES.open("F-1", UUID.randomUUID())).isNull();
    }

    @Test
    void nothingIsSeenOfAFileThatWasBrokenOffAndItIsSweptAway() throws Exception {
        InputStream dead = InputStream.nullInputStream();
        dead.close();
        InputStream torn = new SequenceInputStream(new ByteArrayInputStream(bytes(PIECE + 1)), dead);
        assertThatThrownBy(() -> FILES.keep("F-3", torn)).isInstanceOf(IOException.class);
        UUID file = UUID.fromString(
                Sql.texts(DATABASE.writer(), "SELECT id FROM files.file WHERE stream = 'F-3'").getFirst());

        assertThat(FILES.open("F-3", file)).isNull();
        assertThat(FILES.unnamed(Duration.ofHours(1))).doesNotContain(file);
        assertThat(FILES.unnamed(Duration.ZERO)).contains(file);
        assertThat(KEEPER.sweep(List.of(file))).isEqualTo(1);
        assertThat(pieces(file)).isZero();
        assertThatThrownBy(() -> new PostgresPieces(DATABASE.writer()).keep(file, 2, new byte[28]))
                .as("nothing more can come of it").isInstanceOf(StoreFailure.class);
    }

    @Test
    void aFileCanBeThereBeforeTheFirstEventOfItsStreamAndStaysWithIt() throws Exception {
        Beginning beginning = STORE.begin("post/F-5");
        byte[] bytes = bytes(5000);
        UUID file = FILES.keep(beginning, new ByteArrayInputStream(bytes));
        assertThat(Objects.requireNonNull(FILES.open(beginning, file)).stream().readAllBytes()).isEqualTo(bytes);
        assertThatThrownBy(() -> FILES.open("post/F-5", file)).as("without its event nobody opens it")
                .isInstanceOf(Erased.class);
        assertThat(FILES.unnamed(Duration.ZERO)).contains(file);

        STORE.append(beginning, List.of(event(new PostReceived(Recorded.DAY, PostForm.EMAIL,
                new StoredFile(file.toString(), words(""), words("5000"), "message/rfc822", null), null, null, null,
                null, List.of(), null, null, null, null))), null);

        assertThat(opened("post/F-5", file).stream().readAllBytes()).isEqualTo(bytes);
        assertThat(FILES.unnamed(Duration.ZERO)).doesNotContain(file);
    }

    @Test
    void aFileThatIsPublishedWithAnEntryOfTheDisclosureLogStaysWithIt() throws Exception {
        Beginning beginning = STORE.begin("disclosure/F-1/1");
        UUID first = FILES.keep(beginning, new ByteArrayInputStream(bytes(10)));
        UUID second = FILES.keep(beginning, new ByteArrayInputStream(bytes(11)));
        UUID dropped = FILES.keep(beginning, new ByteArrayInputStream(bytes(12)));

        STORE.append(beginning, List.of(event(new DisclosureEntryPrepared(Recorded.DAY, "F-1", "id", "Barnet",
                words("Taxis"), null, List.of(), Recorded.DAY, RollUp.GRANTED,
                List.of(published(1, first), published(2, second)), "jo"))), null);

        assertThat(FILES.unnamed(Duration.ZERO)).contains(dropped).doesNotContain(first, second);
    }

    private static ToldDocument published(int number, UUID file) {
        return new ToldDocument(number, words("Account"),
                new StoredFile(file.toString(), words(""), words("10"), "text/plain", null));
    }

    @Test
    void aFileThatADocumentNamesStays() throws Exception {
        UUID named = kept("F-2", bytes(10));
        UUID waiting = kept("F-2", bytes(11));
        STORE.append("F-2", 1, List.of(event(new DocumentAdded(Recorded.DAY, 1, DocumentKind.LETTER, words("Letter"),
                null, Numbers.NONE, null, null, null, null, List.of(),
                new StoredFile(named.toString(), words(""), words("10"), "text/plain", null), null, "jo"))), null);

        assertThat(FILES.unnamed(Duration.ZERO)).contains(waiting).doesNotContain(named);
        assertThat(FILES.stays("F-2", named, Duration.ZERO)).isTrue();
        assertThat(FILES.stays("F-2", waiting, Duration.ofHours(1))).isTrue();
        assertThat(FILES.stays("F-2", waiting, Duration.ZERO)).isFalse();
        assertThat(FILES.stays("F-1", named, Duration.ofHours(1))).isFalse();
    }

    @Test
    void withTheKeyOfTheRequestItsFilesAreGone() throws Exception {
        UUID file = kept("F-4", bytes(2 * PIECE));
        InputStream reading = opened("F-4", file).stream();
        assertThat(reading.readNBytes(10)).hasSize(10);

        KEEPER.destroy("F-4");

        assertThat(pieces(file)).isZero();
        assertThat(FILES.open("F-4", file)).isNull();
        assertThatThrownBy(reading::readAllBytes).as("who was reading it gets no further")
                .isInstanceOf(AlteredFile.class);
        assertThatThrownBy(() -> kept("F-4", bytes(10))).isInstanceOf(Erased.class);
    }

    private static Confidential words(String text) {
        return new Confidential(text);
    }

    private static UUID kept(String stream, byte[] bytes) throws IOException {
        return FILES.keep(stream, new ByteArrayInputStream(bytes));
    }

    private static KeptFile opened(String stream, UUID file) {
        return Objects.requireNonNull(FILES.open(stream, file));
    }

    private static String sealed(UUID file, int number) throws SQLException {
        return Sql.texts(DATABASE.owner(), "SELECT encode(sealed, 'hex') FROM files.piece WHERE file = '" + file
                + "' AND number = " + number).getFirst();
    }

    private static long pieces(UUID file) throws SQLException {
        return Sql.count(DATABASE.owner(), "SELECT count(*) FROM files.piece WHERE file = '" + file + "'");
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
