package uk.foiworkflow.api.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** PDFs as an authority has them, made on the spot. */
final class PdfFiles {

    private PdfFiles() {}

    /** What is written on a page. */
    interface Writing {

        void on(PDPageContentStream page) throws IOException;
    }

    /** What is done to a document. */
    interface Doing {

        void to(PDDocument document) throws IOException;
    }

    static byte[] page(Writing writing) throws IOException {
        return page(writing, document -> {
        });
    }

    static byte[] page(Writing writing, Doing besides) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                writing.on(content);
            }
            besides.to(document);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static void says(PDPageContentStream page, String words) throws IOException {
        page.beginText();
        page.setFont(new PDType1Font(FontName.HELVETICA), 12);
        page.newLineAtOffset(100, 700);
        page.showText(words);
        page.endText();
    }

    static void saysUnseen(PDPageContentStream page, String words) throws IOException {
        page.beginText();
        page.setRenderingMode(RenderingMode.NEITHER);
        page.setFont(new PDType1Font(FontName.HELVETICA), 12);
        page.newLineAtOffset(100, 700);
        page.showText(words);
        page.endText();
    }

    static void box(PDPageContentStream page, float x, float y) throws IOException {
        page.setNonStrokingColor(0f);
        page.addRect(x, y, 200, 20);
        page.fill();
    }

    /** Under a password for whoever opens it. */
    static byte[] locked() throws IOException {
        return page(page -> says(page, "A. Quarterstaff"), document -> document
                .protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission())));
    }

    /** A page whose content is a thousand million times nothing. */
    static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream pack = new DeflaterOutputStream(packed)) {
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) ' ');
            for (int i = 0; i < 1_000; i++) {
                pack.write(block);
            }
        }
        return page(page -> says(page, "Nothing"), document -> {
            PDStream stream = new PDStream(document, new ByteArrayInputStream(packed.toByteArray()));
            COSStream content = stream.getCOSObject();
            content.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            document.getPage(0).setContents(stream);
        });
    }
}
