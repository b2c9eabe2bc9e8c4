package uk.foiworkflow.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.facts.ClockAt;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.request.event.RequestEvent;

/** A case day by day: what happened, and how the clocks stood at the end of the day. */
public final class Chronology {

    private Chronology() {}

    /**
     * One line.
     *
     * @param event what happened; null where it is the last day of a limit
     * @param clocks how every limit stood; of a last day the one that ends
     */
    public record Row(LocalDate on, @Nullable RequestEvent event, List<ClockAt> clocks) {

        public Row {
            clocks = List.copyOf(clocks);
        }
    }

    /**
     * The lines in the order of their days; of one day as they were recorded, and the last days of limits behind them.
     *
     * @param events those that count, the receipt among them
     * @param today until when the clocks are told
     * @throws uk.foiworkflow.clock.OutsideCalendar when a limit leaves the years that the calendar covers
     */
    public static List<Row> of(List<RequestEvent> events, LocalDate today, WorkingCalendar calendar) {
        Map<LocalDate, List<ClockAt>> days = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (RequestEvent event : events) {
            rows.add(new Row(event.on(), event,
                    days.computeIfAbsent(event.on(), day -> ClockAt.of(Facts.of(events, day), calendar))));
        }
        for (ClockAt clock : ClockAt.of(Facts.of(events, today), calendar)) {
            ClockAt then = clock.due().isAfter(today)
                    ? clock
                    : ClockAt.of(Facts.of(events, clock.due()), calendar).stream()
                            .filter(at -> at.provision().equals(clock.provision())
                                    && at.questions().containsAll(clock.questions()))
                            .findFirst().orElse(clock);
            rows.add(new Row(clock.due(), null, List.of(then.of(clock.questions()))));
        }
        rows.sort(Comparator.comparing(Row::on));
        return rows;
    }
}
