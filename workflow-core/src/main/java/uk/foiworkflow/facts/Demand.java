package uk.foiworkflow.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.event.CommissionerEvent.DateAgreed;

/**
 * A letter of the Commissioner that is to be answered by a day (FOIA s.50, s.51).
 *
 * @param from the day of the letter
 * @param due the last day
 * @param met the day on which it was done; null when it was not
 * @param lifted the day from which it needed doing no more, or not until an appeal is decided; null while it stands
 * @param why where the last day comes from; null when the letter gives it
 */
public record Demand(Kind kind, LocalDate from, LocalDate due, @Nullable LocalDate met, @Nullable LocalDate lifted,
        @Nullable String why) {

    /** What is wanted. */
    public enum Kind {
        /** An account of the handling, asked for without force of law. */
        ENQUIRY,
        /** Information under s.51. */
        INFORMATION
    }

    /** Nobody gave a day, so that the days were counted that the Commissioner usually gives (R10.2, R10.3). */
    static @Nullable String counted(@Nullable Integer workingDays) {
        return workingDays == null
                ? null
                : "The letter gives no day; the Commissioner usually gives " + workingDays + " working days.";
    }

    static String agreed(DateAgreed agreed) {
        return "Agreed with the Commissioner on " + DateInWords.of(agreed.on())
                + (agreed.was() == null ? "." : ", instead of " + DateInWords.of(agreed.was()) + ".");
    }

    Demand metOn(LocalDate day) {
        return met == null ? new Demand(kind, from, due, day, lifted, why) : this;
    }

    /** Lifted, unless it was done or too late already. */
    Demand liftedOn(LocalDate day) {
        return met == null && lifted == null && !day.isAfter(due) ? new Demand(kind, from, due, met, day, why) : this;
    }
}
