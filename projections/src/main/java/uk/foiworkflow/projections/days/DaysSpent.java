package uk.foiworkflow.projections.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.reader.Viewer;

/** Tells where the days of the requests went that were answered in a period: read one after the other, however many. */
public final class DaysSpent {

    private static final int AT_ONCE = 2_000;
    private static final String ORDERED = " ORDER BY v.entry";
    /** Whoever was not later than the last day was not late, however days are counted. */
    private static final String LATE = " AND v.met > v.due";

    private final NamedParameterJdbcTemplate views;
    private final TransactionTemplate reading;
    private final Counter counter;

    /** @param views the database of the read models */
    public DaysSpent(DataSource views, WorkingCalendar calendar) {
        JdbcTemplate jdbc = new JdbcTemplate(views);
        jdbc.setFetchSize(AT_ONCE);
        this.views = new NamedParameterJdbcTemplate(jdbc);
        this.reading = new TransactionTemplate(new JdbcTransactionManager(views));
        this.reading.setReadOnly(true);
        this.counter = new Counter(calendar);
    }

    /**
     * Which requests it is about: those that were answered from {@code from} to {@code to}, as it was known at {@code asOf};
     * null for now.
     */
    public record Answered(LocalDate from, LocalDate to, @Nullable Instant asOf) {}

    /** What came of supposing: {@code inTime} of {@code late} requests would not have been late. */
    public record Outcome(int answered, int late, int inTime, Page<Spent> items) {}

    /** By what working days are counted here. */
    public Counter counter() {
        return counter;
    }

    /** The totals. */
    public Totals totals(Viewer viewer, Answered which) {
        Totals totals = new Totals(counter);
        each(viewer, which, "", totals::add);
        return totals;
    }

    /**
     * The requests that a filter lets through, in the order in which they were logged.
     *
     * @param after the place behind which the page goes on; null for the first page
     */
    public Page<Spent> page(Viewer viewer, Answered which, DaysFilter filter, @Nullable Long after, int size) {
        List<Spent> found = new ArrayList<>();
        each(viewer, which, (filter.late() ? LATE : "") + ORDERED, spent -> {
            if (found.size() <= size && behind(spent, after) && filter.lets(spent, counter)) {
                found.add(spent);
            }
        });
        return Page.of(found, size, spent -> spent.row().entry());
    }

    /** What would have become of the late ones, page by page; nothing is written. */
    public Outcome supposing(Viewer viewer, Answered which, Supposed supposed, @Nullable Long after, int size) {
        List<Spent> found = new ArrayList<>();
        int[] counts = new int[2];
        each(viewer, which, LATE + ORDERED, spent -> {
            if (spent.lateness().days() > 0) {
                counts[0]++;
                if (supposed.late(spent) == 0) {
                    counts[1]++;
                    if (found.size() <= size && behind(spent, after)) {
                        found.add(spent);
                    }
                }
            }
        });
        return new Outcome(answered(viewer, which), counts[0], counts[1],
                Page.of(found, size, spent -> spent.row().entry()));
    }

    private int answered(Viewer viewer, Answered which) {
        Map<String, Object> parameters = parameters(viewer, which);
        return Objects.requireNonNull(
                views.queryForObject("SELECT count(*)" + rows(viewer, which), parameters, Integer.class));
    }

    private static boolean behind(Spent spent, @Nullable Long after) {
        return after == null || spent.row().entry() > after;
    }

    /** @param more conditions and the order; none for all in any order */
    private void each(Viewer viewer, Answered which, String more, Consumer<Spent> takes) {
        String sql = "SELECT " + DaysTable.COLUMNS + rows(viewer, which) + more;
        reading.executeWithoutResult(status -> views.query(sql, parameters(viewer, which), row -> {
            takes.accept(Spent.of(DaysTable.row(row, 0), which.to(), counter));
        }));
    }

    private static String rows(Viewer viewer, Answered which) {
        String then = which.asOf() == null
                ? "v.to_position IS NULL"
                : "v.known_from <= :asOf AND (v.known_to IS NULL OR v.known_to > :asOf)";
        return " FROM views.days_version v WHERE v.answered BETWEEN :from AND :to AND " + then + " AND "
                + viewer.mayRead("v.reference");
    }

    private static Map<String, Object> parameters(Viewer viewer, Answered which) {
        Map<String, Object> parameters = new HashMap<>(Map.of("from", which.from(), "to", which.to(),
                Viewer.PARAMETER, viewer.id()));
        if (which.asOf() != null) {
            parameters.put("asOf", Rows.utc(which.asOf()));
        }
        return parameters;
    }
}
