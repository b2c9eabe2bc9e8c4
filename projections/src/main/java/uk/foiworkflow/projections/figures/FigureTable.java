package uk.foiworkflow.projections.figures;

import java.util.List;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;

/** The table {@code views.figure_version}, beside which stands how many finished requests are alike. */
public final class FigureTable {

    static final String NAME = "figure_version";

    private static final VersionedTable<FigureRow> TABLE = new VersionedTable<>(NAME,
            List.of(Column.of("reference", FigureRow::reference)),
            List.of(Column.of("entry", FigureRow::entry), Column.of("authority", FigureRow::authority),
                    Column.of("received", FigureRow::received), Column.of("regime", FigureRow::regime),
                    Column.of("sort", FigureRow::sort), Column.of("subject", FigureRow::subject),
                    Column.of("officer", FigureRow::officer),
                    Column.of("progress", FigureRow::progress), Column.of("kept", FigureRow::kept),
                    Column.of("first", FigureRow::first), Column.of("due", FigureRow::due),
                    Column.of("extension", FigureRow::extension), Column.of("notified", FigureRow::notified),
                    Column.of("extended_to", FigureRow::extendedTo), Column.of("settled", FigureRow::settled),
                    Column.of("beyond", FigureRow::beyond),
                    Column.of("outcome", FigureRow::outcome), Column.of("ground", FigureRow::ground),
                    Column.of("accessible", FigureRow::accessible),
                    Column.of("exemptions", FigureRow::exemptions)));

    private FigureTable() {}

    /**
     * The read model of what requests are counted by.
     *
     * @param calendar for the days that an answer took
     */
    public static Projection projection(Standings standings, WorkingCalendar calendar) {
        return new CountedFigures(new VersionedProjection<>("figures", 4,
                standing -> FigureRow.of(standing, calendar), TABLE, standings));
    }
}
