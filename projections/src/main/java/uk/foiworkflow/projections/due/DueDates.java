package uk.foiworkflow.projections.due;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.foiworkflow.projections.reader.Viewer;

/** Tells what is owed and by when, as far as each viewer may see it. */
public final class DueDates {

    private final JdbcClient views;
    private final Clock clock;

    /** @param views the database of the read models */
    public DueDates(DataSource views, Clock clock) {
        this.views = JdbcClient.create(views);
        this.clock = clock;
    }

    /**
     * What is owed.
     *
     * @param after the {@code next} of the page before; null for the first page
     * @param size at most so many
     * @throws IllegalArgumentException when {@code after} is no place in the list
     */
    public DueList list(Viewer viewer, DueFilter filter, @Nullable String after, int size) {
        LocalDate day = filter.when().day(clock);
        String wanted = filter.when().holds("v") + (filter.officer() == null ? "" : " AND v.officer = :officer")
                + " AND "
                + viewer.mayRead("v.reference");
        Map<Urgency, Long> counts = new EnumMap<>(Urgency.class);
        asked("SELECT " + Urgency.SQL + " AS urgency, count(*) AS many FROM views.due_version v WHERE " + wanted
                + " GROUP BY 1", viewer, filter, day)
                .query(row -> {
                    counts.put(Urgency.valueOf(row.getString("urgency")), row.getLong("many"));
                });
        List<DueRow> found = rows(viewer, filter, day, wanted, after == null ? null : DuePlace.of(after), size + 1);
        return found.size() <= size
                ? new DueList(day, counts, found, null)
                : new DueList(day, counts, found.subList(0, size), DuePlace.of(found.get(size - 1)).text());
    }

    /** All cases in which anything is owed now. */
    public SortedSet<String> owing(Viewer viewer) {
        return new TreeSet<>(views
                .sql("SELECT DISTINCT v.reference FROM views.due_version v WHERE v.to_position IS NULL"
                        + " AND " + viewer.mayRead("v.reference"))
                .param(Viewer.PARAMETER, viewer.id()).query(String.class)
                .list());
    }

    private List<DueRow> rows(Viewer viewer, DueFilter filter, LocalDate day, String wanted, @Nullable DuePlace after,
            int limit) {
        StatementSpec asked = asked("SELECT " + DueTable.COLUMNS + " FROM views.due_version v WHERE " + wanted
                + (filter.urgency() == null ? "" : " AND " + Urgency.SQL + " = :urgency")
                + (after == null
                        ? ""
                        : " AND (" + DuePlace.SQL
                                + ") > (CAST(:due AS date), :reference, :provision, :question, :from)")
                + " ORDER BY " + DuePlace.SQL + " LIMIT :limit", viewer, filter, day).param("limit", limit);
        if (filter.urgency() != null) {
            asked = asked.param("urgency", filter.urgency().name());
        }
        if (after != null) {
            asked = asked.param("due", after.due() == null ? "-infinity" : after.due().toString())
                    .param("reference", after.reference()).param("provision", after.provision())
                    .param("question", after.question()).param("from", after.from());
        }
        return asked.query(DueTable::row).list();
    }

    private StatementSpec asked(String sql, Viewer viewer, DueFilter filter, LocalDate day) {
        StatementSpec asked = views.sql(sql).params(Urgency.parameters(day)).params(filter.when().parameters())
                .param(Viewer.PARAMETER, viewer.id());
        return filter.officer() == null ? asked : asked.param("officer", filter.officer());
    }
}
