package uk.foiworkflow.projections.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When figures are told: by what was known at the end of a day, and judged on that day. Two people who ask with the same day
 * and the same position get the same figures, whenever they ask and whatever has been recorded or brought in since.
 *
 * @param day the as-at day, Europe/London
 * @param upTo the last position of the store that counts
 */
public record Moment(LocalDate day, long upTo) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What was known at that instant or later does not count, UTC. */
    public Instant until() {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant();
    }

    /**
     * An SQL condition that holds for the version that held at the moment {@code :until} and {@code :upTo}: begun by then,
     * and not ended by then, by position and by what was known.
     *
     * @param row what the table of versions is called in the statement
     */
    public static String held(String row) {
        return row + ".from_position <= :upTo AND " + row + ".known_from < :until AND NOT coalesce(" + row
                + ".to_position <= :upTo AND " + row + ".known_to < :until, false)";
    }
}
