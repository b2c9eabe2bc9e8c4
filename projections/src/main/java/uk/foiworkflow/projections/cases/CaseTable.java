package uk.foiworkflow.projections.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;
import uk.foiworkflow.request.Stage;

/** The table {@code views.request_version}. */
public final class CaseTable {

    /** Its columns, as {@link #row} reads them. */
    static final String COLUMNS = """
            v.entry, v.reference, v.former_reference, v.authority, v.regime, v.stage, v.roll_up, v.received, v.assigned_to,
            v.questions, v.next_due, v.stopped_since, v.closed, v.review_open, v.complaint_open, v.holders,
            v.awaiting_clearance, v.cleared_by, v.reviewer""";

    private static final VersionedTable<CaseRow> TABLE = new VersionedTable<>("request_version",
            List.of(Column.of("reference", CaseRow::reference)),
            List.of(Column.of("entry", CaseRow::entry), Column.of("former_reference", CaseRow::formerReference),
                    Column.of("authority", CaseRow::authority), Column.of("regime", CaseRow::regime),
                    Column.of("stage", CaseRow::stage), Column.of("roll_up", CaseRow::rollUp),
                    Column.of("received", CaseRow::received), Column.of("assigned_to", CaseRow::assignedTo),
                    Column.of("questions", CaseRow::questions), Column.of("next_due", CaseRow::nextDue),
                    Column.of("stopped_since", CaseRow::stoppedSince), Column.of("closed", CaseRow::closed),
                    Column.of("review_open", CaseRow::reviewOpen),
                    Column.of("complaint_open", CaseRow::complaintOpen), Column.of("holders", CaseRow::holders),
                    Column.of("awaiting_clearance", CaseRow::awaitingClearance),
                    Column.of("cleared_by", CaseRow::clearedBy), Column.of("reviewer", CaseRow::reviewer)));

    private CaseTable() {}

    /** The read model of the cases. */
    public static Projection projection(Standings standings) {
        return new VersionedProjection<>(Cases.PROJECTION, 2, CaseRow::of, TABLE, standings);
    }

    static CaseRow row(ResultSet row, int number) throws SQLException {
        return new CaseRow(row.getLong("entry"), row.getString("reference"), row.getString("former_reference"),
                row.getString("authority"), Regime.valueOf(row.getString("regime")),
                Stage.valueOf(row.getString("stage")),
                RollUp.valueOf(row.getString("roll_up")), row.getObject("received", LocalDate.class),
                row.getString("assigned_to"), row.getString("questions"), row.getObject("next_due", LocalDate.class),
                row.getObject("stopped_since", LocalDate.class), row.getObject("closed", LocalDate.class),
                row.getBoolean("review_open"), row.getBoolean("complaint_open"), Rows.texts(row, "holders"),
                row.getBoolean("awaiting_clearance"), Rows.texts(row, "cleared_by"), row.getString("reviewer"));
    }
}
