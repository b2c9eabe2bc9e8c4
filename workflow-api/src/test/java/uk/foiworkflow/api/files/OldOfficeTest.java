package uk.foiworkflow.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.store.KeptInMemory;

/** Texts and presentations of the old form with what an office program of today does not write. */
class OldOfficeTest {

    /** The byte of a text in which it says how it was saved, and what it says there when that was quick. */
    private static final int SAVED = 0x0A;
    private static final int QUICKLY = 0x04;
    private static final String TEXT = "WordDocument";
    private static final String SHOW = "PowerPoint Document";
    private static final String USER = "Current User";
    /** Where it says at which place of the presentation the last edit stands. */
    private static final int LAST_EDIT = 16;
    private static final int EDIT_HEADER = 8;
    /** Where an edit says at which place the one before it stands. */
    private static final int EDIT_BEFORE = 16;

    private interface Change {
        void to(DirectoryEntry root) throws IOException;
    }

    @Test
    void aTextWithAProgramIsStopped() throws IOException {
        assertThat(found("letter.doc", root -> root.createDirectory("Macros")))
                .containsExactly("macro: the document");
    }

    @Test
    void aTextWithAFileInsideIsStopped() throws IOException {
        assertThat(found("letter.doc", root -> {
            if (!root.hasEntryCaseInsensitive("ObjectPool")) {
                root.createDirectory("ObjectPool");
            }
            ((DirectoryEntry) root.getEntryCaseInsensitive("ObjectPool")).createDirectory("_1");
        })).containsExactly("embedded-file: the document");
    }

    @Test
    void aTextThatWasSavedQuicklyKeepsWhatWasDeleted() throws IOException {
        assertThat(found("letter.doc", root -> {
            byte[] text = read(root, TEXT);
            text[SAVED] |= QUICKLY;
            replace(root, TEXT, text);
        })).containsExactly("earlier-version: the document");
    }

    @Test
    void aPresentationThatWasSavedTwiceKeepsWhatItWas() throws IOException {
        assertThat(found("slides.ppt", root -> {
            byte[] user = read(root, USER);
            byte[] show = read(root, SHOW);
            int last = numbers(user).getInt(LAST_EDIT);
            int length = EDIT_HEADER + numbers(show).getInt(last + EDIT_HEADER - Integer.BYTES);
            byte[] twice = Arrays.copyOf(show, show.length + length);
            System.arraycopy(show, last, twice, show.length, length);
            numbers(twice).putInt(show.length + EDIT_BEFORE, last);
            numbers(user).putInt(LAST_EDIT, show.length);
            replace(root, SHOW, twice);
            replace(root, USER, user);
        })).containsExactly("earlier-version: the presentation");
    }

    @Test
    void aFileOfTheOldFormThatIsNeitherIsNotLookedInto() throws IOException {
        assertThat(found("letter.doc", root -> root.getEntryCaseInsensitive(TEXT).delete()))
                .containsExactly("unchecked: a file in the old form, neither workbook, text nor presentation");
    }

    private static List<String> found(String name, Change change) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (InputStream real = real(name); POIFSFileSystem file = new POIFSFileSystem(real)) {
            change.to(file.getRoot());
            file.writeFilesystem(changed);
        }
        return new HiddenDataCheck(Duration.ofSeconds(60))
                .of("application/msword", KeptInMemory.of(changed.toByteArray())).stream()
                .map(found -> found.what() + ": " + found.where().text()).toList();
    }

    private static byte[] read(DirectoryEntry root, String stream) throws IOException {
        try (InputStream bytes = ((DirectoryNode) root).createDocumentInputStream(stream)) {
            return bytes.readAllBytes();
        }
    }

    private static ByteBuffer numbers(byte[] stream) {
        return ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void replace(DirectoryEntry root, String stream, byte[] bytes) throws IOException {
        root.getEntryCaseInsensitive(stream).delete();
        root.createDocument(stream, new ByteArrayInputStream(bytes));
    }

    private static InputStream real(String name) {
        return Objects.requireNonNull(OldOfficeTest.class.getResourceAsStream("real/" + name));
    }
}
