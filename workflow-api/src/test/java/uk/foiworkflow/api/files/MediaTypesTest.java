package uk.foiworkflow.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.api.files.MediaTypes.Recognised;
import uk.foiworkflow.store.KeptInMemory;

/** A file is what its bytes are, whatever it is called. */
class MediaTypesTest {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void aFileIsRecognisedByWhatIsInIt() throws IOException {
        byte[] workbook = OfficeFiles.workbook(all -> {
        });
        assertThat(recognised(workbook, "taxis.xlsx")).isEqualTo(new Recognised(WORKBOOK, null));
        assertThat(recognised(workbook, null)).isEqualTo(new Recognised(WORKBOOK, null));
        assertThat(recognised(OfficeFiles.oldWorkbook(all -> {
        }), "taxis.xls").calledType()).isNull();
        assertThat(recognised(PdfFiles.page(page -> PdfFiles.says(page, "Dear Sir")), "letter.pdf"))
                .isEqualTo(new Recognised("application/pdf", null));
        assertThat(recognised("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "taxis.csv"))
                .isEqualTo(new Recognised("text/csv", null));
    }

    @Test
    void aNameThatLiesIsSaidToLie() throws IOException {
        byte[] workbook = OfficeFiles.workbook(all -> {
        });
        assertThat(recognised(workbook, "letter.pdf")).isEqualTo(new Recognised(WORKBOOK, "application/pdf"));
        assertThat(recognised("MZ\u0090\0\3\0\0\0\4\0\0\0".getBytes(StandardCharsets.ISO_8859_1), "letter.pdf")
                .calledType()).isEqualTo("application/pdf");
        assertThat(recognised(new byte[0], "letter.pdf").calledType()).isEqualTo("application/pdf");
        assertThat(recognised(new byte[]{1, 2, 3}, "no ending").calledType()).isNull();
    }

    private static Recognised recognised(byte[] bytes, @Nullable String name) {
        return MediaTypes.of(KeptInMemory.of(bytes), name);
    }
}
