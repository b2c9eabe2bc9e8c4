package uk.foiworkflow.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.request.event.Found;
import uk.foiworkflow.store.KeptFile;
import uk.foiworkflow.store.KeptInMemory;

/** Files as an office program writes them (how they were made is beside them): each is stopped for what it hides alone. */
class RealFilesTest {

    private static final HiddenDataCheck CHECK = new HiddenDataCheck(Duration.ofSeconds(60));

    @ParameterizedTest
    @ValueSource(strings = {"taxis.xlsx", "taxis.xls", "taxis.ods", "letter.docx", "letter.doc", "letter.odt",
            "letter.pdf", "slides.pptx", "slides.ppt", "slides.odp"})
    void whatHidesNothingPasses(String name) throws IOException {
        assertThat(found(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            hidden-sheet.xlsx   | hidden-sheet: Staff
            hidden-sheet.xls    | hidden-sheet: Staff
            hidden-sheet.ods    | hidden-sheet: Staff
            hidden-row.xlsx     | hidden-rows: Taxis
            hidden-row.xls      | hidden-rows: the workbook
            hidden-row.ods      | hidden-rows: Taxis
            hidden-column.xlsx  | hidden-columns: Taxis
            hidden-column.xls   | hidden-columns: the workbook
            hidden-column.ods   | hidden-columns: Taxis
            comment.xlsx        | comment: xl/comments1.xml
            comment.xls         | comment: the workbook
            comment.ods         | comment: Taxis
            pivot-table.xlsx    | pivot-cache: xl/pivotCache/pivotCacheDefinition1.xml
            pivot-table.xls     | pivot-cache: the workbook
            pivot-table.ods     | pivot-cache: Count
            external-link.xlsx  | external-link: xl/externalLinks/externalLink1.xml
            external-link.xls   | external-link: the workbook
            external-link.ods   | "external-link: Taxis, 'file:///srv/council/rates.ods'#Rates"
            author.xlsx         | properties: creator
            author.xls          | properties: creator
            author.ods          | properties: initial-creator
            tracked-change.docx | tracked-change: word/document.xml
            tracked-change.odt  | tracked-change: the document
            remark.docx         | comment: word/comments.xml
            remark.odt          | comment: the document
            hidden-text.docx    | hidden-text: word/document.xml
            hidden-text.odt     | hidden-text: T1
            hidden-section.odt  | hidden-text: TextSection
            hidden-slide.pptx   | hidden-slide: ppt/slides/slide2.xml
            hidden-slide.odp    | hidden-slide: slide 2
            speaker-notes.pptx  | speaker-notes: ppt/notesSlides/notesSlide1.xml
            speaker-notes.odp   | speaker-notes: slide 1
            slide-comment.pptx  | comment: ppt/comments/comment1.xml, ppt/commentAuthors.xml
            slide-comment.odp   | comment: slide 1
            black-box.pdf       | covered-text: page 1
            tracked-change.doc  | tracked-change: the document
            remark.doc          | comment: the document
            hidden-text.doc     | hidden-text: the document
            hidden-slide.ppt    | hidden-slide: slide 2
            speaker-notes.ppt   | speaker-notes: slide 1
            slide-comment.ppt   | comment: slide 1
            """)
    void whatHidesSomethingIsStoppedForThat(String name, String what) throws IOException {
        assertThat(found(name)).containsExactly(what);
    }

    private static List<String> found(String name) throws IOException {
        try (InputStream real = Objects.requireNonNull(RealFilesTest.class.getResourceAsStream("real/" + name))) {
            KeptFile file = KeptInMemory.of(real.readAllBytes());
            MediaTypes.Recognised type = MediaTypes.of(file, name);
            assertThat(type.calledType()).isNull();
            return CHECK.of(type.mediaType(), file).stream()
                    .map(found -> found.what() + ": " + found.where().text()).toList();
        }
    }
}
