package uk.foiworkflow.clock;

import java.time.LocalDate;
import uk.foiworkflow.law.Rulebook;

/** The day that FOIA s.10(6) leaves out by name, whatever a list of bank holidays says. */
@Rulebook("R2.4")
final class GoodFriday {

    private GoodFriday() {}

    static boolean is(LocalDate day) {
        return day.equals(easterSunday(day.getYear()).minusDays(2));
    }

    /** The Gregorian computus in the form of Meeus, with his letters. */
    private static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
