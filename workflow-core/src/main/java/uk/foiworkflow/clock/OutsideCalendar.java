package uk.foiworkflow.clock;

import java.time.LocalDate;

/** A day was asked about for which the calendar knows no bank holidays; no answer is given rather than a wrong one. */
public final class OutsideCalendar extends RuntimeException {

    OutsideCalendar(LocalDate day, WorkingCalendar calendar) {
        super("%s is outside the calendar of working days %s, which covers the years %s to %s".formatted(day,
                calendar.version(), calendar.first(), calendar.last()));
    }
}
