package uk.foiworkflow.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a count.
 *
 * @param counts whether it counts towards the limit
 * @param number which day of the limit it is, from 1; null when it does not count
 * @param why why it does not count; null when it does
 */
public record Day(LocalDate date, boolean counts, @Nullable Integer number, @Nullable String why) {

    static Day counted(LocalDate date, int number) {
        return new Day(date, true, number, null);
    }

    static Day leftOut(LocalDate date, String why) {
        return new Day(date, false, null, why);
    }
}
