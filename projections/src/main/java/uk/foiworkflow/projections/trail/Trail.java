package uk.foiworkflow.projections.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.reader.Viewer;

/** Who did what, when, and on what ground. */
public final class Trail {

    private static final String COLUMNS = """
            SELECT position, reference, sequence, type, sentence, happened_on, recorded_at, actor, role, command, questions,
                late, imported, why,
                (SELECT c.entry FROM views.trail c WHERE c.reference = t.reference AND c.entry IS NOT NULL
                    AND t.sequence BETWEEN c.sequence AND c.sequence + c.instead) AS corrects,
                (SELECT c.sequence FROM views.trail c WHERE c.reference = t.reference AND c.entry = t.sequence)
                    AS corrected_by,\s""";

    private final JdbcClient views;

    /** @param views the database of the read models */
    public Trail(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /** The trail of one request, in order; empty when there is none, or the viewer may not read it. */
    public List<TrailEntry> of(String reference, Viewer viewer) {
        return views
                .sql(columns(viewer) + "t.reference = :reference AND t.sequence IS NOT NULL AND "
                        + viewer.mayRead("t.reference")
                        + " ORDER BY sequence")
                .param("reference", reference).param(Viewer.PARAMETER, viewer.id()).query(Trail::entry).list();
    }

    /**
     * The trail of everything that the viewer may read, in the order of recording.
     *
     * @param after the position behind which the page begins; 0 for the first
     * @param size at most so many lines
     */
    public Page<TrailEntry> find(TrailFilter filter, Viewer viewer, long after, int size) {
        var found = views.sql(columns(viewer) + """
                t.position > :after
                AND (CAST(:actor AS text) IS NULL OR t.actor = :actor)
                AND (CAST(:type AS text) IS NULL OR t.type = :type)
                AND (CAST(:from AS timestamptz) IS NULL OR t.recorded_at >= :from)
                AND (CAST(:to AS timestamptz) IS NULL OR t.recorded_at < :to)
                AND (CAST(:q AS text) IS NULL
                    OR strpos(lower(concat_ws(' ', t.reference, t.sentence, t.why)), lower(:q)) > 0)
                AND\s""" + viewer.mayRead("t.reference") + " ORDER BY t.position LIMIT :limit")
                .param("after", after).param("actor", filter.actor()).param("type", filter.type())
                .param("from", Rows.utc(filter.from())).param("to", Rows.utc(filter.to())).param("q", filter.q())
                .param("limit", size + 1).param(Viewer.PARAMETER, viewer.id()).query(Trail::entry).list();
        return Page.of(found, size, TrailEntry::position);
    }

    /** With the other requests that a line names and its reader may not see. */
    private static String columns(Viewer viewer) {
        return COLUMNS + "ARRAY(SELECT o FROM unnest(t.others) o WHERE NOT " + viewer.mayRead("o")
                + ") AS hidden FROM views.trail t WHERE ";
    }

    private static TrailEntry entry(ResultSet row, int number) throws SQLException {
        return new TrailEntry(row.getLong("position"), row.getString("reference"),
                row.getObject("sequence", Long.class),
                row.getString("type"), row.getString("sentence"), row.getObject("happened_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                row.getString("role"), row.getString("command"), Rows.integers(row, "questions"),
                row.getBoolean("late"),
                row.getBoolean("imported"), row.getString("why"), row.getObject("corrects", Long.class),
                row.getObject("corrected_by", Long.class)).without(Rows.texts(row, "hidden"));
    }
}
