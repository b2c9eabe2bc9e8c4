package uk.foiworkflow.projections.trail;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says where to look for a page. However long the trail is and whatever is asked for, a page looks at {@link #MOST} lines at
 * most: it then ends early, and says where the next one goes on. Which way reaches furthest is asked of the indexes, not of
 * estimates, so that the same page is always found in the same place.
 */
final class Stretches {

    static final int MOST = 5_000;

    /** The last position that was recorded before an instant, found by halving; what is parked leaves gaps. */
    private static final String RECORDED_BEFORE = """
            WITH RECURSIVE search (low, high) AS (
                SELECT CAST(0 AS bigint), coalesce(max(position), 0) FROM views.trail
                UNION ALL
                SELECT CASE WHEN m.earlier THEN m.position ELSE low END, CASE WHEN m.earlier THEN high ELSE middle - 1 END
                FROM search CROSS JOIN LATERAL (SELECT (low + high + 1) / 2 AS middle) half
                    LEFT JOIN LATERAL (SELECT position, recorded_at < :%s AS earlier FROM views.trail
                        WHERE position BETWEEN middle AND high ORDER BY position LIMIT 1) m ON true
                WHERE low < high)
            SELECT max(low) FROM search WHERE low >= high""";

    /** The first position behind {@code :after} of what happened on one of these days: the first of each day is asked for. */
    private static final String FIRST_HAPPENED = """
            SELECT coalesce(min(first.position), :upTo + 1)
            FROM (SELECT greatest(min(happened_on), :happened_from) AS begins,
                    least(max(happened_on), :happened_to) AS ends FROM views.trail) days
                CROSS JOIN LATERAL generate_series(0, ends - begins) AS n
                CROSS JOIN LATERAL (SELECT position FROM views.trail WHERE happened_on = begins + n AND position > :after
                    ORDER BY position LIMIT 1) first""";

    private static final Map<String, LocalDate> ANY_DAY = Map.of("happened_from", LocalDate.MIN, "happened_to",
            LocalDate.MAX);

    private final JdbcClient views;

    Stretches(JdbcClient views) {
        this.views = views;
    }

    /**
     * Where to look for the lines behind a position.
     *
     * @param upTo the last position that the trail is asked for
     */
    Stretch of(TrailFilter filter, long after, long upTo) {
        long begins = after;
        long ends = upTo;
        if (filter.asks("recorded_from")) {
            begins = Math.max(begins, position(RECORDED_BEFORE.formatted("recorded_from"), filter, after, upTo));
        }
        if (filter.asks("recorded_to")) {
            ends = Math.min(ends, position(RECORDED_BEFORE.formatted("recorded_to"), filter, after, upTo));
        }
        if (filter.asks("happened_from") || filter.asks("happened_to")) {
            begins = Math.max(begins, position(FIRST_HAPPENED, filter, begins, ends) - 1);
        }
        return furthest(filter, begins, ends);
    }

    private Stretch furthest(TrailFilter filter, long after, long upTo) {
        Stretch furthest = new Stretch(after, Math.min(after + MOST, upTo), after + MOST >= upTo, Lead.EVERYTHING);
        for (Lead lead : filter.leads()) {
            if (furthest.whole()) {
                break;
            }
            long reach = position("SELECT coalesce((" + lead.beyond(MOST) + ") - 1, :upTo)", filter, after, upTo);
            if (reach >= furthest.reach()) {
                furthest = new Stretch(after, reach, reach >= upTo, lead);
            }
        }
        return furthest;
    }

    private long position(String sql, TrailFilter filter, long after, long upTo) {
        return views.sql(sql).params(ANY_DAY).params(filter.values()).params(Map.of("after", after, "upTo", upTo))
                .query(Long.class).single();
    }
}
