package uk.foiworkflow.projections.due;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Wire;

/** How pressing a due date is. A date is missed only from the day after it. */
public enum Urgency {

    OVERDUE, TODAY,
    /** By the coming Sunday. */
    THIS_WEEK, LATER,
    /** Owed, and no day is given for it. */
    UNDATED, STOPPED;

    /** The same in SQL, by the columns {@code due} and {@code stopped_since} of {@code v}, and {@link #parameters}. */
    public static final String SQL = """
            CASE WHEN v.stopped_since IS NOT NULL THEN 'STOPPED' WHEN v.due IS NULL THEN 'UNDATED'
            WHEN v.due < :day THEN 'OVERDUE' WHEN v.due = :day THEN 'TODAY'
            WHEN v.due <= :sunday THEN 'THIS_WEEK' ELSE 'LATER' END""";

    /** What {@link #SQL} needs to know of a day. */
    public static Map<String, LocalDate> parameters(LocalDate day) {
        return Map.of("day", day, "sunday", sunday(day));
    }

    /** How pressing a last day is, where nothing has stopped; {@code due} is null where none is given. */
    public static Urgency of(@Nullable LocalDate due, LocalDate day) {
        if (due == null) {
            return UNDATED;
        }
        if (due.isBefore(day)) {
            return OVERDUE;
        }
        if (due.equals(day)) {
            return TODAY;
        }
        return due.isAfter(sunday(day)) ? LATER : THIS_WEEK;
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
