package uk.foiworkflow.projections.due;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.versions.Changes.Ended;
import uk.foiworkflow.projections.versions.Version;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;

/** The table {@code views.due_version}. */
public final class DueTable implements VersionedTable<DueRow> {

    /** Its columns, as {@link #row} reads them. */
    static final String COLUMNS = "v.reference, v.provision, v.questions, v.from_day, v.due, v.target, v.stopped_since,"
            + " v.officer";

    private static final String INSERT = """
            INSERT INTO views.due_version (reference, provision, questions, from_day, due, target, stopped_since, officer,
                from_position, known_from, to_position, known_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String END = """
            UPDATE views.due_version SET to_position = ?, known_to = ?
            WHERE reference = ? AND provision = ? AND questions = ? AND due IS NOT DISTINCT FROM ? AND to_position IS NULL""";

    private DueTable() {}

    /** The read model of the due list. */
    public static Projection projection(EventSource events) {
        return new VersionedProjection<>("due", 3, DueRow::of, new DueTable(), events);
    }

    @Override
    public void end(JdbcOperations views, List<Ended<DueRow>> rows) {
        views.batchUpdate(END, rows, rows.size(), (statement, ended) -> {
            statement.setLong(1, ended.to());
            statement.setObject(2, Rows.utc(ended.knownTo()));
            statement.setString(3, ended.row().reference());
            statement.setString(4, ended.row().provision());
            statement.setObject(5, ended.row().questions().toArray(Integer[]::new));
            statement.setObject(6, ended.row().due(), Types.DATE);
        });
    }

    @Override
    public void begin(JdbcOperations views, List<Version<DueRow>> versions) {
        views.batchUpdate(INSERT, versions, versions.size(), DueTable::set);
    }

    @Override
    public void clear(JdbcOperations views) {
        views.execute("TRUNCATE views.due_version");
    }

    static DueRow row(ResultSet row, int number) throws SQLException {
        return new DueRow(row.getString("reference"), row.getString("provision"), Rows.integers(row, "questions"),
                row.getObject("from_day", LocalDate.class), row.getObject("due", LocalDate.class),
                row.getObject("target", LocalDate.class), row.getObject("stopped_since", LocalDate.class),
                row.getString("officer"));
    }

    /** Types are named, for a null without one makes the driver prepare the statement anew. */
    private static void set(PreparedStatement statement, Version<DueRow> version) throws SQLException {
        DueRow row = version.row();
        statement.setString(1, row.reference());
        statement.setString(2, row.provision());
        statement.setObject(3, row.questions().toArray(Integer[]::new));
        statement.setObject(4, row.from(), Types.DATE);
        statement.setObject(5, row.due(), Types.DATE);
        statement.setObject(6, row.target(), Types.DATE);
        statement.setObject(7, row.stoppedSince(), Types.DATE);
        statement.setString(8, row.officer());
        statement.setLong(9, version.from());
        statement.setObject(10, Rows.utc(version.knownFrom()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setObject(11, version.to(), Types.BIGINT);
        statement.setObject(12, Rows.utc(version.knownTo()), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
