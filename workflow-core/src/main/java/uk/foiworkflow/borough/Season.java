package uk.foiworkflow.borough;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** When people write: less in August and before Christmas, most in spring, and seldom at the weekend. */
final class Season {

    private static final int YEARS = 3;
    /** In a hundred, January first. */
    private static final List<Integer> MONTHS = List.of(88, 92, 100, 94, 96, 86, 80, 62, 82, 90, 88, 54);
    /** In a hundred, Monday first. */
    private static final List<Integer> WEEKDAYS = List.of(100, 98, 94, 90, 78, 14, 12);

    private Season() {}

    /** Some day of the three years that end with that one. */
    static LocalDate received(Dice dice, LocalDate until) {
        int days = (int) (until.toEpochDay() - until.minusYears(YEARS).toEpochDay());
        while (true) {
            LocalDate day = until.minusDays(dice.from(0, days - 1));
            DayOfWeek weekday = day.getDayOfWeek();
            if (dice.percent(MONTHS.get(day.getMonthValue() - 1))
                    && dice.percent(WEEKDAYS.get(weekday.getValue() - 1))) {
                return day;
            }
        }
    }
}
