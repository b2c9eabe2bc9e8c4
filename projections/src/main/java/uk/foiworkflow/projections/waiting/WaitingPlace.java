package uk.foiworkflow.projections.waiting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in the list a case stands: by its last day, what has none last, then by its reference. */
record WaitingPlace(@Nullable LocalDate due, String reference) {

    /** The order of the list. */
    static final String SQL = "coalesce(v.due, 'infinity'), v.reference";

    private static final String SEPARATOR = "\u001f";

    /** @throws IllegalArgumentException when it is none */
    static WaitingPlace of(String text) {
        int end = text.indexOf(SEPARATOR);
        try {
            return new WaitingPlace(end == 0 ? null : LocalDate.parse(text.substring(0, end)), text.substring(end + 1));
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no place in the list", e);
        }
    }

    String text() {
        return (due == null ? "" : due) + SEPARATOR + reference;
    }

    Map<String, String> parameters() {
        return Map.of("afterDue", due == null ? "infinity" : due.toString(), "afterReference", reference);
    }
}
