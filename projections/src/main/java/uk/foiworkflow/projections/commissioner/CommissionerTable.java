package uk.foiworkflow.projections.commissioner;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.versions.Changes.Ended;
import uk.foiworkflow.projections.versions.Version;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;

/** The table {@code views.commissioner_version}. */
public final class CommissionerTable implements VersionedTable<CommissionerRow> {

    private static final String INSERT = """
            INSERT INTO views.commissioner_version (commissioner_reference, reference, from_position, known_from,
                to_position, known_to)
            VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String END = """
            UPDATE views.commissioner_version SET to_position = ?, known_to = ?
            WHERE commissioner_reference = ? AND reference = ? AND to_position IS NULL""";

    private CommissionerTable() {}

    /** The read model of the Commissioner's cases. */
    public static Projection projection(EventSource events) {
        return new VersionedProjection<>("commissioner", 1, CommissionerRow::of, new CommissionerTable(), events);
    }

    @Override
    public void end(JdbcOperations views, List<Ended<CommissionerRow>> rows) {
        views.batchUpdate(END, rows, rows.size(), (statement, ended) -> {
            statement.setLong(1, ended.to());
            statement.setObject(2, Rows.utc(ended.knownTo()));
            statement.setString(3, ended.row().commissionerReference());
            statement.setString(4, ended.row().reference());
        });
    }

    @Override
    public void begin(JdbcOperations views, List<Version<CommissionerRow>> versions) {
        views.batchUpdate(INSERT, versions, versions.size(), (statement, version) -> {
            statement.setString(1, version.row().commissionerReference());
            statement.setString(2, version.row().reference());
            statement.setLong(3, version.from());
            statement.setObject(4, Rows.utc(version.knownFrom()), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(5, version.to(), Types.BIGINT);
            statement.setObject(6, Rows.utc(version.knownTo()), Types.TIMESTAMP_WITH_TIMEZONE);
        });
    }

    @Override
    public void clear(JdbcOperations views) {
        views.execute("TRUNCATE views.commissioner_version");
    }
}
