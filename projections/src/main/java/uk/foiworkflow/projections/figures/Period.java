package uk.foiworkflow.projections.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.foiworkflow.clock.DateInWords;

/**
 * A stretch of days that statistics are about.
 *
 * @param name as it is asked for: {@code 2021-Q3}, {@code 2021}, {@code 2021-07} or {@code 2021-07-01..2021-09-30}
 * @param from its first day
 * @param to its last day
 */
public record Period(String name, LocalDate from, LocalDate to) {

    private static final int MONTHS = 3;
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

    /**
     * The period of that name; one that ends before it begins is a period all the same.
     *
     * @throws IllegalArgumentException when that is none
     */
    public static Period of(String name) {
        try {
            Matcher quarter = QUARTER.matcher(name);
            if (quarter.matches()) {
                return quarter(YearMonth.of(Integer.parseInt(quarter.group(1)),
                        MONTHS * Integer.parseInt(quarter.group(2))));
            }
            if (YEAR.matcher(name).matches()) {
                int year = Integer.parseInt(name);
                return new Period(name, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            if (MONTH.matcher(name).matches()) {
                YearMonth month = YearMonth.parse(name);
                return new Period(name, month.atDay(1), month.atEndOfMonth());
            }
            Matcher days = DAYS.matcher(name);
            if (days.matches()) {
                return new Period(name, LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no period", e);
        }
        throw new IllegalArgumentException(name + " is no period");
    }

    /** The calendar quarter in which a day lies. */
    public static Period quarter(LocalDate day) {
        return quarter(YearMonth.from(day));
    }

    private static Period quarter(YearMonth month) {
        int number = (month.getMonthValue() + MONTHS - 1) / MONTHS;
        YearMonth last = YearMonth.of(month.getYear(), MONTHS * number);
        return new Period(month.getYear() + "-Q" + number, last.minusMonths(MONTHS - 1L).atDay(1),
                last.atEndOfMonth());
    }

    /** The calendar quarter before the one in which it begins. */
    public Period quarterBefore() {
        return quarter(quarter(from).from().minusDays(1));
    }

    /** {@code 1 July 2021 to 30 September 2021}. */
    public String inWords() {
        return DateInWords.of(from) + " to " + DateInWords.of(to);
    }

    @Override
    public String toString() {
        return name;
    }
}
