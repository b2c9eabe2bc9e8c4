package uk.foiworkflow.api.audit;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as RFC 4180 has them. A text that a spreadsheet would take for a formula has an apostrophe before it, and so has one
 * that begins with an apostrophe: whoever reads the file by program takes one away.
 *
 * @param columns in their order
 */
public record Csv<T>(List<Column<T>> columns) {

    /** The media type. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final String END = "\r\n";
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n'＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern SPECIAL = Pattern.compile(".*[\",\r\n].*", Pattern.DOTALL);

    /** A column, and what a row has in it: null for nothing, a list with semicolons between. */
    public record Column<T>(String name, Function<T, @Nullable Object> value) {}

    public Csv {
        columns = List.copyOf(columns);
    }

    /** The names of the columns. */
    public String head() {
        return columns.stream().map(Column::name).collect(Collectors.joining(",", "", END));
    }

    /** A row, with the end of its line. */
    public String row(T row) {
        return columns.stream().map(column -> cell(column.value().apply(row)))
                .collect(Collectors.joining(",", "", END));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> quoted(FORMULA.matcher(text).matches() ? "'" + text : text);
            case List<?> list -> cell(list.stream().map(String::valueOf).collect(Collectors.joining("; ")));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return SPECIAL.matcher(text).matches() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
