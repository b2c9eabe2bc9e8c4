package uk.foiworkflow.projections.due;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in the list a due date stands: by its day, what has none first, then by its case. */
record DuePlace(@Nullable LocalDate due, String reference, String provision, int question, LocalDate from) {

    /** The order of the list. */
    static final String SQL = "coalesce(v.due, '-infinity'), v.reference, v.provision, coalesce(v.questions[1], 0),"
            + " v.from_day";

    private static final String SEPARATOR = "\u001f";

    static DuePlace of(DueRow row) {
        return new DuePlace(row.due(), row.reference(), row.provision(),
                row.questions().isEmpty() ? 0 : row.questions().getFirst(), row.from());
    }

    /** @throws IllegalArgumentException when it is none */
    static DuePlace of(String text) {
        List<String> parts = List.of(text.split(SEPARATOR, -1));
        if (parts.size() != 5) {
            throw new IllegalArgumentException("no place in the list");
        }
        try {
            String due = parts.get(0);
            return new DuePlace(due.isEmpty() ? null : LocalDate.parse(due), parts.get(1), parts.get(2),
                    Integer.parseInt(parts.get(3)), LocalDate.parse(parts.get(4)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no place in the list", e);
        }
    }

    String text() {
        return String.join(SEPARATOR, due == null ? "" : due.toString(), reference, provision,
                Integer.toString(question), from.toString());
    }
}
