package uk.foiworkflow.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.api.audit.Csv.Column;

class CsvTest {

    @Test
    void aLineEndsInReturnAndNewlineAndWhatHasACommaAQuotationMarkOrALineEndIsQuoted() {
        assertThat(line("plain", "a, b", "he said \"no\"", "two\nlines", null, 7, true, LocalDate.of(2021, 7, 9)))
                .isEqualTo("plain,\"a, b\",\"he said \"\"no\"\"\",\"two\nlines\",,7,true,2021-07-09\r\n");
        assertThat(line(List.of(), List.of(1, 2), List.of("=1", "2"))).isEqualTo(",1; 2,'=1; 2\r\n");
    }

    @Test
    void theFirstLineNamesTheColumns() {
        assertThat(
                new Csv<String>(List.of(new Column<>("reference", one -> one), new Column<>("on", one -> one))).head())
                .isEqualTo("reference,on\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20", "-1", "@SUM(A1)", "\t=1", "'quoted'", "＝1"})
    void whatASpreadsheetWouldCalculateHasAnApostropheBeforeIt(String text) {
        assertThat(line(text)).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void anEvilFormulaStaysATextWhenItIsQuotedToo() {
        assertThat(line("=HYPERLINK(\"http://evil.example\",\"click\")"))
                .isEqualTo("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"click\"\")\"\r\n");
        assertThat(line("\r=1")).isEqualTo("\"'\r=1\"\r\n");
        assertThat(line(-1, "a=b", "1-2")).isEqualTo("-1,a=b,1-2\r\n");
    }

    private static String line(@Nullable Object... cells) {
        List<Column<List<@Nullable Object>>> columns = IntStream.range(0, cells.length)
                .<Column<List<@Nullable Object>>>mapToObj(i -> new Column<>("c" + i, row -> row.get(i))).toList();
        return new Csv<>(columns).row(Arrays.asList(cells));
    }
}
