package uk.foiworkflow.projections.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;

/** The table {@code views.due_version}. */
public final class DueTable {

    /** Its columns, as {@link #row} reads them. */
    static final String COLUMNS = "v.reference, v.provision, v.questions, v.from_day, v.due, v.target, v.stopped_since,"
            + " v.officer";

    private static final VersionedTable<DueRow> TABLE = new VersionedTable<>("due_version",
            List.of(Column.of("reference", DueRow::reference), Column.of("provision", DueRow::provision),
                    new Column<>("questions", "integer[]", DueRow::questions),
                    new Column<>("due", "date", DueRow::due)),
            List.of(Column.of("from_day", DueRow::from), Column.of("target", DueRow::target),
                    Column.of("stopped_since", DueRow::stoppedSince), Column.of("officer", DueRow::officer)));

    private DueTable() {}

    /** The read model of the due list. */
    public static Projection projection(Standings standings) {
        return new VersionedProjection<>("due", 4, DueRow::of, TABLE, standings);
    }

    static DueRow row(ResultSet row, int number) throws SQLException {
        return new DueRow(row.getString("reference"), row.getString("provision"), Rows.integers(row, "questions"),
                row.getObject("from_day", LocalDate.class), row.getObject("due", LocalDate.class),
                row.getObject("target", LocalDate.class), row.getObject("stopped_since", LocalDate.class),
                row.getString("officer"));
    }
}
