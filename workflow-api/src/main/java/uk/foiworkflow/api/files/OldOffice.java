package uk.foiworkflow.api.files;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.NoPropertySetStreamException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hpsf.UnexpectedPropertySetTypeException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.store.KeptFile;

/**
 * Looks through a file in the form that Office wrote before 2007, and in which it still writes whatever has a password. Such
 * a file is a file system of its own that has to be in memory, so a large one is not looked into.
 */
final class OldOffice {

    private static final long LARGEST = 32L << 20;
    private static final String PIVOT = "_SX_DB_CUR";
    private static final String OBJECTS = "ObjectPool";
    private static final String MACROS = "_VBA_PROJECT_CUR";

    private final Budget budget;
    private final Findings findings;

    OldOffice(Budget budget, Findings findings) {
        this.budget = budget;
        this.findings = findings;
    }

    void look(KeptFile file) throws IOException {
        if (file.label().size() > LARGEST) {
            throw new TooMuch("a file of the old form of more than " + (LARGEST >> 20) + " MiB");
        }
        try (InputStream bytes = file.stream(); POIFSFileSystem inside = new POIFSFileSystem(bytes)) {
            DirectoryNode root = inside.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                findings.add(HiddenData.PROTECTED, "the whole file");
            } else if (root.hasEntryCaseInsensitive("Workbook")) {
                workbook(root);
            } else if (root.hasEntryCaseInsensitive("WordDocument")) {
                around(root, "the document");
                new OldText(budget, findings).look(root);
            } else if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                properties(root);
                new OldSlides(budget, findings).look(root);
            } else {
                findings.add(HiddenData.UNCHECKED, "a file in the old form, neither workbook, text nor presentation");
            }
        }
    }

    private void workbook(DirectoryNode root) throws IOException {
        findings.addIf(root.hasEntryCaseInsensitive(PIVOT), HiddenData.PIVOT_CACHE, "the workbook");
        findings.addIf(root.hasEntryCaseInsensitive(MACROS), HiddenData.MACRO, "the workbook");
        properties(root);
        HSSFRequest records = new HSSFRequest();
        records.addListenerForAllRecords(this::record);
        try (InputStream workbook = root.createDocumentInputStream("Workbook")) {
            new HSSFEventFactory().processEvents(records, budget.counted(workbook));
        } catch (EncryptedDocumentException e) {
            findings.add(HiddenData.PROTECTED, "the workbook");
        }
    }

    /** What lies beside a text. */
    private void around(DirectoryNode root, String where) throws IOException {
        findings.addIf(root.hasEntryCaseInsensitive("Macros"), HiddenData.MACRO, where);
        findings.addIf(root.hasEntryCaseInsensitive(OBJECTS)
                && root.getEntryCaseInsensitive(OBJECTS) instanceof DirectoryNode objects
                && objects.getEntryCount() > 0, HiddenData.EMBEDDED_FILE, where);
        properties(root);
    }

    private void record(Record record) {
        switch (record) {
            case BoundSheetRecord sheet -> {
                findings.addIf(sheet.isHidden(), HiddenData.HIDDEN_SHEET, sheet.getSheetname());
                findings.addIf(sheet.isVeryHidden(), HiddenData.VERY_HIDDEN_SHEET, sheet.getSheetname());
            }
            case RowRecord row -> findings.addIf(row.getZeroHeight(), HiddenData.HIDDEN_ROWS, "the workbook");
            case ColumnInfoRecord column ->
                findings.addIf(column.getHidden(), HiddenData.HIDDEN_COLUMNS, "the workbook");
            case NoteRecord note -> findings.add(HiddenData.COMMENT, "the workbook");
            case NameRecord name -> findings.addIf(name.isHiddenName() && !name.isBuiltInName(),
                    HiddenData.HIDDEN_NAME, name.getNameText());
            case SupBookRecord book ->
                findings.addIf(book.isExternalReferences(), HiddenData.EXTERNAL_LINK, "the workbook");
            case Record other -> {
            }
        }
    }

    private void properties(DirectoryNode root) throws IOException {
        if (!root.hasEntryCaseInsensitive(SummaryInformation.DEFAULT_STREAM_NAME)) {
            return;
        }
        try (InputStream stream = root.createDocumentInputStream(SummaryInformation.DEFAULT_STREAM_NAME)) {
            SummaryInformation summary = new SummaryInformation(new PropertySet(stream));
            names(summary.getAuthor(), "creator");
            names(summary.getLastAuthor(), "lastModifiedBy");
            names(summary.getComments(), "description");
        } catch (NoPropertySetStreamException | UnexpectedPropertySetTypeException e) {
            throw new IOException(e);
        }
    }

    private void names(@Nullable String words, String property) {
        findings.addIf(words != null && PropertyWords.names(words), HiddenData.PROPERTIES, property);
    }
}
