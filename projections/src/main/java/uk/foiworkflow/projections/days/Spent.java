package uk.foiworkflow.projections.days;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.standing.Milestones;

/**
 * An answered request with its days counted.
 *
 * @param spans with whom it lay, from receipt to the answer
 * @param lateness by how much it was late, and to whom that falls
 */
public record Spent(DaysRow row, List<Span> spans, Lateness lateness) {

    public Spent {
        spans = List.copyOf(spans);
    }

    /**
     * A request with its days counted.
     *
     * @param until where it is not answered, the day to which they are told
     */
    public static Spent of(DaysRow row, LocalDate until, Counter counter) {
        List<Span> spans = Span.of(row, until, counter);
        return new Spent(row, spans, Lateness.of(row, spans, counter));
    }

    /** On which working day of its limit the answer went out, or on which it is; days of a paid fee left out. */
    public int workingDay() {
        return spans.stream().mapToInt(Span::counted).sum();
    }

    /** On which of them the text that went out was put forward; null where no draft did. */
    public @Nullable Integer readyOn(Counter counter) {
        LocalDate ready = row.milestones().ready();
        return ready == null ? null : Span.counted(row, spans, ready, counter);
    }

    /** The milestones that it came to, in their usual order, with their days. */
    Map<String, LocalDate> reached() {
        Milestones milestones = row.milestones();
        Map<String, LocalDate> reached = new LinkedHashMap<>();
        put(reached, "acknowledged", milestones.acknowledged());
        put(reached, "allocated", milestones.allocated());
        put(reached, "tasked", milestones.tasked());
        put(reached, "replied", milestones.replied());
        put(reached, "drafted", milestones.drafted());
        put(reached, "ready", milestones.ready());
        put(reached, "cleared", milestones.passed());
        put(reached, "issued", row.answered());
        return reached;
    }

    private static void put(Map<String, LocalDate> reached, String what, @Nullable LocalDate day) {
        if (day != null) {
            reached.put(what, day);
        }
    }
}
