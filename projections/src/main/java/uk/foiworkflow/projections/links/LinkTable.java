package uk.foiworkflow.projections.links;

import java.sql.PreparedStatement;
import java.sql.SQLException;
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

/** The table {@code views.link_version}. */
public final class LinkTable implements VersionedTable<LinkRow> {

    private static final String INSERT = """
            INSERT INTO views.link_version (reference, other, kind, on_day, why, from_position, known_from, to_position,
                known_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String END = """
            UPDATE views.link_version SET to_position = ?, known_to = ?
            WHERE reference = ? AND other = ? AND kind = ? AND to_position IS NULL""";

    private LinkTable() {}

    /** The read model of the links. */
    public static Projection projection(EventSource events) {
        return new VersionedProjection<>("links", 1, LinkRow::of, new LinkTable(), events);
    }

    @Override
    public void end(JdbcOperations views, List<Ended<LinkRow>> rows) {
        views.batchUpdate(END, rows, rows.size(), (statement, ended) -> {
            statement.setLong(1, ended.to());
            statement.setObject(2, Rows.utc(ended.knownTo()));
            statement.setString(3, ended.row().reference());
            statement.setString(4, ended.row().other());
            statement.setString(5, ended.row().kind().name());
        });
    }

    @Override
    public void begin(JdbcOperations views, List<Version<LinkRow>> versions) {
        views.batchUpdate(INSERT, versions, versions.size(), LinkTable::set);
    }

    @Override
    public void clear(JdbcOperations views) {
        views.execute("TRUNCATE views.link_version");
    }

    /** Types are named, for a null without one makes the driver prepare the statement anew. */
    private static void set(PreparedStatement statement, Version<LinkRow> version) throws SQLException {
        LinkRow row = version.row();
        statement.setString(1, row.reference());
        statement.setString(2, row.other());
        statement.setString(3, row.kind().name());
        statement.setObject(4, row.on(), Types.DATE);
        statement.setString(5, row.why());
        statement.setLong(6, version.from());
        statement.setObject(7, Rows.utc(version.knownFrom()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setObject(8, version.to(), Types.BIGINT);
        statement.setObject(9, Rows.utc(version.knownTo()), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
