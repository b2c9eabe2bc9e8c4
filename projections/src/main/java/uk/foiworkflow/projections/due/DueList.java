package uk.foiworkflow.projections.due;

import java.time.LocalDate;
import java.util.List;

/**
 * What is owed, the earliest first.
 *
 * @param day the day by which urgency is told, Europe/London
 */
public record DueList(LocalDate day, List<DueRow> rows) {

    public DueList {
        rows = List.copyOf(rows);
    }

    /** Those of one urgency. */
    public List<DueRow> in(Urgency urgency) {
        return rows.stream().filter(row -> row.urgency(day) == urgency).toList();
    }
}
