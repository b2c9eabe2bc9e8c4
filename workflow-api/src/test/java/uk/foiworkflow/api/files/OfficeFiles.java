package uk.foiworkflow.api.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Office files as an authority has them, made on the spot. */
public final class OfficeFiles {

    private static final String PARTS_OF_A_TEXT = "<Types><Override PartName='/word/document.xml' ContentType='"
            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";

    private OfficeFiles() {}

    /** A workbook with a sheet that anybody sees, and what is done to it besides. */
    public static byte[] workbook(Consumer<XSSFWorkbook> besides) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            taxis(workbook);
            besides.accept(workbook);
            return bytes(workbook);
        }
    }

    /** The same as a program before 2007 would have written it. */
    static byte[] oldWorkbook(Consumer<HSSFWorkbook> besides) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            taxis(workbook);
            besides.accept(workbook);
            return bytes(workbook);
        }
    }

    /** The mistake that puts a whole force into the news: a count to see, and behind it everybody by name. */
    public static byte[] everybodyBehindACount() throws IOException {
        return workbook(workbook -> {
            XSSFSheet staff = workbook.createSheet("Staff");
            String[][] rows = {{"Name", "Rank"}, {"A. Quarterstaff", "Constable"}, {"B. Osei", "Sergeant"}};
            for (int i = 0; i < rows.length; i++) {
                var row = staff.createRow(i);
                row.createCell(0).setCellValue(rows[i][0]);
                row.createCell(1).setCellValue(rows[i][1]);
            }
            XSSFSheet count = workbook.createSheet("Count");
            var table = count.createPivotTable(new AreaReference("Staff!A1:B3", SpreadsheetVersion.EXCEL2007),
                    new CellReference("A3"));
            table.addRowLabel(1);
            workbook.setSheetVisibility(workbook.getSheetIndex(staff), SheetVisibility.HIDDEN);
            workbook.createSheet("Addresses");
            workbook.setSheetVisibility(workbook.getSheetIndex("Addresses"), SheetVisibility.VERY_HIDDEN);
        });
    }

    /** A workbook under a password. */
    static byte[] locked(byte[] workbook) throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var clear = encryptor.getDataStream(file)) {
                clear.write(workbook);
            }
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** A workbook with a name of cells that nobody sees. */
    static byte[] hiddenName() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml",
                    PARTS_OF_A_TEXT.replace("wordprocessingml.document", "spreadsheetml.sheet"));
            put(zip, "xl/workbook.xml", "<workbook><definedNames><definedName name='_xlnm._FilterDatabase' hidden='1'/>"
                    + "<definedName name='Passengers' hidden='1'/></definedNames></workbook>");
        }
        return bytes.toByteArray();
    }

    /** A text of parts as Word writes them. */
    static byte[] text(String body, String... otherParts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", PARTS_OF_A_TEXT);
            put(zip, "word/document.xml", "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>");
            for (String part : otherParts) {
                put(zip, part, "<none/>");
            }
        }
        return bytes.toByteArray();
    }

    /** A text in which something is said a thousand million times. */
    static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", PARTS_OF_A_TEXT);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<a><!--".getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) ' ');
            for (int i = 0; i < 1_000; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private static void taxis(Workbook workbook) {
        var sheet = workbook.createSheet("Taxis");
        sheet.createRow(0).createCell(0).setCellValue("Total");
        sheet.createRow(1).createCell(0).setCellValue(1204.5);
    }

    private static void put(ZipOutputStream zip, String part, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
