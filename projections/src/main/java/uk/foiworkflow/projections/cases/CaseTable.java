package uk.foiworkflow.projections.cases;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.versions.Changes.Ended;
import uk.foiworkflow.projections.versions.Version;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;
import uk.foiworkflow.request.Stage;

/** The table {@code views.request_version}. */
public final class CaseTable implements VersionedTable<CaseRow> {

    /** Its columns, as {@link #row} reads them. */
    static final String COLUMNS = """
            v.entry, v.reference, v.former_reference, v.authority, v.regime, v.stage, v.roll_up, v.received, v.assigned_to,
            v.questions, v.next_due, v.stopped_since, v.closed, v.review_open, v.complaint_open, v.holders,
            v.awaiting_clearance, v.cleared_by, v.reviewer""";

    private static final String INSERT = """
            INSERT INTO views.request_version (entry, reference, former_reference, authority, regime, stage, roll_up,
                received, assigned_to, questions, next_due, stopped_since, closed, review_open, complaint_open, holders,
                awaiting_clearance, cleared_by, reviewer, from_position, known_from, to_position, known_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String END = """
            UPDATE views.request_version SET to_position = ?, known_to = ? WHERE reference = ? AND to_position IS NULL""";

    private CaseTable() {}

    /** The read model of the cases. */
    public static Projection projection(EventSource events) {
        return new VersionedProjection<>("cases", 1, CaseRow::of, new CaseTable(), events);
    }

    @Override
    public void end(JdbcOperations views, List<Ended<CaseRow>> rows) {
        views.batchUpdate(END, rows, rows.size(), (statement, ended) -> {
            statement.setLong(1, ended.to());
            statement.setObject(2, Rows.utc(ended.knownTo()));
            statement.setString(3, ended.row().reference());
        });
    }

    @Override
    public void begin(JdbcOperations views, List<Version<CaseRow>> versions) {
        views.batchUpdate(INSERT, versions, versions.size(), CaseTable::set);
    }

    @Override
    public void clear(JdbcOperations views) {
        views.execute("TRUNCATE views.request_version");
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

    /** Types are named, for a null without one makes the driver prepare the statement anew. */
    private static void set(PreparedStatement statement, Version<CaseRow> version) throws SQLException {
        CaseRow row = version.row();
        statement.setLong(1, row.entry());
        statement.setString(2, row.reference());
        statement.setString(3, row.formerReference());
        statement.setString(4, row.authority());
        statement.setString(5, row.regime().name());
        statement.setString(6, row.stage().name());
        statement.setString(7, row.rollUp().name());
        statement.setObject(8, row.received(), Types.DATE);
        statement.setString(9, row.assignedTo());
        statement.setString(10, row.questions());
        statement.setObject(11, row.nextDue(), Types.DATE);
        statement.setObject(12, row.stoppedSince(), Types.DATE);
        statement.setObject(13, row.closed(), Types.DATE);
        statement.setBoolean(14, row.reviewOpen());
        statement.setBoolean(15, row.complaintOpen());
        statement.setObject(16, row.holders().toArray(String[]::new));
        statement.setBoolean(17, row.awaitingClearance());
        statement.setObject(18, row.clearedBy().toArray(String[]::new));
        statement.setString(19, row.reviewer());
        statement.setLong(20, version.from());
        statement.setObject(21, Rows.utc(version.knownFrom()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setObject(22, version.to(), Types.BIGINT);
        statement.setObject(23, Rows.utc(version.knownTo()), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
