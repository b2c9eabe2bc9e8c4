package uk.foiworkflow.ui.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.ui.chart.Trend;

/** How the whole service stands, and how it has gone. */
record Service(LocalDate day, Figure open, Figure onHold, Figure overdue, Figure over20WorkingDays,
        Figure overSixMonths, List<Age> ages, List<Quarter> quarters, String lastYear, List<Part> teams,
        List<Part> subjects, Thresholds thresholds) {

    /** The open ones of some age. */
    record Age(String received, long count, String cases) {

        /** As a number. */
        public Figure figure() {
            return new Figure(count, cases);
        }
    }

    /** From what percentage on timeliness is good, or adequate. */
    record Thresholds(int good, int adequate) {}

    /** A quarter. */
    record Quarter(String quarter, Figure received, Figure timed, Figure cohortInTime, @Nullable Double percentCohort,
            Figure closed, Figure closedInTime, @Nullable Double percentClosed, @Nullable String rating) {}

    /** A team or a subject. */
    record Part(@Nullable String id, String name, Figure open, Figure onHold, Figure overdue,
            Figure over20WorkingDays, Figure overSixMonths, Figure received, Figure closed, Figure closedInTime,
            @Nullable Double percentClosed, @Nullable String rating) {}

    /** Both percentages by quarter, beside the thresholds. */
    public Trend trend() {
        return Trend.of(quarters.stream().map(Quarter::quarter).toList(),
                List.of(new Trend.Line("closed",
                        quarters.stream().<@Nullable Double>map(Quarter::percentClosed).toList()),
                        new Trend.Line("cohort",
                                quarters.stream().<@Nullable Double>map(Quarter::percentCohort).toList())),
                List.of(thresholds.good(), thresholds.adequate()));
    }

    /** What share of the open ones an age has, in per cent. */
    public long share(Age age) {
        return open.count() == 0 ? 0 : Math.round(100.0 * age.count() / open.count());
    }
}
