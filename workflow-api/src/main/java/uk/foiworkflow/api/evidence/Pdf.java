package uk.foiworkflow.api.evidence;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.InputStream;
import java.util.Objects;
import java.util.logging.Level;

/** Makes an accessible PDF for keeps of a page: PDF/A-2a and PDF/UA-1, with its fonts and its colours inside. */
final class Pdf {

    private static final String FAMILY = "Liberation Sans";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    /** @param html well-formed XML as well */
    static Content of(String html) {
        return out -> {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.useColorProfile(COLOURS);
            builder.useFont(() -> font("Regular"), FAMILY, NORMAL, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
            builder.withProducer("foi-workflow");
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
        };
    }

    private static InputStream font(String style) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf"));
    }
}
