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
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.event.DecisionStage;

/** Counts what became of exemptions from their first claim to the Tribunal, and finds the cases behind each count. */
public final class Survival {

    private static final String TABLE = "claim_version";
    /** A request has fewer claims than that. */
    private static final String PLACE = "v.entry * 1000 + v.number";

    private final JdbcClient views;

    /** @param views the database of the read models */
    public Survival(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /** What became of one exemption or limb, as it was cited; a figure that is not among the counts is 0. */
    public record Of(Regime regime, Exemption exemption, Map<ClaimFigure, Long> counts) {}

    /**
     * An exemption that was relied on for a question.
     *
     * @param answered the day of the first answer
     * @param raised the stage at which it was first relied on
     * @param review what became of it there; null where that has not decided on it, and so on
     */
    public record Told(String reference, int question, Regime regime, String exemption, LocalDate answered,
            DecisionStage raised, @Nullable Fate review, @Nullable Fate commissioner, @Nullable Fate tribunal) {}

    /** Every exemption that was relied on, in the order of the law's own numbering as far as text has one. */
    public List<Of> count(Cohort cohort, Viewer viewer) {
        return views.sql("SELECT v.regime, v.exemption, " + Cohort.counts(ClaimFigure.values())
                + Cohort.rows(TABLE, viewer) + " GROUP BY v.regime, v.exemption ORDER BY v.regime, v.exemption")
                .params(cohort.parameters(viewer)).query(Survival::of).list();
    }

    /**
     * Exactly what a figure counts, in the order in which the requests were logged.
     *
     * @param regime with an exemption, the law under which it was relied on; null for all
     * @param exemption as it was cited; null for all
     * @param after the place behind which the page goes on; null for the first page
     */
    public Page<Told> cases(Cohort cohort, ClaimFigure figure, @Nullable Regime regime, @Nullable String exemption,
            Viewer viewer, @Nullable Long after, int size) {
        record Placed(long place, Told told) {}
        List<Placed> found = views.sql("SELECT " + PLACE + " AS place, v.*" + Cohort.rows(TABLE, viewer) + " AND "
                + figure.where() + " AND (CAST(:regime AS text) IS NULL OR v.regime = :regime)"
                + " AND (CAST(:exemption AS text) IS NULL OR v.exemption = :exemption)"
                + " AND (CAST(:after AS bigint) IS NULL OR " + PLACE + " > :after) ORDER BY 1 LIMIT :limit")
                .params(cohort.parameters(viewer)).param("regime", regime == null ? null : regime.name())
                .param("exemption", exemption).param("after", after).param("limit", size + 1)
                .query((row, number) -> new Placed(row.getLong("place"), told(row))).list();
        Page<Placed> page = Page.of(found, size, Placed::place);
        return new Page<>(page.items().stream().map(Placed::told).toList(), page.next());
    }

    private static Of of(ResultSet row, int number) throws SQLException {
        return new Of(Regime.valueOf(row.getString("regime")), new Exemption(row.getString("exemption")),
                Cohort.counted(row, 2, ClaimFigure.values()));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(row.getString("reference"), row.getInt("question"), Regime.valueOf(row.getString("regime")),
                row.getString("exemption"), Objects.requireNonNull(row.getObject("answered", LocalDate.class)),
                DecisionStage.valueOf(row.getString("raised")), fate(row, "review"), fate(row, "commissioner"),
                fate(row, "tribunal"));
    }

    private static @Nullable Fate fate(ResultSet row, String column) throws SQLException {
        String fate = row.getString(column);
        return fate == null ? null : Fate.valueOf(fate);
    }
}
