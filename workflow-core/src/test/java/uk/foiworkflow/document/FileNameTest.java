package uk.foiworkflow.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is kept as people know it, and misleads neither them nor a system. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"taxis.xlsx,taxis.xlsx",
            "Coûts de taxi 2021.xlsx,Coûts de taxi 2021.xlsx",
            "../../etc/passwd,passwd", "C:\\Users\\jo\\taxis.xlsx,taxis.xlsx", "/,unnamed", "..,unnamed",
            "`   `,unnamed", "`a<b>c:d\"e|f?g*h%2fi`,a_b_c_d_e_f_g_h_2fi", ".htaccess,htaccess", "ends. ,ends"})
    void theLastPartOfAPathIsKeptWithoutWhatMisleads(String name, String kept) {
        assertThat(FileName.of(name)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\r\nb", "a\u0007b", "a\u202eb", "a\u2066b", "a\u2028b", "a\u007fb",
            "a\ud800b"})
    void whatIsNotSeenIsTakenOut(String name) {
        assertThat(FileName.of(name)).matches("a_{1,2}b");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String kept = FileName.of("taxi".repeat(200) + ".xlsx");

        assertThat(kept).hasSize(FileName.LONGEST).startsWith("taxitaxi").endsWith(".xlsx");
        assertThat(FileName.of("\uD83D\uDE95".repeat(300)).codePointCount(0, 240)).isEqualTo(FileName.LONGEST);
        assertThat(FileName.of("x." + "y".repeat(500)).length()).isLessThanOrEqualTo(FileName.LONGEST);
    }
}
