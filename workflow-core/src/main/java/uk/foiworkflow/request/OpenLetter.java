package uk.foiworkflow.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter of the Commissioner that awaits an answer, or a day that was agreed without one.
 *
 * @param kind what it is
 * @param on its day
 * @param due the day by which it is to be answered, as it was last agreed; null when none is known
 */
public record OpenLetter(Kind kind, LocalDate on, @Nullable LocalDate due) {

    /** What is awaited. */
    public enum Kind {
        /** An account of the handling, asked for without force of law. */
        ENQUIRY,
        /** Information under s.51. */
        INFORMATION_NOTICE,
        /** Something else that was agreed. */
        AGREEMENT
    }

    OpenLetter putOffTo(LocalDate day) {
        return new OpenLetter(kind, on, day);
    }
}
