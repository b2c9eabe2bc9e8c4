package uk.foiworkflow.law;

import java.time.LocalDate;

/**
 * Days on which a school is closed to pupils (SI 2004/3364 reg 3).
 *
 * @param from the first closed day
 * @param to the last closed day, itself closed
 */
public record Closure(LocalDate from, LocalDate to) {

    /** Whether that day falls within the closure, both ends included. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
