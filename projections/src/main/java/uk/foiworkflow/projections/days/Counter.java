package uk.foiworkflow.projections.days;

import java.time.LocalDate;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.clock.WorkingDays;
import uk.foiworkflow.law.Regime;

/**
 * Counts the working days between two days without looking at each, for many are asked. Days that the calendar does not reach
 * count as none.
 */
public final class Counter {

    private final WorkingCalendar calendar;
    private final int[] kingdom;
    private final int[] scotland;
    private final long first;

    public Counter(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.first = calendar.first().atDay(1).toEpochDay();
        this.kingdom = numbers(calendar.uk());
        this.scotland = numbers(calendar.scotland());
    }

    /** Working days after {@code from}, up to and with {@code to}; none where that is not later. */
    public int between(Regime regime, LocalDate from, LocalDate to) {
        int[] numbers = regime.scottish() ? scotland : kingdom;
        return to.isAfter(from) ? numbers[place(to)] - numbers[place(from)] : 0;
    }

    /** The version of the calendar. */
    public String version() {
        return calendar.version();
    }

    private int place(LocalDate day) {
        return (int) Math.clamp(day.toEpochDay() - first, 0, kingdom.length - 1L);
    }

    /** How many working days there are up to and with each day that the calendar reaches. */
    private int[] numbers(WorkingDays working) {
        LocalDate last = calendar.last().plusYears(1).atDay(1);
        int[] numbers = new int[(int) (last.toEpochDay() - first)];
        int number = 0;
        for (int i = 0; i < numbers.length; i++) {
            number += working.isWorkingDay(LocalDate.ofEpochDay(first + i)) ? 1 : 0;
            numbers[i] = number;
        }
        return numbers;
    }
}
