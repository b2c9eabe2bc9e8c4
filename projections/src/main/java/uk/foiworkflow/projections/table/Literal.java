package uk.foiworkflow.projections.table;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as PostgreSQL reads them from text. */
final class Literal {

    private Literal() {}

    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            // The database holds microseconds, and would round up to one.
            case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS).toString();
            case Enum<?> constant -> constant.name();
            case List<?> list -> list.stream().map(Literal::element).collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }

    /** As a field of COPY in its text form, where a null is {@code \N}. */
    static void copy(@Nullable String text, StringBuilder line) {
        if (text == null) {
            line.append("\\N");
            return;
        }
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= '\r' || c == '\\') {
                line.append(text, from, i).append(escaped(c));
                from = i + 1;
            }
        }
        line.append(text, from, text.length());
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> String.valueOf(c);
        };
    }

    private static String element(Object element) {
        return element instanceof Number
                ? element.toString()
                : '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
