package uk.foiworkflow.ui.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies with somebody.
 *
 * @param urgency how many cases there are of each
 * @param items the cases, what is due first before all else
 */
record Board(LocalDate day, Figure cases, Map<String, Figure> urgency, Figure stuck, List<Waiting> waitingFor,
        List<WaitingCase> items, @Nullable String next) {

    /** A number, and where the cases are listed that it counts. */
    record Figure(long count, String cases) {}

    /** For whom cases wait, and since when the first of them does. */
    record Waiting(String whom, @Nullable String who, long count, long overdue, long stuck,
            @Nullable LocalDate since) {}

    /** The cases of that urgency among those at hand. */
    public List<WaitingCase> of(String wanted) {
        return items.stream().filter(item -> item.urgency().equals(wanted)).toList();
    }
}
