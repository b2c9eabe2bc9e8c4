package uk.foiworkflow.projections.due;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Wire;

/** How pressing a due date is. A date is missed only from the day after it. */
public enum Urgency {

    OVERDUE, TODAY,
    /** By the coming Sunday. */
    THIS_WEEK, LATER,
    /** Owed, and no day is given for it. */
    UNDATED, STOPPED;

    static Urgency of(@Nullable LocalDate due, LocalDate day) {
        if (due == null) {
            return UNDATED;
        }
        if (due.isBefore(day)) {
            return OVERDUE;
        }
        if (due.equals(day)) {
            return TODAY;
        }
        return due.isAfter(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? LATER : THIS_WEEK;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
