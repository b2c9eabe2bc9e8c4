package uk.foiworkflow.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.api.pdf.Pdf;

/** The papers of a bundle are for keeps, and for everybody: PDF/A-2a and PDF/UA-1, as veraPDF has it. */
@EngineTest
class AccessiblePdfTest {

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void everyPaperIsWhatItSaysItIs(@LocalServerPort int port) throws Exception {
        Client client = new Client(port);
        String reference = "PDF-" + UUID.randomUUID();
        client.post("admin", "/api/chronologies", Barnet.chronology(reference, ""));
        client.post("officer", "/api/requests/" + reference + "/notes",
                "{\"on\": \"2021-07-28\", \"text\": \"Łódź, naïve — “quoted” 雨 😀 & <b>\"}");

        Zip bundle = Zip.of(EvidenceOverHttpTest.evidence(client, "officer", reference, "tribunal").body());

        assertThat(bundle.files.keySet()).filteredOn(name -> name.endsWith(".pdf")).hasSize(4);
        bundle.files.forEach((name, bytes) -> {
            if (name.endsWith(".pdf")) {
                assertThat(broken(bytes)).as(name).isEmpty();
            }
        });
        Withholding.answered(client).bundle("tribunal").files.forEach((name, bytes) -> {
            if (name.endsWith(".pdf")) {
                assertThat(broken(bytes)).as(name).isEmpty();
            }
        });
        String text = text(bundle.files.getOrDefault("data/chronology.pdf", new byte[0]));
        assertThat(text).contains("27 July 2021", "Working day 11", "10 August 2021", "FOIA s.10(1)");
    }

    @Test
    void aLongPaperNumbersItsPages() throws IOException, VeraPDFException {
        String row = "<tr><th scope=\"row\">9 July 2021</th><td>It was received.</td></tr>";
        String html = Html.page("Long", "Long", Style.PRINT).body().leaf("h1", "Long")
                .raw("<table class=\"chronology\"><caption>Rows</caption><thead><tr><th scope=\"col\">Date</th>"
                        + "<th scope=\"col\">What</th></tr></thead><tbody>" + row.repeat(200) + "</tbody></table>")
                .end();
        byte[] paper = Pdf.of(html, LocalDate.of(2021, 7, 27));

        assertThat(broken(paper)).isEmpty();
        assertThat(text(paper)).contains("Page 2 of ");
    }

    private static List<String> broken(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1).flatMap(flavour -> broken(pdf, flavour)).distinct()
                .toList();
    }

    private static Stream<String> broken(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(failed -> flavour + " " + failed.getRuleId().getClause() + "-"
                            + failed.getRuleId().getTestNumber()
                            + ": " + failed.getMessage() + " at " + failed.getLocation().getContext());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
