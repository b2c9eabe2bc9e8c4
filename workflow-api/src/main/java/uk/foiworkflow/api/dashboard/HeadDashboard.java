package uk.foiworkflow.api.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.figures.Share.Rating;

/**
 * The whole service from far away. Official requests are counted: no routine business, and nobody's own data.
 *
 * @param day the day by which it is judged, Europe/London
 * @param position the last event of the store that it holds
 * @param ages how long ago the open ones were received
 * @param quarters the last twelve, the oldest first
 * @param lastYear the four quarters over which teams and subjects are told
 * @param teams by the team of whoever has the case, in the directory as it is now
 * @param subjects by what they are about
 * @param thresholds the Commissioner's, for the percentage closed in time
 */
record HeadDashboard(LocalDate day, long position, Count open, Count onHold, Count overdue,
        Count over20WorkingDays, Count overSixMonths, List<Age> ages, List<Quarter> quarters, String lastYear,
        List<Part> teams, List<Part> subjects, Thresholds thresholds) {

    /** A number, and the address of the cases that it counts. */
    record Count(long count, String cases) {}

    /** The open ones of some age. */
    record Age(String received, long count, String cases) {}

    /** From what percentage on timeliness is good, or adequate. */
    record Thresholds(int good, int adequate) {}

    /**
     * A quarter.
     *
     * @param received received in it, those refused under s.21 alone left out
     * @param timed of those, neither on hold nor lapsed
     * @param cohortInTime of those, in time or with a permitted extension
     * @param percentCohort of {@code timed}; null where there are none
     * @param closed answered in it
     * @param closedInTime of those, in time
     * @param percentClosed of {@code closed}; null where there are none
     * @param rating of that, by the Commissioner's thresholds
     */
    record Quarter(String quarter, Count received, Count timed, Count cohortInTime,
            @Nullable BigDecimal percentCohort, Count closed, Count closedInTime,
            @Nullable BigDecimal percentClosed, @Nullable Rating rating) {}

    /**
     * The cases of one team, or of one subject.
     *
     * @param id null for those that have none
     * @param received in the last four quarters
     * @param closed in the last four quarters
     * @param closedInTime of those, in time
     * @param percentClosed of {@code closed}; null where there are none
     * @param rating of that, by the Commissioner's thresholds
     */
    record Part(@Nullable String id, String name, Count open, Count onHold, Count overdue, Count over20WorkingDays,
            Count overSixMonths, Count received, Count closed, Count closedInTime,
            @Nullable BigDecimal percentClosed, @Nullable Rating rating) {}
}
