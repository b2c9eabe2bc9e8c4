package uk.foiworkflow.projections.due;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is owed, the earliest first, page by page.
 *
 * @param day the day by which urgency is told, Europe/London
 * @param counts how many due dates there are of each urgency, on all pages and whatever the urgency that is wanted
 * @param next where the next page goes on; null when this is the last
 */
public record DueList(LocalDate day, Map<Urgency, Long> counts, List<DueRow> rows, @Nullable String next) {

    public DueList {
        Map<Urgency, Long> all = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            all.put(urgency, counts.getOrDefault(urgency, 0L));
        }
        counts = Collections.unmodifiableMap(all);
        rows = List.copyOf(rows);
    }

    /** Those of one urgency on this page. */
    public List<DueRow> in(Urgency urgency) {
        return rows.stream().filter(row -> row.urgency(day) == urgency).toList();
    }
}
