package uk.foiworkflow.projections.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.figures.Moment;
import uk.foiworkflow.projections.figures.Period;
import uk.foiworkflow.projections.reader.Viewer;

/**
 * The questions that were answered in the first place in a period, and what is told of them at a moment, whenever that came
 * about.
 *
 * @param authority of this authority alone; null for all, which for most is one
 */
public record Cohort(Period period, Moment moment, @Nullable String authority) {

    /** Rows of a table as {@code v}, as far as they held at the moment and the viewer may read them. */
    static String rows(String table, Viewer viewer) {
        return " FROM views." + table + " v WHERE " + Moment.held("v") + " AND v.answered BETWEEN :from AND :to"
                + " AND (CAST(:authority AS text) IS NULL OR v.authority = :authority) AND "
                + viewer.mayRead("v.reference");
    }

    /** How often each of them holds, as columns in their order. */
    static String counts(Counted... figures) {
        return Stream.of(figures).map(figure -> "count(*) FILTER (WHERE " + figure.where() + ")")
                .collect(Collectors.joining(", "));
    }

    /**
     * What a row with {@link #counts} counted.
     *
     * @param before how many columns come before these
     */
    static <F extends Enum<F> & Counted> Map<F, Long> counted(ResultSet row, int before, F[] figures)
            throws SQLException {
        Map<F, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < figures.length; i++) {
            counts.put(figures[i], row.getLong(before + i + 1));
        }
        return counts;
    }

    /** The values to which {@link #rows} refers. */
    Map<String, @Nullable Object> parameters(Viewer viewer) {
        LocalDate from = period.from();
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("from", from, "to", period.to(), "upTo",
                moment.upTo(), "until", moment.until().atOffset(ZoneOffset.UTC), Viewer.PARAMETER, viewer.id()));
        parameters.put("authority", authority);
        return parameters;
    }
}
