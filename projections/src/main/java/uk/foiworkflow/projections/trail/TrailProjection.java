package uk.foiworkflow.projections.trail;

import java.util.List;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.table.Table;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.NamesOthers;
import uk.foiworkflow.store.StoredEvent;

/** Writes the trail: one line an event, and the exemptions that it cites. */
public final class TrailProjection implements Projection {

    static final String NAME = "trail";

    private static final Table<Line> TABLE = new Table<>("trail", List.of("position", "reference"),
            List.of(column("position", TrailEntry::position), column("reference", TrailEntry::reference),
                    column("sequence", TrailEntry::sequence), column("type", TrailEntry::type),
                    column("sentence", TrailEntry::sentence), column("happened_on", TrailEntry::on),
                    column("recorded_at", TrailEntry::recordedAt), column("actor", TrailEntry::actor),
                    column("role", TrailEntry::role), column("command", TrailEntry::command),
                    new Column<>("questions", "integer[]", line -> line.entry().questions()),
                    column("late", TrailEntry::late), column("correction", TrailEntry::correction),
                    column("override", TrailEntry::override), column("imported", TrailEntry::imported),
                    column("why", TrailEntry::why),
                    Column.of("entry",
                            line -> line.event() instanceof CorrectionMade made ? (long) made.entry() : null),
                    Column.of("instead", line -> line.event() instanceof CorrectionMade made ? made.instead() : null),
                    Column.of("others", line -> line.event() instanceof NamesOthers names
                            ? names.others()
                            : List.of())));

    private static final Table<Citation> EXEMPTIONS = new Table<>("trail_exemption",
            List.of("citation", "position"),
            List.of(Column.of("citation", Citation::citation), Column.of("position", Citation::position)));

    /** A line, and the event that it tells. */
    private record Line(TrailEntry entry, Event event) {}

    private record Citation(String citation, long position) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public boolean takes(StoredEvent event) {
        return true;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(TABLE, EXEMPTIONS);
    }

    @Override
    public void apply(Views views, List<StoredEvent> batch) {
        TABLE.add(views, batch.stream().map(event -> new Line(TrailEntry.of(event), event.happening())).toList());
        EXEMPTIONS.add(views, batch.stream().flatMap(event -> Citations.of(event.happening()).stream()
                .map(citation -> new Citation(citation, event.position()))).toList());
    }

    @Override
    public void anew(Views views, String reference, List<StoredEvent> events) {
        // A line that only concerns the request, such as a refusal, says nothing of its words and stays.
        views.jdbc().update("""
                WITH gone AS (DELETE FROM %s WHERE reference = ? AND sequence IS NOT NULL RETURNING position)
                DELETE FROM %s WHERE position IN (SELECT position FROM gone)"""
                .formatted(views.table(TABLE.name()), views.table(EXEMPTIONS.name())), reference);
        apply(views, events);
    }

    @Override
    public void anew(Views views, List<Long> positions, List<StoredEvent> events) {
        views.jdbc().update("DELETE FROM " + views.table(TABLE.name()) + " WHERE position = ANY(?)",
                (Object) positions.toArray(Long[]::new));
        apply(views, events);
    }

    private static Column<Line> column(String name, Column.Value<TrailEntry> value) {
        return Column.of(name, line -> value.of(line.entry()));
    }
}
