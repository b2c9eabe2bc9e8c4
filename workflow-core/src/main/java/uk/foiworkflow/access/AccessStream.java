package uk.foiworkflow.access;

import java.time.YearMonth;
import java.util.regex.Pattern;

/** The names of the streams of what happens around the requests: {@code access/2026-07/…}, for a month in Europe/London. */
public final class AccessStream {

    /** With what the name of each begins. */
    public static final String ALL = "access/";

    private static final Pattern SOLIDUS = Pattern.compile("/");

    private AccessStream() {}

    /** With what the name of each stream of that month begins. */
    public static String of(YearMonth month) {
        return ALL + month + "/";
    }

    /** The month of such a stream. */
    public static YearMonth month(String stream) {
        return YearMonth.parse(SOLIDUS.split(stream, -1)[1]);
    }
}
