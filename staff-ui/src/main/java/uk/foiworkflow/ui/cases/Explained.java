package uk.foiworkflow.ui.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A due date, day by day. */
record Explained(LocalDate received, String limit, LocalDate due, List<Day> days) {

    /** A day, and why it does not count. */
    record Day(LocalDate date, boolean counts, @Nullable Integer number, @Nullable String why) {}
}
