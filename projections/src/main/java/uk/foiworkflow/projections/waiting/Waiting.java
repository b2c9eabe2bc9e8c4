package uk.foiworkflow.projections.waiting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.due.Urgency;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.Stage;

/** Finds and counts the unfinished cases, as far as each viewer may see them. */
public final class Waiting {

    private final JdbcClient views;

    /** @param views the database of the read models */
    public Waiting(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /**
     * How many cases are alike in whose they are, where they stand and how pressing they are.
     *
     * @param officer null while nobody has them
     * @param since since when the first of them is at the stage
     * @param stuck how many of them have waited for something longer than usual
     */
    public record Load(@Nullable String officer, Stage stage, Urgency urgency, long cases, long stuck,
            LocalDate since) {}

    /**
     * How many cases wait for somebody.
     *
     * @param who null where it is nobody in particular
     * @param since since when the first of them does
     * @param overdue how many of them are overdue
     */
    public record Group(Whom whom, @Nullable String who, long cases, long overdue, long stuck, LocalDate since) {}

    /** A case and what it waits for, all of which the viewer may know. */
    public record Case(String reference, List<WaitingRow> waiting) {

        public Case {
            waiting = List.copyOf(waiting);
        }

        /** What is said of the case in each of its rows. */
        public WaitingRow first() {
            return waiting.getFirst();
        }
    }

    /** A page of cases, the most pressing first; {@code next} is null when it is the last. */
    public record Cases(List<Case> items, @Nullable String next) {

        public Cases {
            items = List.copyOf(items);
        }
    }

    /** How the cases lie; each counts in one group alone. */
    public List<Load> loads(Question question) {
        return question.ask(views, "SELECT v.officer, v.stage, " + Urgency.SQL + " AS urgency,"
                + " count(DISTINCT v.entry) AS cases, count(DISTINCT v.entry) FILTER (WHERE "
                + question.stuck() + ") AS stuck, min(v.stage_since) AS since FROM views.waiting_version v WHERE "
                + question.wanted() + " GROUP BY 1, 2, 3 ORDER BY 1 NULLS FIRST, 2, 3").query(Load.class).list();
    }

    /** For whom the cases wait, the longest first; a case that waits for several counts with each. */
    public List<Group> groups(Question question) {
        return question.ask(views, "SELECT v.whom, v.who, count(DISTINCT v.entry) AS cases,"
                + " count(DISTINCT v.entry) FILTER (WHERE " + Urgency.SQL + " = 'OVERDUE') AS overdue,"
                + " count(DISTINCT v.entry) FILTER (WHERE " + question.stuck() + ") AS stuck,"
                + " min(v.since) AS since FROM views.waiting_version v WHERE " + question.wanted()
                + " GROUP BY 1, 2 ORDER BY since, 1, 2").query(Group.class).list();
    }

    /**
     * The cases, what is due first before all else.
     *
     * @param after the {@code next} of the page before; null for the first page
     * @throws IllegalArgumentException when {@code after} is no place in the list
     */
    public Cases page(Question question, @Nullable String after, int size) {
        WaitingPlace place = after == null ? null : WaitingPlace.of(after);
        List<WaitingPlace> found = question
                .ask(views, "SELECT min(v.due) AS due, v.reference FROM views.waiting_version v WHERE "
                        + question.wanted()
                        + (place == null
                                ? ""
                                : " AND (" + WaitingPlace.SQL + ") > (CAST(:afterDue AS date), :afterReference)")
                        + " GROUP BY " + WaitingPlace.SQL + " ORDER BY " + WaitingPlace.SQL + " LIMIT :limit")
                .param("limit", size + 1)
                .params(place == null ? Map.of() : place.parameters())
                .query(WaitingPlace.class).list();
        List<WaitingPlace> shown = found.size() <= size ? found : found.subList(0, size);
        return new Cases(cases(question, shown), found.size() <= size ? null : shown.getLast().text());
    }

    private List<Case> cases(Question question, List<WaitingPlace> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        Map<String, List<WaitingRow>> rows = new LinkedHashMap<>();
        places.forEach(place -> rows.put(place.reference(), new ArrayList<>()));
        question.ask(views, "SELECT " + WaitingTable.COLUMNS + " FROM views.waiting_version v WHERE v.reference"
                + " = ANY(:references) AND " + question.known() + " ORDER BY v.since, v.whom, v.number")
                .param("references", rows.keySet().toArray(String[]::new)).query(WaitingTable::row).list()
                .forEach(row -> rows.computeIfAbsent(row.reference(), none -> new ArrayList<>()).add(row));
        return rows.entrySet().stream().map(entry -> new Case(entry.getKey(), entry.getValue())).toList();
    }
}
