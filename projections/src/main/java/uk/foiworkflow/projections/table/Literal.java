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

    private static String element(Object element) {
        return element instanceof Number
                ? element.toString()
                : '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
