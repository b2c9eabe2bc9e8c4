package uk.foiworkflow.projections.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.disclosure.Entry.State;
import uk.foiworkflow.projections.reader.Viewer;

/** What is to be decided about the disclosure log, and what was, as far as each viewer may see the requests. */
public final class Disclosures {

    /** Of each request, what became of it last. */
    private static final String LAST = """
            FROM views.disclosure_entry e WHERE NOT EXISTS (SELECT FROM views.disclosure_entry later
                WHERE later.reference = e.reference AND later.number > e.number)""";
    private static final String UNDECIDED = """
            FROM views.publishable_version p WHERE p.to_position IS NULL
                AND NOT EXISTS (SELECT FROM views.disclosure_entry e WHERE e.reference = p.reference)""";
    private static final String BEHIND = """
             AND (CAST(:day AS date) IS NULL OR (%1$s, %2$s) < (:day, :reference))
            ORDER BY %1$s DESC, %2$s DESC LIMIT :size""";

    private final JdbcClient views;

    /** @param views the database of the read models */
    public Disclosures(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /**
     * A request, as far as it has to do with the log.
     *
     * @param entry the number of its last entry; null while nobody has decided
     * @param on the day on which that came to stand so; while nobody has decided, that of the answer
     * @param by who let it; null likewise
     * @param title of the entry; null where there is none
     */
    public record DisclosureCase(String reference, @Nullable Integer entry, LocalDate on, @Nullable String by,
            @Nullable String title) {}

    /** Where a page ends: behind that request. */
    public record Place(LocalDate day, String reference) {}

    /** How many requests were answered with something and await a decision. */
    public long undecided(Viewer viewer) {
        return views.sql("SELECT count(*) " + UNDECIDED + " AND " + viewer.mayRead("p.reference"))
                .param(Viewer.PARAMETER, viewer.id()).query(Long.class).single();
    }

    /** How many requests stand how; none is left out. */
    public Map<State, Long> counts(Viewer viewer) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        List.of(State.values()).forEach(state -> counts.put(state, 0L));
        views.sql("SELECT e.state, count(*) " + LAST + " AND " + viewer.mayRead("e.reference") + " GROUP BY e.state")
                .param(Viewer.PARAMETER, viewer.id())
                .query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /**
     * Those requests, what came to stand so last first.
     *
     * @param state null for those of which nobody has decided
     * @param behind null for the first page
     * @param size at most so many
     */
    public List<DisclosureCase> page(@Nullable State state, Viewer viewer, @Nullable Place behind, int size) {
        String sql = state == null
                ? "SELECT p.reference, NULL::integer AS number, p.answered AS on_day, NULL AS by_whom, NULL AS title "
                        + UNDECIDED + " AND " + viewer.mayRead("p.reference")
                        + BEHIND.formatted("p.answered", "p.reference")
                : "SELECT e.reference, e.number, e.on_day, e.by_whom, e.title " + LAST + " AND e.state = :state AND "
                        + viewer.mayRead("e.reference") + BEHIND.formatted("e.on_day", "e.reference");
        return views.sql(sql).param("state", state == null ? null : state.name())
                .param("day", behind == null ? null : behind.day())
                .param("reference", behind == null ? null : behind.reference()).param("size", size)
                .param(Viewer.PARAMETER, viewer.id()).query(Disclosures::listed).list();
    }

    private static DisclosureCase listed(ResultSet row, int number) throws SQLException {
        return new DisclosureCase(row.getString("reference"), row.getObject("number", Integer.class),
                row.getObject("on_day", LocalDate.class), row.getString("by_whom"), row.getString("title"));
    }
}
