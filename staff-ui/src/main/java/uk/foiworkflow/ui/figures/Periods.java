package uk.foiworkflow.ui.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The periods that a page offers: any that the interface takes may be typed. */
final class Periods {

    static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final int QUARTERS = 6;
    private static final int MONTHS = 3;

    private Periods() {}

    /** The last quarters and years, the present quarter first. */
    static List<String> offered() {
        LocalDate day = LocalDate.now(Clock.system(HERE));
        return Stream
                .concat(IntStream.range(0, QUARTERS).mapToObj(back -> quarter(day.minusMonths((long) MONTHS * back))),
                        IntStream.range(0, MONTHS).mapToObj(back -> String.valueOf(day.getYear() - back)))
                .toList();
    }

    /** What was asked for; the last whole quarter where nothing was. */
    static String or(@Nullable String asked) {
        return asked == null || asked.isBlank()
                ? quarter(LocalDate.now(Clock.system(HERE)).minusMonths(MONTHS))
                : asked.strip();
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() - 1) / MONTHS + 1);
    }
}
