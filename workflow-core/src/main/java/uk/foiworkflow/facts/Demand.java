package uk.foiworkflow.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter of the Commissioner that is to be answered by a day (FOIA s.50, s.51).
 *
 * @param from the day of the letter
 * @param due the last day
 * @param met the day on which it was done; null when it was not
 * @param lifted the day from which it needed doing no more, or not until an appeal is decided; null while it stands
 */
public record Demand(Kind kind, LocalDate from, LocalDate due, @Nullable LocalDate met, @Nullable LocalDate lifted) {

    /** What is wanted. */
    public enum Kind {
        /** An account of the handling, asked for without force of law. */
        ENQUIRY,
        /** Information under s.51. */
        INFORMATION
    }

    Demand metOn(LocalDate day) {
        return met == null ? new Demand(kind, from, due, day, lifted) : this;
    }

    /** Lifted, unless it was done or too late already. */
    Demand liftedOn(LocalDate day) {
        return met == null && lifted == null && !day.isAfter(due) ? new Demand(kind, from, due, met, day) : this;
    }
}
