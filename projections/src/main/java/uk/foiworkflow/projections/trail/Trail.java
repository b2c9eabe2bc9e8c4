package uk.foiworkflow.projections.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.reader.Viewer;

/** Who did what, when, and on what ground. */
public final class Trail {

    private static final String COLUMNS = """
            SELECT position, reference, sequence, type, sentence, happened_on, recorded_at, actor, role, command, questions,
                late, correction, override, imported, why,
                (SELECT c.entry FROM views.trail c WHERE c.reference = t.reference AND c.entry IS NOT NULL
                    AND t.sequence BETWEEN c.sequence AND c.sequence + c.instead) AS corrects,
                (SELECT c.sequence FROM views.trail c WHERE c.reference = t.reference AND c.entry = t.sequence)
                    AS corrected_by,\s""";

    private final JdbcClient views;
    private final Stretches stretches;

    /** @param views the database of the read models */
    public Trail(DataSource views) {
        this.views = JdbcClient.create(views);
        this.stretches = new Stretches(this.views);
    }

    /** The trail of one request, in order; empty when there is none, or the viewer may not read it. */
    public List<TrailEntry> of(String reference, Viewer viewer) {
        return views
                .sql(COLUMNS + hidden(viewer) + "FROM views.trail t WHERE t.reference = :reference"
                        + " AND t.sequence IS NOT NULL AND " + viewer.mayRead("t.reference") + " ORDER BY sequence")
                .param("reference", reference).param(Viewer.PARAMETER, viewer.id()).query(Trail::entry).list();
    }

    /**
     * The trail of everything that the viewer may read, in the order of recording. A page may have fewer lines than asked
     * for, or none, and yet go on: a page looks at some thousands of lines and no more.
     *
     * @param after the position behind which the page begins; 0 for the first
     * @param upTo the last position that is asked for, at most {@link #reached}: whatever is recorded later changes no page
     * @param size at most so many lines
     * @throws TrailBehind when the trail does not go that far yet
     */
    public Page<TrailEntry> find(TrailFilter filter, Viewer viewer, long after, long upTo, int size) {
        Stretch stretch = stretches.of(filter, after, upTo);
        var found = views.sql(COLUMNS + hidden(viewer) + "FROM (" + stretch.lead().lines(Stretches.MOST) + ") t WHERE "
                + filter.sql() + " AND " + viewer.mayRead("t.reference") + " ORDER BY t.position LIMIT :limit")
                .params(filter.values()).params(Map.of("after", stretch.after(), "reach", stretch.reach(), "limit",
                        size + 1, Viewer.PARAMETER, viewer.id()))
                .query(Trail::entry).list();
        if (reached() < upTo) {
            throw new TrailBehind();
        }
        return Page.of(found, size, TrailEntry::position, stretch.whole() ? null : stretch.reach());
    }

    /** The same up to where the trail has come. */
    public Page<TrailEntry> find(TrailFilter filter, Viewer viewer, long after, int size) {
        return find(filter, viewer, after, reached(), size);
    }

    /** The last event that the trail holds, or that is parked. */
    public long reached() {
        return views.sql("SELECT min(position) FROM views.position WHERE projection = ?").param(TrailProjection.NAME)
                .query(Long.class).optional().orElse(0L);
    }

    /** How many events are parked: they are missing in the trail until they can be taken in. */
    public long parked() {
        return views.sql("SELECT count(*) FROM views.dead_letter WHERE projection = ?").param(TrailProjection.NAME)
                .query(Long.class).single();
    }

    /** The other requests that a line names and its reader may not see. */
    private static String hidden(Viewer viewer) {
        return "ARRAY(SELECT o FROM unnest(t.others) o WHERE NOT " + viewer.mayRead("o") + ") AS hidden ";
    }

    private static TrailEntry entry(ResultSet row, int number) throws SQLException {
        return new TrailEntry(row.getLong("position"), row.getString("reference"),
                row.getObject("sequence", Long.class),
                row.getString("type"), row.getString("sentence"), row.getObject("happened_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                row.getString("role"), row.getString("command"), Rows.integers(row, "questions"),
                row.getBoolean("late"), row.getBoolean("correction"), row.getBoolean("override"),
                row.getBoolean("imported"), row.getString("why"), row.getObject("corrects", Long.class),
                row.getObject("corrected_by", Long.class)).without(Rows.texts(row, "hidden"));
    }
}
