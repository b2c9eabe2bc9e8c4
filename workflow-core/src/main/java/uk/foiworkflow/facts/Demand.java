package uk.foiworkflow.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that the Commissioner or the Tribunal wants done by a day that their letter gives (FOIA s.50(4), s.51).
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
        INFORMATION,
        /** The steps of a decision notice or of the Tribunal's decision. */
        STEPS
    }

    Demand metOn(LocalDate day) {
        return met == null ? new Demand(kind, from, due, day, lifted) : this;
    }

    /** Lifted, unless it was done or too late already. */
    Demand liftedOn(LocalDate day) {
        return met == null && lifted == null && !day.isAfter(due) ? new Demand(kind, from, due, met, day) : this;
    }
}
