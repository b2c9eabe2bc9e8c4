package uk.foiworkflow.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The count of the days of one limit (FOIA s.10(1), (2) and (6), SI 2004/3364 reg 3). */
final class Count {

    private final Limit limit;
    private final WorkingDays workingDays;
    private final List<Pause> pauses;

    private final List<Day> days = new ArrayList<>();
    private int number;

    Count(Limit limit, WorkingDays workingDays, List<Pause> pauses) {
        this.limit = limit;
        this.workingDays = workingDays;
        this.pauses = pauses;
    }

    List<Day> from(LocalDate dayZero) {
        LocalDate day = dayZero;
        for (int passed = 0; passed < limit.outer() && number < limit.days();) {
            day = day.plusDays(1);
            String why = whyNot(day);
            if (why == null) {
                passed++;
                why = closed(day, passed == limit.outer());
            }
            add(day, why);
        }
        // An extension is of the law's own days: neither closures nor a fees notice that came too late touch them.
        for (int last = number + limit.further(); number < last;) {
            day = day.plusDays(1);
            add(day, workingDays.whyNot(day));
        }
        return List.copyOf(days);
    }

    private void add(LocalDate day, @Nullable String why) {
        days.add(why == null ? Day.counted(day, ++number) : Day.leftOut(day, why));
    }

    private @Nullable String whyNot(LocalDate day) {
        String why = workingDays.whyNot(day);
        if (why == null && pauses.stream().anyMatch(pause -> pause.covers(day))) {
            return "fee awaited, " + Sections.feePause(limit.regime());
        }
        return why;
    }

    private @Nullable String closed(LocalDate day, boolean last) {
        if (limit.closures().stream().noneMatch(closure -> closure.covers(day))) {
            return null;
        }
        return last ? "no school day, but the last day of the outer limit" : "no school day";
    }
}
