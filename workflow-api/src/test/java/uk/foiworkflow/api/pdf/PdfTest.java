package uk.foiworkflow.api.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 27);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="cy"><head><title>Llythyr</title><meta name="subject" content="Llythyr"/>
            <style>body { font-family: 'Liberation Sans' } b { font-weight: 700 } i { font-style: italic }</style></head>
            <body><h1>Dŵr</h1><p>Y <b>tŷ</b> <i>gwyn</i> <a href="https://ico.org.uk" title="ICO">ICO</a></p>
            <ul><li>un</li></ul>
            <table><caption>Dyddiau</caption><tr><th>Dydd</th></tr><tr><td>1</td></tr></table>%s</body></html>""";

    @Test
    void aPageCanBeKeptAndReadByEverybody() throws IOException {
        byte[] pdf = Pdf.of(PAGE.formatted(""), DAY);

        assertThat(PdfValidation.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll(" +", " ")).contains("Dŵr", "Y tŷ gwyn ICO");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("cy");
        }
    }

    @Test
    void theSamePageGivesTheSameBytes() {
        assertThat(Pdf.of(PAGE.formatted(""), DAY)).isEqualTo(Pdf.of(PAGE.formatted(""), DAY))
                .isNotEqualTo(Pdf.of(PAGE.formatted("<p>!</p>"), DAY));
    }

    @Test
    void nothingFromOutsideIsFetched() {
        byte[] pdf = Pdf.of(PAGE.formatted("<p><img src=\"file:///etc/passwd\" alt=\"nothing\"/></p>"
                + "<style>@import url('http://127.0.0.1:1/x.css'); p { background: url('file:///etc/hosts') }</style>"),
                DAY);

        assertThat(pdf).isNotEmpty();
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        assertThatThrownBy(() -> Pdf.of(PAGE.formatted("<p>"), DAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
