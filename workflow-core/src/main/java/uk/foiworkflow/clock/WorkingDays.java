package uk.foiworkflow.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Rulebook;

/**
 * The working days by which one law counts (FOIA s.10(6), FOISA s.73). Every method throws {@link OutsideCalendar} for a
 * day that the calendar does not cover.
 */
public final class WorkingDays {

    private static final MonthDay CHRISTMAS_DAY = MonthDay.of(Month.DECEMBER, 25);

    private final WorkingCalendar calendar;
    private final boolean scottish;

    WorkingDays(WorkingCalendar calendar, boolean scottish) {
        this.calendar = calendar;
        this.scottish = scottish;
    }

    /** Whether it is a working day. */
    public boolean isWorkingDay(LocalDate day) {
        return whyNot(day) == null;
    }

    /** Why it is no working day, the weekend named first: {@code bank holiday in Scotland}; null when it is one. */
    @Rulebook({"R2.2", "R2.3", "R2.4", "R2.7", "R12-scotland"})
    public @Nullable String whyNot(LocalDate day) {
        calendar.require(day);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return "Saturday";
        }
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return "Sunday";
        }
        if (MonthDay.from(day).equals(CHRISTMAS_DAY)) {
            return "Christmas Day";
        }
        BankHoliday holiday = calendar.bankHolidays().get(day);
        if (scottish) {
            return holiday != null && holiday.keptIn(Jurisdiction.SCOTLAND) ? "bank holiday in Scotland" : null;
        }
        if (GoodFriday.is(day)) {
            return "Good Friday";
        }
        return holiday == null ? null : "bank holiday " + holiday.where();
    }

    /**
     * The n-th working day following {@code from}, which is itself day 0 and need not be a working day.
     *
     * @throws IllegalArgumentException when n is less than 1
     */
    @Rulebook({"R2.1", "R1.6"})
    public LocalDate plus(LocalDate from, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("There is no working day number " + n + " after a day");
        }
        LocalDate day = from;
        for (int number = 0; number < n; number++) {
            day = next(day);
        }
        return day;
    }

    /**
     * Which working day after {@code from} that day is; for a day that is no working day, and for {@code from} itself, the
     * number of working days that have passed by its end.
     *
     * @throws IllegalArgumentException when the day is before {@code from}
     */
    public int number(LocalDate from, LocalDate day) {
        if (day.isBefore(from)) {
            throw new IllegalArgumentException(day + " is before " + from + ", from which it is to be counted");
        }
        calendar.require(from);
        int number = 0;
        for (LocalDate next = from.plusDays(1); !next.isAfter(day); next = next.plusDays(1)) {
            if (isWorkingDay(next)) {
                number++;
            }
        }
        return number;
    }

    /** The day itself if it is a working day, else the next one. */
    @Rulebook("R10.8")
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : next(day);
    }

    private LocalDate next(LocalDate from) {
        calendar.require(from);
        LocalDate day = from.plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
