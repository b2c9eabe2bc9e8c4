package uk.foiworkflow.projections.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
        each(viewer, which, totals::add);
        return totals;
    }

    /**
     * The requests that a filter lets through, in the order in which they were logged.
     *
     * @param after the place behind which the page goes on; null for the first page
     */
    public Page<Spent> page(Viewer viewer, Answered which, DaysFilter filter, @Nullable Long after, int size) {
        List<Spent> found = new ArrayList<>();
        each(viewer, which, spent -> {
            if (found.size() <= size && behind(spent, after) && filter.lets(spent, counter)) {
                found.add(spent);
            }
        });
        return Page.of(found, size, spent -> spent.row().entry());
    }

    /** What would have become of the late ones, page by page; nothing is written. */
    public Outcome supposing(Viewer viewer, Answered which, Supposed supposed, @Nullable Long after, int size) {
        List<Spent> found = new ArrayList<>();
        int[] counts = new int[3];
        Predicate<Spent> saved = spent -> supposed.late(spent) == 0;
        each(viewer, which, spent -> {
            counts[0]++;
            if (spent.lateness().days() > 0) {
                counts[1]++;
                if (saved.test(spent)) {
                    counts[2]++;
                    if (found.size() <= size && behind(spent, after)) {
                        found.add(spent);
                    }
                }
            }
        });
        return new Outcome(counts[0], counts[1], counts[2], Page.of(found, size, spent -> spent.row().entry()));
    }

    private static boolean behind(Spent spent, @Nullable Long after) {
        return after == null || spent.row().entry() > after;
    }

    private void each(Viewer viewer, Answered which, Consumer<Spent> takes) {
        Map<String, Object> parameters = new HashMap<>(Map.of("from", which.from(), "to", which.to(),
                Viewer.PARAMETER, viewer.id()));
        String then = "v.to_position IS NULL";
        if (which.asOf() != null) {
            then = "v.known_from <= :asOf AND (v.known_to IS NULL OR v.known_to > :asOf)";
            parameters.put("asOf", Rows.utc(which.asOf()));
        }
        String sql = "SELECT " + DaysTable.COLUMNS + " FROM views.days_version v WHERE v.answered BETWEEN :from AND :to"
                + " AND " + then + " AND " + viewer.mayRead("v.reference") + " ORDER BY v.entry";
        reading.executeWithoutResult(status -> views.query(sql, parameters, row -> {
            takes.accept(Spent.of(DaysTable.row(row, 0), which.to(), counter));
        }));
    }
}
