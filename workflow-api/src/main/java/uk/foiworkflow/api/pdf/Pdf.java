package uk.foiworkflow.api.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRRuntimeException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * PDF that can be kept (PDF/A-2a) and that everybody can read (PDF/UA-1). The same page of the same day gives the same bytes,
 * and nothing from outside the page is ever fetched.
 */
public final class Pdf {

    /** The family to name in the style of a page, in regular, bold and italic. */
    public static final String FONT = "Liberation Sans";

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Pdf() {}

    /**
     * The page as PDF.
     *
     * @param page well-formed HTML with a language, a title, and a subject in its meta data
     * @param made the day that the document says it was made on
     * @throws IllegalArgumentException when the page is not well-formed
     */
    public static byte[] of(String page, LocalDate made) {
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        font(builder, "Regular", REGULAR, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", REGULAR, FontStyle.ITALIC);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, when);
        }
        builder.withProducer("foi-workflow");
        builder.withHtmlContent(page, null);
        var bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                date(document, made, page);
                document.save(bytes);
            }
        } catch (XRRuntimeException e) {
            throw new IllegalArgumentException("The page is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        builder.useFont(() -> Objects.requireNonNull(
                Pdf.class.getResourceAsStream("/liberation/LiberationSans-" + face + ".ttf")), FONT, weight, style,
                true);
    }

    /** The library says when it was run, in two places, and makes up an identity from that. */
    private static void date(PDDocument document, LocalDate made, String page) throws IOException {
        Calendar day = GregorianCalendar.from(made.atStartOfDay(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(day);
        document.setDocumentId((long) page.hashCode());
        var metadata = Objects.requireNonNull(document.getDocumentCatalog().getMetadata());
        String dated = new String(metadata.toByteArray(), StandardCharsets.UTF_8).replaceFirst(
                "(<xmp:CreateDate>)[^<]*", "$1" + made + "T00:00:00+00:00");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
}
