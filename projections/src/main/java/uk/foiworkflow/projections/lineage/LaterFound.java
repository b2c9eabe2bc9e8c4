package uk.foiworkflow.projections.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;

/** Counts questions that were answered "not held", and those of them of which something was found later. */
public final class LaterFound {

    private static final String TABLE = "not_held_version";
    /** A request has fewer questions than that. */
    private static final String PLACE = "v.entry * 10000 + v.question";

    private final JdbcClient views;

    /** @param views the database of the read models */
    public LaterFound(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /**
     * A question that was answered "not held" in the first place.
     *
     * @param searches how many searches for it were on record before
     * @param minutes what they took
     * @param declared how many holders had said that nothing is held
     * @param found by what it came out that it was held; null where it has not
     * @param foundOn the day on which it did; null likewise
     */
    public record Told(String reference, int question, LocalDate answered, int searches, int minutes, int declared,
            @Nullable FoundBy found, @Nullable LocalDate foundOn) {}

    /** How many of each. */
    public Map<NotHeldFigure, Long> count(Cohort cohort, Viewer viewer) {
        return views.sql("SELECT " + Cohort.counts(NotHeldFigure.values()) + Cohort.rows(TABLE, viewer))
                .params(cohort.parameters(viewer))
                .query((row, number) -> Cohort.counted(row, 0, NotHeldFigure.values())).single();
    }

    /**
     * Exactly what a figure counts, in the order in which the requests were logged.
     *
     * @param after the place behind which the page goes on; null for the first page
     */
    public Page<Told> cases(Cohort cohort, NotHeldFigure figure, Viewer viewer, @Nullable Long after, int size) {
        record Placed(long place, Told told) {}
        List<Placed> found = views.sql("SELECT " + PLACE + " AS place, v.*" + Cohort.rows(TABLE, viewer) + " AND "
                + figure.where() + " AND (CAST(:after AS bigint) IS NULL OR " + PLACE
                + " > :after) ORDER BY 1 LIMIT :limit")
                .params(cohort.parameters(viewer)).param("after", after).param("limit", size + 1)
                .query((row, number) -> new Placed(row.getLong("place"), told(row))).list();
        Page<Placed> page = Page.of(found, size, Placed::place);
        return new Page<>(page.items().stream().map(Placed::told).toList(), page.next());
    }

    private static Told told(ResultSet row) throws SQLException {
        String found = row.getString("found");
        return new Told(row.getString("reference"), row.getInt("question"),
                Objects.requireNonNull(row.getObject("answered", LocalDate.class)), row.getInt("searches"),
                row.getInt("minutes"), row.getInt("declared"), found == null ? null : FoundBy.valueOf(found),
                row.getObject("found_on", LocalDate.class));
    }
}
