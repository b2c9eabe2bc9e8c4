package uk.foiworkflow.ui.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.ui.cases.CaseFile.Deadline;

/**
 * A clock as a strip of days.
 *
 * @param days from the day after it began to its last day; none where they are not told day by day
 */
record Strip(Deadline deadline, List<Cell> days) {

    /** A day of it, and how it looks: {@code counts}, {@code off}, {@code stopped}; {@code today}, {@code due} besides. */
    record Cell(LocalDate date, @Nullable Integer number, @Nullable String why, String looks, boolean today,
            boolean due, boolean gone) {}

    static Strip of(Deadline deadline, @Nullable Explained explained, LocalDate today) {
        if (explained == null || !explained.due().equals(deadline.due())) {
            return new Strip(deadline, List.of());
        }
        LocalDate stopped = deadline.state().equals("stopped") ? deadline.since() : null;
        return new Strip(deadline, explained.days().stream().map(day -> new Cell(day.date(), day.number(), day.why(),
                stopped != null && day.date().isAfter(stopped) ? "stopped" : day.counts() ? "counts" : "off",
                day.date().equals(today), day.date().equals(explained.due()), day.date().isBefore(today))).toList());
    }
}
