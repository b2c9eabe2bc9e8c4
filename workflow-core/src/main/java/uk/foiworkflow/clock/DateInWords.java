package uk.foiworkflow.clock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date as a letter writes it: {@code 9 July 2021}. */
public final class DateInWords {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private DateInWords() {}

    /** The day, the month in full, and the year. */
    public static String of(LocalDate date) {
        return FORM.format(date);
    }
}
