package uk.foiworkflow.api.files;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.document.HiddenData.ANNOTATION;
import static uk.foiworkflow.document.HiddenData.BROKEN;
import static uk.foiworkflow.document.HiddenData.COMMENT;
import static uk.foiworkflow.document.HiddenData.COVERED_TEXT;
import static uk.foiworkflow.document.HiddenData.EARLIER_VERSION;
import static uk.foiworkflow.document.HiddenData.EMBEDDED_FILE;
import static uk.foiworkflow.document.HiddenData.EXTERNAL_LINK;
import static uk.foiworkflow.document.HiddenData.HIDDEN_COLUMNS;
import static uk.foiworkflow.document.HiddenData.HIDDEN_NAME;
import static uk.foiworkflow.document.HiddenData.HIDDEN_ROWS;
import static uk.foiworkflow.document.HiddenData.HIDDEN_SHEET;
import static uk.foiworkflow.document.HiddenData.HIDDEN_SLIDE;
import static uk.foiworkflow.document.HiddenData.HIDDEN_TEXT;
import static uk.foiworkflow.document.HiddenData.INVISIBLE_TEXT;
import static uk.foiworkflow.document.HiddenData.LAYER;
import static uk.foiworkflow.document.HiddenData.METADATA;
import static uk.foiworkflow.document.HiddenData.PIVOT_CACHE;
import static uk.foiworkflow.document.HiddenData.PROPERTIES;
import static uk.foiworkflow.document.HiddenData.PROTECTED;
import static uk.foiworkflow.document.HiddenData.TOO_MUCH;
import static uk.foiworkflow.document.HiddenData.TRACKED_CHANGE;
import static uk.foiworkflow.document.HiddenData.UNCHECKED;
import static uk.foiworkflow.document.HiddenData.VERY_HIDDEN_SHEET;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.request.event.Found;
import uk.foiworkflow.store.KeptFile;
import uk.foiworkflow.store.KeptInMemory;

/** Each way in which a file can give away more than is seen, and each in which it cannot be looked through. */
class HiddenDataCheckTest {

    private static final HiddenDataCheck CHECK = new HiddenDataCheck(Duration.ofSeconds(60));

    @Test
    void nothingIsFoundWhereNothingIsHidden() throws IOException {
        assertThat(found(OfficeFiles.workbook(workbook -> {
        }))).isEmpty();
        assertThat(found(OfficeFiles.oldWorkbook(workbook -> {
        }))).isEmpty();
        assertThat(found(OfficeFiles.text("<w:p>Dear Sir</w:p>"))).isEmpty();
        assertThat(found(PdfFiles.page(page -> PdfFiles.says(page, "Dear Sir")))).isEmpty();
        assertThat(found("Name,Rank\nA,B\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void theListOfAllWhoWorkThereBehindACountIsFound() throws IOException {
        assertThat(found(OfficeFiles.everybodyBehindACount())).containsEntry(HIDDEN_SHEET, "Staff")
                .containsEntry(VERY_HIDDEN_SHEET, "Addresses").containsKey(PIVOT_CACHE).hasSize(3);
    }

    @Test
    void whatAWorkbookHidesIsFound() throws IOException {
        assertThat(found(OfficeFiles.workbook(workbook -> {
            workbook.getSheet("Taxis").getRow(1).setZeroHeight(true);
            workbook.getSheet("Taxis").setColumnHidden(2, true);
            workbook.getProperties().getCoreProperties().setCreator("A. Quarterstaff");
            var drawing = workbook.getSheet("Taxis").createDrawingPatriarch();
            drawing.createCellComment(new XSSFClientAnchor()).setString("Not for release");
            try (XSSFWorkbook other = new XSSFWorkbook()) {
                other.createSheet("Rates");
                workbook.linkExternalWorkbook("rates.xlsx", other);
                var cell = workbook.getSheet("Taxis").getRow(0).createCell(5);
                cell.setCellFormula("[rates.xlsx]Rates!A1");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }))).containsEntry(HIDDEN_ROWS, "Taxis").containsEntry(HIDDEN_COLUMNS, "Taxis")
                .containsEntry(PROPERTIES, "creator").containsKeys(COMMENT, EXTERNAL_LINK);
        assertThat(found(OfficeFiles.hiddenName())).containsExactly(Map.entry(HIDDEN_NAME, "Passengers"));
    }

    @Test
    void whatAWorkbookOfTheOldFormHidesIsFound() throws IOException {
        assertThat(found(OfficeFiles.oldWorkbook(workbook -> {
            workbook.createSheet("Staff");
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.createSheet("Addresses");
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            workbook.getSheet("Taxis").getRow(1).setZeroHeight(true);
            workbook.getSheet("Taxis").setColumnHidden(2, true);
            workbook.createInformationProperties();
            workbook.getSummaryInformation().setAuthor("A. Quarterstaff");
        }))).containsEntry(HIDDEN_SHEET, "Staff").containsEntry(VERY_HIDDEN_SHEET, "Addresses")
                .containsKeys(HIDDEN_ROWS, HIDDEN_COLUMNS).containsEntry(PROPERTIES, "creator");
    }

    @Test
    void whatATextHidesIsFound() throws IOException {
        assertThat(found(OfficeFiles.text("<w:p><w:del><w:r>A. Quarterstaff</w:r></w:del></w:p>",
                "word/comments.xml", "word/embeddings/book.xlsx")))
                .containsKeys(TRACKED_CHANGE, COMMENT, EMBEDDED_FILE);
        assertThat(found(OfficeFiles.text("<w:r><w:rPr><w:vanish/></w:rPr>A. Quarterstaff</w:r>")))
                .containsOnlyKeys(HIDDEN_TEXT);
        assertThat(found(OfficeFiles.text("<w:r><w:rPr><w:vanish w:val='false'/></w:rPr>Seen</w:r>"))).isEmpty();
    }

    @Test
    void whatAPresentationHidesIsFound() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            show.createSlide();
            show.createSlide().setHidden(true);
            show.write(bytes);

            assertThat(found(bytes.toByteArray())).containsOnlyKeys(HIDDEN_SLIDE);
        }
    }

    @Test
    void textUnderABlackBoxIsFoundAndABoxUnderTextIsNot() throws IOException {
        assertThat(found(PdfFiles.page(page -> {
            PdfFiles.says(page, "A. Quarterstaff");
            PdfFiles.box(page, 95, 695);
        }))).containsOnlyKeys(COVERED_TEXT).containsEntry(COVERED_TEXT, "page 1");
        assertThat(found(PdfFiles.page(page -> {
            PdfFiles.box(page, 95, 695);
            page.setNonStrokingColor(1f);
            PdfFiles.says(page, "White on black");
        }))).isEmpty();
        assertThat(found(PdfFiles.page(page -> {
            PdfFiles.says(page, "Dear Sir");
            PdfFiles.box(page, 95, 100);
        }))).as("a box elsewhere").isEmpty();
        assertThat(found(PdfFiles.page(page -> {
            PdfFiles.says(page, "Dear Sir or Madam");
            page.addRect(100, 703, 200, 1);
            page.fill();
        }))).as("a line through a word").isEmpty();
    }

    @Test
    void textThatIsNotDrawnIsFound() throws IOException {
        assertThat(found(PdfFiles.page(page -> PdfFiles.saysUnseen(page, "A. Quarterstaff"))))
                .containsOnlyKeys(INVISIBLE_TEXT);
        assertThat(found(PdfFiles.page(page -> {
            page.setNonStrokingColor(1f);
            PdfFiles.says(page, "White on white");
        }))).containsOnlyKeys(INVISIBLE_TEXT);
    }

    @Test
    void whatElseAPdfHidesIsFound() throws IOException {
        assertThat(found(PdfFiles.page(page -> PdfFiles.says(page, "Dear Sir"), document -> {
            document.getDocumentInformation().setAuthor("A. Quarterstaff");
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("Not for release");
            document.getPage(0).getAnnotations().add(note);
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            layers.addGroup(new PDOptionalContentGroup("Names"));
            layers.setGroupEnabled("Names", false);
            document.getDocumentCatalog().setOCProperties(layers);
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[10])));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("staff.xlsx", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        }))).containsEntry(METADATA, "Author").containsEntry(ANNOTATION, "Text on page 1")
                .containsEntry(LAYER, "Names").containsKey(EMBEDDED_FILE).hasSize(4);
    }

    @Test
    void anEarlierVersionThatWasOnlyAddedToIsFound() throws IOException {
        byte[] pdf = PdfFiles.page(page -> PdfFiles.says(page, "Dear Sir"));
        byte[] twice = Arrays.copyOf(pdf, pdf.length + 7);
        System.arraycopy("\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), 0, twice, pdf.length, 7);

        assertThat(found(twice)).containsOnlyKeys(EARLIER_VERSION);
    }

    @Test
    void whatHasAPasswordIsNotLookedInto() throws Exception {
        assertThat(found(OfficeFiles.locked(OfficeFiles.everybodyBehindACount()))).containsOnlyKeys(PROTECTED);
        assertThat(found(PdfFiles.locked())).containsOnlyKeys(PROTECTED);
    }

    @Test
    void whatIsBrokenIsAFindingAndNoFailure() throws IOException {
        byte[] workbook = OfficeFiles.everybodyBehindACount();
        byte[] pdf = PdfFiles.page(page -> PdfFiles.says(page, "Dear Sir"));
        for (int cut : new int[]{2, 3, 10}) {
            assertThat(found(Arrays.copyOf(workbook, workbook.length - workbook.length / cut))).containsKey(BROKEN);
        }
        assertThat(found(Arrays.copyOf(OfficeFiles.oldWorkbook(all -> {
        }), 2_000))).containsOnlyKeys(BROKEN);
        assertThat(found(Arrays.copyOf(pdf, 20))).containsOnlyKeys(BROKEN);
        assertThat(found(OfficeFiles.text("<w:p>no end"))).containsOnlyKeys(BROKEN);
        assertThat(CHECK.of("application/pdf", KeptInMemory.of(new byte[0]))).extracting(Found::what)
                .containsExactly(BROKEN);
    }

    @Test
    void whatIsMuchLargerWhenItIsUnpackedIsLeftAlone() throws IOException {
        assertThat(found(OfficeFiles.bomb())).containsOnlyKeys(TOO_MUCH);
        assertThat(found(PdfFiles.bomb())).containsOnlyKeys(TOO_MUCH);
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws IOException {
        KeptFile file = KeptInMemory.of(OfficeFiles.everybodyBehindACount());

        assertThat(new HiddenDataCheck(Duration.ZERO).of(MediaTypes.of(file, null).mediaType(), file))
                .extracting(Found::what).containsExactly(TOO_MUCH);
    }

    @Test
    void whatNobodyCanLookIntoIsSaidToBeSo() {
        assertThat(found("GIF89a".getBytes(StandardCharsets.US_ASCII))).containsOnlyKeys(UNCHECKED);
    }

    @Test
    void whatAPictureSaysBesideWhatItShowsIsFound() throws IOException {
        assertThat(found(picture("jpg"))).isEmpty();
        assertThat(found(picture("png"))).isEmpty();
        assertThat(found(with(picture("jpg"), 2, new byte[]{(byte) 0xFF, (byte) 0xE1, 0, 6, 'E', 'x', 'i', 'f'})))
                .containsExactly(Map.entry(METADATA, "Exif or XMP"));
        assertThat(found(with(picture("png"), 33, new byte[]{0, 0, 0, 2, 't', 'E', 'X', 't', 'A', 0, 1, 2, 3, 4})))
                .containsExactly(Map.entry(METADATA, "tEXt"));
        for (String form : List.of("jpg", "png")) {
            byte[] picture = picture(form);
            assertThat(found(with(picture, picture.length, new byte[]{'z'}))).containsOnlyKeys(EMBEDDED_FILE);
            assertThat(found(Arrays.copyOf(picture, picture.length - 9))).containsOnlyKeys(BROKEN);
        }
    }

    private static byte[] picture(String form) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), form, bytes);
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] bytes, int at, byte[] more) {
        return ByteBuffer.allocate(bytes.length + more.length).put(bytes, 0, at).put(more)
                .put(bytes, at, bytes.length - at).array();
    }

    private static Map<HiddenData, String> found(byte[] bytes) {
        KeptFile file = KeptInMemory.of(bytes);
        List<Found> found = CHECK.of(MediaTypes.of(file, null).mediaType(), file);
        return found.stream().collect(Collectors.toMap(Found::what, one -> one.where().text()));
    }
}
